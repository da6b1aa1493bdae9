import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outbound, OutboundFile } from '../../../src/channels/channel.js'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../support/zalo-clock.js'
import type { Fault } from '../../support/zalo-faults.js'
import type { ZaloPerson } from '../../support/zalo-person.js'
import { HOA, type Rig, startRig } from '../../support/zalo-rig.js'

let rig: Rig
let hoa: ZaloPerson

beforeEach(async () => {
  rig = await startRig({
    channel: { contactCard: { title: 'Số', subtitle: 'Để gọi lại', imageUrl: 'https://example.org/a.png' } },
  })
  hoa = rig.server.user(HOA)
  await hoa.says('Xin chào')
  await rig.client.oa.info() // has a token now, so that faults below meet the send
})
afterEach(() => rig.close())

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ token: `t${index + 1}`, label: `Việc ${index + 1}` }))
const send = (text: string, more: Partial<Outbound> = {}) => rig.channel.send(rig.message(HOA, text, more))
const heard = () => rig.server.sentTo(HOA).map(({ text }) => text)
const nextSend = (fault: Fault, times = 1) => rig.server.faults.next({ path: '/message/cs', times, fault })
const no = (code: number): Fault => ({ kind: 'error', code })
const file = (name: string, bytes = Buffer.from('nội dung')): OutboundFile => ({
  name,
  mime: '',
  bytes: async () => bytes,
})

describe('a text', () => {
  it('reaches the person, in NFC', async () => {
    expect(await send('Chào bác'.normalize('NFD'))).toEqual({ kind: 'sent', externalId: hoa.lastHeard?.messageId })
    expect(heard()).toEqual(['Chào bác'])
  })

  it('of more than 2,000 characters goes in pieces, buttons under the last', async () => {
    const text = Array.from({ length: 60 }, (_, line) => `Dòng ${line}: ${'chữ '.repeat(15)}`).join('\n')
    expect((await send(text, { choices: choices(2) })).kind).toBe('sent')
    expect(heard().length).toBeGreaterThan(1)
    expect(heard().every((piece) => piece.length <= 2000)).toBe(true)
    expect(rig.server.sentTo(HOA).map(({ buttons }) => buttons.length)).toEqual([0, 0, 2])
  })

  it('goes on where it stopped when it is sent again', async () => {
    const message = rig.message(HOA, `${'a '.repeat(900)}\n\n${'b '.repeat(900)}`)
    rig.server.faults.next({ path: '/message/cs', fault: { kind: 'slow', ms: 0 } })
    nextSend(no(-32))
    expect((await rig.channel.send(message)).kind).toBe('retry')
    rig.server.clock.advance(MINUTE_MS)
    expect((await rig.channel.send(message)).kind).toBe('sent')
    expect(heard().map((piece) => piece[0])).toEqual(['a', 'b'])
  })
})

describe('choices', () => {
  it('are buttons, and numbers in the text', async () => {
    await send('Bác muốn làm gì ạ?', { choices: choices(2) })
    expect(hoa.lastHeard).toMatchObject({
      text: 'Bác muốn làm gì ạ?\n\n1. Việc 1\n2. Việc 2',
      buttons: [
        { title: 'Việc 1', type: 'oa.query.hide' },
        { title: 'Việc 2', type: 'oa.query.hide' },
      ],
    })
  })

  it('come back as their token when tapped', async () => {
    await send('Bác muốn làm gì ạ?', { choices: choices(2) })
    const { request } = await hoa.taps('Việc 2')
    expect(rig.channel.decode(request).map(({ content }) => content)).toEqual([{ kind: 'choice', token: 't2' }])
  })

  it('past the fifth are in the text alone', async () => {
    expect((await send('Bác chọn', { choices: choices(7) })).kind).toBe('sent')
    expect(hoa.lastHeard?.buttons).toHaveLength(5)
    expect(hoa.lastHeard?.text).toContain('7. Việc 7')
  })

  it('have titles of at most 100 characters', async () => {
    const label = 'Ủy ban nhân dân xã '.repeat(8)
    await send('Bác chọn', { choices: [{ token: 't', label }] })
    expect(hoa.lastHeard?.buttons[0]?.title.length).toBeLessThanOrEqual(100)
    expect(hoa.lastHeard?.text).toContain(label.trim())
  })

  it('go as numbered text where buttons are refused', async () => {
    rig.server.set({ acceptsButtons: false })
    expect((await send('Bác chọn', { choices: choices(2) })).kind).toBe('sent')
    expect(hoa.lastHeard).toMatchObject({ text: 'Bác chọn\n\n1. Việc 1\n2. Việc 2', buttons: [] })
  })

  it('are not tried as buttons for an hour after three refusals', async () => {
    rig.server.set({ acceptsButtons: false })
    for (let i = 0; i < 3; i += 1) await send('Bác chọn', { choices: choices(2) })
    const before = rig.server.calls.length
    await send('Bác chọn', { choices: choices(2) })
    expect(rig.server.calls.length - before).toBe(1)
    rig.server.set({ acceptsButtons: true })
    rig.server.clock.advance(HOUR_MS)
    await send('Bác chọn', { choices: choices(2) })
    expect(hoa.lastHeard?.buttons).toHaveLength(2)
  })
})

describe('a file', () => {
  it.each(['danh-sach.pdf', 'danh-sach.doc', 'danh-sach.docx', 'danh-sach.csv'])(
    '%s goes after its text',
    async (name) => {
      expect((await send('Danh sách đây ạ', { file: file(name) })).kind).toBe('sent')
      expect(rig.server.sentTo(HOA)).toMatchObject([{ text: 'Danh sách đây ạ' }, { text: '', file: { name } }])
    },
  )

  it('goes before its text where the text has buttons', async () => {
    await send('Đúng chưa ạ?', { file: file('a.pdf'), choices: choices(1) })
    expect(rig.server.sentTo(HOA)).toMatchObject([{ file: { name: 'a.pdf' } }, { buttons: [{ title: 'Việc 1' }] }])
  })

  it('that is a picture carries its text', async () => {
    await send('Mã của bác', { file: file('ma.png') })
    expect(rig.server.sentTo(HOA)).toMatchObject([{ text: 'Mã của bác', file: { name: 'ma.png' } }])
  })

  it.each(['danh-sach.xlsx', 'danh-sach.zip', 'khong-duoi', '.constructor'])(
    '%s is refused before anything is said',
    async (name) => {
      expect(await send('Danh sách đây ạ', { file: file(name) })).toMatchObject({ kind: 'refused', code: 'file-type' })
      expect(rig.server.calls.filter((path) => path.includes('message') || path.includes('upload'))).toEqual([])
    },
  )

  it('that is too large is refused before anything is said', async () => {
    const large = file('a.pdf', Buffer.alloc(5 * 1024 * 1024 + 1))
    expect(await send('Đây ạ', { file: large })).toMatchObject({ kind: 'refused', code: 'file-size' })
    expect(heard()).toEqual([])
  })

  it('of a type that Zalo refuses after all is refused before anything is said', async () => {
    rig.server.faults.next({ path: '/upload', fault: no(-201) })
    expect(await send('Đây ạ', { file: file('a.csv') })).toMatchObject({ kind: 'refused', code: 'file-type' })
    expect(heard()).toEqual([])
  })

  it('is uploaded once for everybody, and again before the seven days are over', async () => {
    const uploads = () => rig.server.uploads.count
    await send('Đây ạ', { file: file('a.pdf') })
    await send('Đây ạ', { file: file('a.pdf') })
    expect(uploads()).toBe(1)
    rig.server.clock.advance(6 * DAY_MS + HOUR_MS)
    await hoa.says('Xin lại')
    await send('Đây ạ', { file: file('a.pdf') })
    expect(uploads()).toBe(2)
    await send('Đây ạ', { file: file('a.pdf', Buffer.from('nội dung khác')) })
    expect(uploads()).toBe(3)
  })

  it('is uploaded again when Zalo has forgotten it', async () => {
    await send('Đây ạ', { file: file('a.pdf') })
    rig.server.uploads.expireAll()
    expect((await send('Đây ạ', { file: file('a.pdf') })).kind).toBe('sent')
    expect(rig.server.uploads.count).toBe(2)
    expect(heard()).toEqual(['Đây ạ', '', 'Đây ạ', ''])
  })

  it('whose upload gets no answer is tried again, since nobody saw anything', async () => {
    rig.server.faults.next({ path: '/upload', fault: { kind: 'drop', when: 'after' } })
    expect((await send('Đây ạ', { file: file('a.pdf') })).kind).toBe('retry')
    expect(heard()).toEqual([])
  })
})

describe('an outcome', () => {
  it.each<[Fault, string]>([
    [no(-32), 'retry'],
    [no(-216), 'sent'],
    [no(-213), 'blocked'],
    [no(-230), 'refused'],
    [no(-204), 'retry'],
    [{ kind: 'status', status: 429, when: 'before' }, 'retry'],
    [{ kind: 'status', status: 500, when: 'after' }, 'unknown'],
    [{ kind: 'drop', when: 'before' }, 'unknown'],
    [{ kind: 'drop', when: 'after' }, 'unknown'],
    [{ kind: 'truncated' }, 'unknown'],
  ])('after %j is %s', async (fault, expected) => {
    nextSend(fault)
    expect((await send('Chào bác')).kind).toBe(expected)
  })

  it('after -200 is one more attempt, and then a refusal', async () => {
    nextSend(no(-200), 2)
    const message = rig.message(HOA, 'Chào bác')
    expect((await rig.channel.send(message)).kind).toBe('retry')
    expect(await rig.channel.send(message)).toMatchObject({ kind: 'refused', code: 'failed' })
  })

  it('of the window is data', async () => {
    rig.server.clock.advance(7 * DAY_MS + 1_000)
    expect(await send('Chào bác')).toMatchObject({ kind: 'refused', code: 'window' })
  })

  it('without consent is waiting, without a call', async () => {
    rig.server.oauth.revokeConsent()
    expect(await send('Chào bác')).toMatchObject({ kind: 'retry', reason: 'needs-consent' })
    const before = rig.server.calls.length
    expect(await send('Chào bác')).toMatchObject({ kind: 'retry', reason: 'needs-consent' })
    expect(rig.server.calls).toHaveLength(before)
  })

  it('of a wallet that cannot pay is a refusal', async () => {
    rig.server.clock.advance(3 * DAY_MS)
    rig.server.wallet.balance = 0
    expect(await send('Chào bác')).toMatchObject({ kind: 'refused', code: 'wallet' })
  })
})

describe('asking for the phone number', () => {
  it('shows the card after the text, and reads what comes back', async () => {
    await send('Bác cho xin số điện thoại', { asksPhone: true })
    expect(rig.server.sentTo(HOA)).toMatchObject([{ text: 'Bác cho xin số điện thoại' }, { asksForInfo: true }])
    const { request } = await hoa.submitsInfo({ name: 'Trần Thị Hoa', phone: '84901234567' })
    expect(rig.channel.decode(request)[0]?.content).toMatchObject({ kind: 'phone', phone: '84901234567' })
  })

  it('is sent, too, where the card is refused', async () => {
    rig.server.faults.next({ path: '/message/cs', fault: { kind: 'slow', ms: 0 } })
    nextSend(no(-233))
    expect((await send('Bác cho xin số điện thoại', { asksPhone: true })).kind).toBe('sent')
  })
})
