import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inbound, InboundContent } from '../../../src/channels/channel.js'
import { decodeUpdate } from '../../../src/channels/telegram/decode.js'

const BOT = { id: 700000001, username: 'AnSinhBot' }
const FIXTURES = new URL('../../fixtures/telegram/', import.meta.url)
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'))
const decoded = (name: string): readonly Inbound[] => decodeUpdate(fixture(name), BOT)

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What each update in the fixtures says (made after Telegram's documentation, people invented); `undefined` where it says nothing to us. */
const SAYS: Readonly<Record<string, InboundContent | undefined>> = {
  text: { kind: 'text', text: 'Trần Thị Hoa' },
  command: { kind: 'text', text: '/dangky' },
  'command-with-own-name': { kind: 'text', text: '/duyet DK-7F3K2QM' },
  'command-with-other-name': { kind: 'text', text: '/duyet@ThoiTietBot DK-7F3K2QM' },
  'edited-text': { kind: 'text', text: 'Trần Thị Hòa', edited: true },
  'reaction-as-edit': undefined,
  'live-location-moved': undefined,
  tap: { kind: 'choice', token: 'k7Qm2xYt' },
  'tap-on-forgotten-message': { kind: 'choice', token: 'p3Zn8wRa' },
  'tap-in-group': undefined,
  photo: { kind: 'photo', media: { handle: 'AgACAgUAAxk-y', size: 187034 }, caption: 'Mã QR của cháu' },
  'photo-too-large': { kind: 'photo', media: { handle: 'AgACAgUAAxk-m2', size: 21805 } },
  'edited-photo': { kind: 'photo', media: { handle: 'AgACAgUAAxk-n', size: 9000 } },
  document: {
    kind: 'file',
    media: { handle: 'BQACAgUAAxk-d', fileName: 'Danh sách tháng 11.xlsx', mime: XLSX, size: 48123 },
  },
  'photo-as-document': {
    kind: 'photo',
    media: { handle: 'BQACAgUAAxk-p', fileName: 'IMG_0412.JPG', mime: 'image/jpeg', size: 3481123 },
  },
  'own-contact': { kind: 'phone', phone: '84912345678', name: 'Hoa Trần', own: true },
  'other-contact': { kind: 'phone', phone: '+84 987 654 321', name: 'Lan', own: false },
  'contact-without-account': { kind: 'phone', phone: '02053812345', name: 'UBND xã', own: false },
  sticker: { kind: 'unsupported', what: 'sticker' },
  voice: { kind: 'unsupported', what: 'voice' },
  video: { kind: 'unsupported', what: 'video' },
  animation: { kind: 'unsupported', what: 'animation' },
  location: { kind: 'unsupported', what: 'location' },
  'group-command': { kind: 'group' },
  'group-command-of-other-bot': undefined,
  'group-mention': { kind: 'group' },
  'group-reply': { kind: 'group' },
  'group-talk': undefined,
  'channel-post': undefined,
  blocked: { kind: 'unfollowed' },
  unblocked: { kind: 'followed' },
  'added-to-group': undefined,
  'pinned-message': undefined,
  'inline-query': undefined,
  'odd-parts': { kind: 'text', text: 'vẫn đọc được' },
}

describe('decodeUpdate', () => {
  it.each(Object.entries(SAYS))('reads %s', (name, content) => {
    expect(decoded(name).map((inbound) => inbound.content)).toEqual(content === undefined ? [] : [content])
  })

  it('has an expectation for each fixture', () => {
    const names = readdirSync(FIXTURES).map((file) => file.replace('.json', ''))
    expect(names.sort()).toEqual(Object.keys(SAYS).sort())
  })

  it('says who wrote, when, and in which order', () => {
    expect(decoded('text')).toEqual([
      {
        contact: { channel: 'telegram', externalId: '5012345678' },
        messageId: 'update:845120001',
        order: 845120001,
        sentAt: new Date('2026-11-02T00:00:00Z'),
        displayName: 'Hoa Trần',
        content: { kind: 'text', text: 'Trần Thị Hoa' },
      },
    ])
  })

  it('takes an edited message for a new one of its own time', () => {
    const [edited] = decoded('edited-text')
    expect(edited?.messageId).toBe('update:845120005')
    expect(edited?.sentAt).toEqual(new Date('2026-11-02T00:01:00Z'))
  })

  it('keeps nothing of what was said in a group', () => {
    const [inbound] = decoded('group-mention')
    expect(inbound?.contact.externalId).toBe('-1002123456789')
    expect(JSON.stringify(inbound)).not.toMatch(/Hoa|0011/)
  })

  it('strips any name from a command while its own is unknown', () => {
    const [inbound] = decodeUpdate(fixture('command-with-own-name'), { id: BOT.id })
    expect(inbound?.content).toEqual({ kind: 'text', text: '/duyet DK-7F3K2QM' })
  })

  it('answers a bare command in a group', () => {
    const update = fixture('group-command') as { message: { text: string } }
    update.message.text = '/dangky'
    expect(decodeUpdate(update, BOT)).toHaveLength(1)
  })

  it('never throws, whatever comes', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ update_id: fc.integer(), message: fc.jsonValue() }))
    fc.assert(
      fc.property(anything, (update) => {
        expect(decodeUpdate(update, BOT)).toEqual([])
      }),
      { seed: 1 },
    )
  })
})
