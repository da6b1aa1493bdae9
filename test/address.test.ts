import { readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../src/actions/action.js'
import { readdressed } from '../src/address.js'
import { JobRunner } from '../src/jobs/runner.js'
import { addJob } from '../src/store/jobs.js'
import { sayLine } from '../src/turn/say-line.js'
import { tell } from '../src/turn/tell.js'
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

type Pieces = readonly Readonly<{ id: string; text: string }>[]

/** Every piece of every sentence as an officer is told it, but for the words in which somebody may answer. */
function spoken(): Pieces {
  const { body } = new FluentResource(readFileSync(new URL('../locales/vi.ftl', import.meta.url), 'utf8'))
  return body
    .filter(({ id }) => id !== 'called')
    .flatMap((entry) => {
      const { id, value, attributes } = readdressed(entry, 'bác', 'anh/chị')
      const said = Object.entries(attributes).filter(([name]) => !name.startsWith('words-'))
      return [value, ...said.map(([, pattern]) => pattern)].flatMap(stringsIn).map((text) => ({ id, text }))
    })
}

function stringsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(stringsIn) : []
}

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

  it('is called "bác" by no sentence that there is', () => {
    const called = spoken().filter(({ text }) => /(?<!\p{L})[Bb]ác(?!\p{L})(?! ấy)/u.test(text))
    expect(called.map(({ id }) => id).filter((id) => id !== 'standard-reason')).toEqual([])
  })

  it('is called so in answers to questions that people ask', async () => {
    const told = await chat.hears(await officer(), 'đăng ký có mất phí không?')
    expect(told).toContain('Ai thu tiền của anh/chị để "làm hộ" là không đúng, anh/chị báo cán bộ xã')
  })

  it('is called "anh/chị" in what people do for themselves too', () => {
    expect(texts.in('vi', 'officer')({ key: 'register-account-payee' })).toBe('Anh/chị đăng ký cho ai ạ?')
  })

  it('hears of people as before, and says to them what they are called', () => {
    const say = texts.in('vi', 'officer')
    expect(say({ key: 'answer-consent.words-agree' })).toContain('bác đồng ý')
    expect(say({ key: 'assisted-registration-birth' })).toContain('Bác ấy sinh ngày nào')
    expect(say({ key: 'standard-reason.newcomer' })).toContain('bác kiểm tra lại giúp')
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

it('calls an officer so in what a work says when it is done, and in notices', async () => {
  const { contact } = await officer()
  await office.write((tx) => addJob(tx, { kind: 'x', contactId: contact.id, input: {}, at: chat.now }))
  const sentence = { key: 'receipt-picture.done', values: { code: 'DK-7F3K2QM' } }
  const runner = new JobRunner({
    db: office.db,
    handlers: new Map([['x', async () => async () => ({ sentence })]]),
    texts,
    hosted: { channels: ['telegram'] },
    now: () => chat.now,
    onMessage: () => {},
    onError: (_, error) => {
      throw error
    },
  })
  await runner.finish()
  const notice = { contactId: contact.id, phrase: { key: 'close-ticket.told' } }
  await office.write((tx) => tell(tx, { texts, textLength: () => 1_000 }, notice, chat.now))
  const rows = await office.db.selectFrom('outbox').select('payload').orderBy('seq').execute()
  const said = rows.map(({ payload }) => JSON.parse(payload).text)
  expect(said[0]).toBe(
    'Đây là phiếu đăng ký DK-7F3K2QM của anh/chị ạ. Anh/chị giữ ảnh này, khi cần thì đưa cán bộ xã xem.',
  )
  expect(said[1]).toContain('cháu giúp anh/chị tiếp ạ')
})
