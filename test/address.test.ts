import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../src/actions/action.js'
import { sayLine } from '../src/turn/say-line.js'
import { texts } from './support/chat.js'
import { OfficeChat } from './support/office-chat.js'
import { Office } from './support/records.js'

let office: Office
let chat: OfficeChat
beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
})
afterEach(() => office.close())

function officer(): Promise<Asker> {
  return office.person('Cán bộ Hằng', 'commune-officer')
}

describe('an officer', () => {
  it('is called "anh/chị" where nothing is open', async () => {
    expect(await chat.hears(await officer(), 'quay lại')).toContain('Hiện anh/chị không có việc gì đang làm dở ạ.')
  })

  it('is called so in what is said about any answer, and before anything is sent', async () => {
    const say = texts.in('vi', 'officer')
    expect(say({ key: 'answer-person-name.empty' })).toBe('Anh/chị gõ họ và tên giúp cháu, ví dụ: Nguyễn Thị Hoa.')
    expect(say({ key: 'confirm', values: { lines: 'x' } })).toContain('Anh/chị xem lại giúp cháu:')
    expect(say({ key: 'secret-masked' })).toMatch(/^Anh\/chị đừng gửi mã OTP/)
  })

  it('is never called "bác" by a sentence of the engine', () => {
    const say = texts.in('vi', 'officer')
    const common = ['review', 'cancel', 'edit-which', 'stale-choice', 'conversation-updated', 'edited-message']
    const others = ['private-only', 'too-many-messages', 'set-aside', 'media-failed', 'not-here.photo', 'photo.blurred']
    for (const key of [...common, ...others]) expect(say({ key })).not.toMatch(/(?<!\p{L})[Bb]ác(?!\p{L})(?! ấy)/u)
  })

  it('hears of people as before, in sentences of their own', () => {
    const say = texts.in('vi', 'officer')
    expect(say({ key: 'answer-consent.words-agree' })).toContain('bác đồng ý')
    expect(say({ key: 'register-account-payee' })).toBe('Bác đăng ký cho ai ạ?')
    expect(say({ key: 'assisted-registration-birth' })).toContain('Bác ấy sinh ngày nào')
  })
})

it('calls everybody else "bác"', async () => {
  expect(await chat.hears(await office.person('Bà Lan'), 'quay lại')).toContain('Hiện bác không có việc gì')
  expect(texts.in('vi')({ key: 'answer-person-name.empty' })).toMatch(/^Bác gõ họ và tên/)
})

it('calls nobody otherwise in English', () => {
  expect(texts.in('en', 'officer')).toBe(texts.in('en'))
})

it('calls an officer so too where the turn itself cannot be taken', async () => {
  const { contact } = await officer()
  const message = { contactId: contact.id, seq: null } as unknown as Parameters<ReturnType<typeof sayLine>>[1]
  await office.write((tx) => sayLine(texts, 'too-many-messages')(tx, message, chat.now, undefined))
  const { payload } = await office.db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()
  expect(JSON.parse(payload).text).toMatch(/^Anh\/chị nhắn hơi nhanh/)
})
