import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action, Asker, Outcome } from '../../src/actions/action.js'
import { callOfficer } from '../../src/actions/call-officer.js'
import { claimTicket } from '../../src/actions/claim-ticket.js'
import { closeTicket, endOwnTicket } from '../../src/actions/close-ticket.js'
import { escalateTickets } from '../../src/actions/escalate-tickets.js'
import { noteQuestion } from '../../src/actions/note-question.js'
import { passOn } from '../../src/actions/pass-on.js'
import { replyToTicket } from '../../src/actions/reply-to-ticket.js'
import { showMissedQuestions } from '../../src/actions/show-missed-questions.js'
import type { Answers } from '../../src/conversation/answer.js'
import { loadReference } from '../../src/reference.js'
import { verifyHistory } from '../../src/store/history.js'
import { openTicketOf } from '../../src/store/tickets.js'
import { AT, COMMUNE, KIM_MAM, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let hoa: Asker
let hang: Asker
let leader: Asker
let elsewhere: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  leader = await office.person('Chủ tịch', 'commune-leader')
  elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
})
afterEach(() => office.close())

const MINUTE = 60_000
const reference = loadReference()
const minutesOn = (asker: Asker, minutes: number): Asker => ({
  ...asker,
  at: new Date(AT.getTime() + minutes * MINUTE),
})
const told = (outcome: Outcome) => (outcome.notices ?? []).map(({ contactId }) => contactId)
const act = (action: Action, asker: Asker, answers: Answers = {}) => office.act(action, asker, answers)
const call = (asker = hoa, answers: Answers = { village: KIM_MAM }) => act(callOfficer, asker, answers)
const ids = (...askers: Asker[]) => askers.map(({ contact }) => contact.id)
const opened = async () => {
  await call()
  return { ticket: String((await openTicketOf(office.db, hoa.contact.id))?.id) }
}

describe('call-officer', () => {
  it('tells the officers of the commune who asks and where they stopped, with no numbers', async () => {
    await office.register(hoa)
    const outcome = await call(hoa, { flow: 'register-account', question: 'account' })
    expect(outcome).toMatchObject({ kind: 'called', phrase: { values: { commune: 'Xã Cẩm Lương', number: 1 } } })
    expect(told(outcome)).toEqual(ids(hang, leader))
    expect(outcome.notices?.[0]?.phrase).toMatchObject({
      key: 'call-officer.notice',
      values: {
        number: 1,
        name: 'Hoa',
        commune: 'Xã Cẩm Lương',
        where: { key: 'call-officer.where', values: { question: { key: 'register-account-account.short' } } },
      },
    })
    expect(await office.db.selectFrom('help_request').selectAll().execute()).toMatchObject([
      {
        contact_id: hoa.contact.id,
        commune_code: COMMUNE,
        flow: 'register-account',
        question: 'account',
        done_at: null,
      },
    ])
  })

  it('goes to the commune of the village that was chosen', async () => {
    expect(told(await call(hoa, { village: '15142-01' }))).toEqual(ids(elsewhere))
  })

  it('asks for the commune where several are served and nothing tells', async () => {
    const outcome = await call(hoa, { flow: 'register-account', question: 'payee', village: 'other' })
    expect(outcome.kind).toBe('which-commune')
    expect(outcome.then).toEqual({
      flow: 'call-commune',
      answers: { 'stopped-flow': 'register-account', 'stopped-question': 'payee' },
    })
    expect(await openTicketOf(office.db, hoa.contact.id)).toBeUndefined()
    const asked = await call(hoa, { ...outcome.then?.answers, flow: 'call-commune', commune: NEIGHBOUR })
    expect(told(asked)).toEqual(ids(elsewhere))
    expect(asked.notices?.[0]?.phrase.values?.where).toMatchObject({ key: 'call-officer.where' })
  })

  it('tells administrators when the person does not know the commune either', async () => {
    const admin = await office.person('Quản trị', 'administrator', '38')
    const outcome = await call(hoa, { flow: 'call-commune', commune: 'none' })
    expect(outcome).toMatchObject({ phrase: { values: { 'is-known': 'no' } } })
    expect(told(outcome)).toEqual(ids(admin))
    expect(outcome.notices?.[0]?.phrase.values?.where).toEqual({ key: 'call-officer.nowhere' })
  })

  it('opens one ticket a person: calling again reminds, with the time they waited', async () => {
    await call()
    const soon = await call(minutesOn(hoa, 5))
    expect(soon).toMatchObject({
      kind: 'already',
      phrase: { values: { waited: { key: 'ticket-waited.minutes', values: { count: 5 } } } },
    })
    expect(soon.notices).toBeUndefined()
    const later = await call(minutesOn(hoa, 130))
    expect(later).toMatchObject({ kind: 'reminded', phrase: { values: { number: 1 } } })
    expect(told(later)).toEqual(ids(hang, leader))
    expect(later.notices?.[0]?.phrase.values?.waited).toEqual({ key: 'ticket-waited.hours', values: { count: 2 } })
    expect(await office.db.selectFrom('help_request').select('id').execute()).toHaveLength(1)
  })
})

describe('reply-to-ticket', () => {
  it('sends the words into the chat where the person asked, and makes the ticket the officer’s', async () => {
    const answers = await opened()
    const outcome = await act(replyToTicket, hang, { ...answers, words: 'Bác mang căn cước ra xã nhé' })
    expect(outcome).toMatchObject({ kind: 'sent', phrase: { values: { name: 'Hoa', number: 1 } } })
    expect(outcome.notices).toEqual([
      {
        contactId: hoa.contact.id,
        phrase: { key: 'reply-to-ticket.first', values: { who: 'Cán bộ Hằng', words: 'Bác mang căn cước ra xã nhé' } },
        chat: 'stay',
      },
    ])
    expect(await openTicketOf(office.db, hoa.contact.id)).toMatchObject({
      taken_by: hang.contact.id,
      talks_to: 'officer',
      waiting_since: null,
    })
    expect((await act(replyToTicket, hang, { ...answers, words: 'Sáng mai' })).notices?.[0]?.phrase.key).toBe(
      'reply-to-ticket.next',
    )
  })

  it('lets the first have it, and tells the second who that was', async () => {
    const answers = await opened()
    const both = await Promise.all(
      [hang, leader].map((one) => act(replyToTicket, one, { ...answers, words: 'Chào bác' })),
    )
    expect(both.map(({ kind }) => kind)).toEqual(['sent', 'taken'])
    expect(both[1]).toMatchObject({ phrase: { key: 'ticket.taken', values: { who: 'Cán bộ Hằng' } } })
    expect(both[1]?.notices).toBeUndefined()
    expect(await office.db.selectFrom('help_message').select('words').execute()).toHaveLength(1)
  })

  it('finds no ticket elsewhere, none that is not there, and none for citizens', async () => {
    const answers = await opened()
    for (const asker of [elsewhere, hoa]) {
      expect(await act(replyToTicket, asker, { ...answers, words: 'x' })).toMatchObject({ kind: 'not-found' })
    }
    expect(await act(replyToTicket, hang, { ticket: '99', words: 'x' })).toMatchObject({ kind: 'not-found' })
    const head = await office.person('Trưởng thôn', 'village-head', KIM_MAM)
    expect(await act(replyToTicket, head, { ...answers, words: 'x' })).toMatchObject({ kind: 'not-found' })
  })

  it('says that a ticket was closed', async () => {
    const answers = await opened()
    await act(closeTicket, hang, answers)
    for (const action of [replyToTicket, claimTicket, closeTicket]) {
      expect(await act(action, hang, { ...answers, words: 'x' })).toMatchObject({ kind: 'closed' })
    }
  })

  it('masks what looks like an identity or account number, and leaves phone numbers', async () => {
    const answers = await opened()
    const words = 'Số 0381 5090 1234, tk 3580205998092, gọi 0912 345 678, mã DK-7F3K2QM, ngày 12/5/2026'
    const outcome = await act(replyToTicket, hang, { ...answers, words })
    const masked = 'Số ****1234, tk ****8092, gọi 0912 345 678, mã DK-7F3K2QM, ngày 12/5/2026'
    expect(outcome.notices?.[0]?.phrase.values?.words).toBe(masked)
    expect(await office.db.selectFrom('help_message').select('words').execute()).toEqual([{ words: masked }])
  })
})

describe('pass-on', () => {
  it('brings the person’s words to all officers until one takes the ticket, then to that one', async () => {
    const answers = await opened()
    const first = await act(passOn, minutesOn(hoa, 3), { words: 'Tôi quên số tài khoản 3580205998092' })
    expect(told(first)).toEqual(ids(hang, leader))
    expect(first).toMatchObject({ kind: 'passed', phrase: { values: { waited: { values: { count: 3 } } } } })
    expect(first.notices?.[0]?.phrase.values).toMatchObject({ name: 'Hoa', words: 'Tôi quên số tài khoản ****8092' })
    await act(replyToTicket, leader, { ...answers, words: 'Bác ra ngân hàng hỏi' })
    expect(told(await act(passOn, hoa, { words: 'Vâng' }))).toEqual(ids(leader))
    expect((await openTicketOf(office.db, hoa.contact.id))?.waiting_since).toBe(AT.toISOString())
  })

  it('tells nothing to an officer who left, and the others again', async () => {
    await act(claimTicket, hang, await opened())
    await office.db
      .updateTable('responsibility')
      .set({ valid_to: '2026-11-20', valid_from: '2026-11-01' })
      .where('officer_id', '=', hang.officer?.id ?? 0)
      .execute()
    expect(told(await act(passOn, hoa, { words: 'Alo' }))).toEqual(ids(leader))
    expect(await act(replyToTicket, leader, { ticket: '1', words: 'Tôi đây' })).toMatchObject({ kind: 'sent' })
  })
})

describe('claim-ticket', () => {
  it('takes it without answering, and tells the person who will', async () => {
    const answers = await opened()
    const outcome = await act(claimTicket, hang, answers)
    expect(outcome).toMatchObject({ kind: 'claimed', notices: [{ contactId: hoa.contact.id, chat: 'stay' }] })
    expect(await act(claimTicket, hang, answers)).toMatchObject({ kind: 'already' })
    expect(await act(claimTicket, leader, answers)).toMatchObject({ kind: 'taken' })
    expect((await openTicketOf(office.db, hoa.contact.id))?.waiting_since).toBe(AT.toISOString())
  })
})

describe('close-ticket', () => {
  it('hands the person back to the bot', async () => {
    const answers = await opened()
    await act(replyToTicket, hang, { ...answers, words: 'Xong rồi bác nhé' })
    expect(await act(closeTicket, leader, answers)).toMatchObject({ kind: 'taken' })
    expect(await act(closeTicket, hang, answers)).toMatchObject({
      kind: 'done',
      notices: [{ contactId: hoa.contact.id, phrase: { key: 'close-ticket.told' }, chat: 'take-up' }],
    })
    expect(await openTicketOf(office.db, hoa.contact.id)).toBeUndefined()
  })

  it('is done by the person too, and whoever had it is told', async () => {
    await act(claimTicket, hang, await opened())
    expect(told(await act(endOwnTicket, hoa))).toEqual(ids(hang))
    expect(await act(endOwnTicket, hoa)).toMatchObject({ kind: 'closed' })
  })
})

describe('escalate-tickets', () => {
  const escalate = (at: Date) => office.write((tx) => escalateTickets(tx, { at, today: TODAY, reference }))
  /** A Monday, five past nine in the office. */
  const MONDAY = new Date('2026-11-23T02:05:00.000Z')
  const hours = (count: number) => new Date(MONDAY.getTime() + count * 60 * MINUTE)

  it('tells leaders and those above after four working hours, once', async () => {
    const district = await office.person('Cán bộ tỉnh', 'province-officer', '38')
    await call({ ...hoa, at: MONDAY })
    // 9:05 to 11:30 and 13:30 to 15:05 are four hours.
    expect(await escalate(hours(5.9))).toEqual([])
    const notices = await escalate(hours(6))
    expect(notices.map(({ contactId }) => contactId)).toEqual(ids(hang, leader, district))
    expect(notices[0]?.phrase).toMatchObject({
      key: 'ticket-overdue.notice',
      values: { waited: { values: { count: 6 } } },
    })
    expect(await escalate(hours(7))).toEqual([])
  })

  it('counts neither nights nor weekends', async () => {
    await call({ ...hoa, at: new Date('2026-11-20T09:30:00.000Z') })
    expect(await escalate(new Date('2026-11-23T01:00:00.000Z'))).toEqual([])
    expect(await escalate(new Date('2026-11-23T07:30:00.000Z'))).toHaveLength(2)
  })

  it('lets anybody answer then, even if a colleague has the ticket', async () => {
    await call({ ...hoa, at: MONDAY })
    await act(claimTicket, { ...hang, at: MONDAY }, { ticket: '1' })
    expect(await act(replyToTicket, { ...leader, at: MONDAY }, { ticket: '1', words: 'x' })).toMatchObject({
      kind: 'taken',
    })
    await escalate(hours(24))
    expect(await act(replyToTicket, { ...leader, at: hours(24) }, { ticket: '1', words: 'x' })).toMatchObject({
      kind: 'sent',
    })
  })

  it('leaves alone what was answered', async () => {
    await call({ ...hoa, at: MONDAY })
    await act(replyToTicket, { ...hang, at: MONDAY }, { ticket: '1', words: 'x' })
    expect(await escalate(hours(48))).toEqual([])
    await act(passOn, { ...hoa, at: hours(48) }, { words: 'Còn nữa' })
    expect(await escalate(hours(72))).toHaveLength(2)
  })
})

it('every step of a ticket is in history, and no word of it', async () => {
  const answers = await opened()
  await act(claimTicket, hang, answers)
  await act(passOn, hoa, { words: 'bí mật' })
  await act(replyToTicket, hang, { ...answers, words: 'bí mật' })
  await act(closeTicket, hang, answers)
  const officer = `officer:${hang.officer?.id}`
  const person = `contact:${hoa.contact.id}`
  expect(await office.deeds()).toEqual([
    `${person} call-officer 1`,
    `${officer} claim-ticket 1`,
    `${person} write-to-officer 1`,
    `${officer} reply-to-ticket 1`,
    `${officer} close-ticket 1`,
  ])
  expect(JSON.stringify(await office.db.selectFrom('history').selectAll().execute())).not.toContain('bí mật')
  expect(await verifyHistory(office.db)).toMatchObject({ kind: 'whole', entries: 5 })
})

describe('questions without an answer', () => {
  const lines = async (asker: Asker) => {
    const { phrase } = await act(showMissedQuestions, asker)
    return (phrase.values?.lines ?? []) as readonly { values: Record<string, unknown> }[]
  }

  it('are kept without their digits and counted, however they are spelt', async () => {
    await office.register(hoa)
    await act(noteQuestion, hoa, { words: 'Bao giờ họp dân thôn 3, gọi 0912345678?' })
    await act(noteQuestion, hoa, { words: 'bao gio hop dan thon 5, goi 0987 654 321' })
    await act(noteQuestion, hoa, { words: 'làm sổ đỏ ở đâu' })
    expect((await lines(hang)).map(({ values }) => [values.question, values.times])).toEqual([
      ['Bao giờ họp dân thôn …, gọi …?', 2],
      ['làm sổ đỏ ở đâu', 1],
    ])
  })

  it('are shown to the officers of the commune only, those of nowhere to administrators', async () => {
    await office.register(hoa)
    await act(noteQuestion, hoa, { words: 'làm sổ đỏ ở đâu' })
    await act(noteQuestion, await office.person('Lạ'), { words: 'bao giờ họp dân' })
    expect(await act(showMissedQuestions, elsewhere)).toMatchObject({ kind: 'none' })
    expect(await act(showMissedQuestions, hoa)).toMatchObject({ kind: 'none' })
    const admin = await office.person('Quản trị', 'administrator', '38')
    expect((await lines(admin)).map(({ values }) => values.question)).toEqual(['bao giờ họp dân'])
  })

  it('are forgotten after ninety days', async () => {
    await office.register(hoa)
    await act(noteQuestion, hoa, { words: 'làm sổ đỏ ở đâu' })
    expect(await act(showMissedQuestions, minutesOn(hang, 91 * 24 * 60))).toMatchObject({ kind: 'none' })
  })
})
