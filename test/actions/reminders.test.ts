import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remindDeadlines } from '../../src/actions/remind-deadlines.js'
import { remindDrafts, remindReturned } from '../../src/actions/remind-people.js'
import { remindVillages } from '../../src/actions/remind-villages.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { saveConversation } from '../../src/store/conversations.js'
import { officeDay } from '../../src/turn/office-day.js'
import { reference } from '../support/chat.js'
import { AT, KIM_MAM, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

/** At this hour of Viet Nam. */
function on(day: string, time = '09:00') {
  const at = new Date(`${day}T${time}:00+07:00`)
  return { at, today: officeDay(at, 'Asia/Ho_Chi_Minh'), reference }
}

const keys = (notices: readonly { contactId: number; phrase: { key: string } }[]) =>
  notices.map(({ contactId, phrase }) => `${contactId} ${phrase.key}`)

describe('deadlines', () => {
  // Two-tier: villages close before the 15th (last day 14), the commune before the 20th (last day 19).
  it('are brought to mind 5, 2 and 1 days ahead, and on no other day', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const told: string[] = []
    for (let day = 7; day <= 15; day += 1) {
      const date = `2026-12-${String(day).padStart(2, '0')}`
      const notices = await office.write((tx) => remindDeadlines(tx, on(date)))
      if (notices.some(({ contactId }) => contactId === head.contact.id)) told.push(date)
    }
    expect(told).toEqual(['2026-12-09', '2026-12-12', '2026-12-13'])
  })

  it('reach the heads of villages that are late, and the officer with their names', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const done = await office.person('Trưởng thôn xong', 'village-head', KIM_MAM)
    const officer = await office.person('Cán bộ', 'commune-officer')
    await office.write((tx) =>
      tx
        .insertInto('village_closing')
        .values({ village_code: KIM_MAM, month: '2027-01', closed_at: AT.toISOString(), closed_by: 'x', people: 1 })
        .execute(),
    )
    const notices = await office.write((tx) => remindDeadlines(tx, on('2026-12-09')))
    expect(keys(notices)).toEqual([
      `${head.contact.id} remind-deadline.village`,
      `${officer.contact.id} remind-deadline.villages`,
    ])
    expect(notices.some(({ contactId }) => contactId === done.contact.id)).toBe(false)
    expect(notices[1]?.phrase.values).toMatchObject({ villages: 'Lương Ngọc', month: '01/2027', left: 5 })
  })

  it('are told once each', async () => {
    await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    await office.write((tx) => remindDeadlines(tx, on('2026-12-09')))
    expect(await office.write((tx) => remindDeadlines(tx, on('2026-12-09', '15:00')))).toEqual([])
    expect(await office.write((tx) => remindDeadlines(tx, on('2026-12-12')))).toHaveLength(1)
  })

  it('wait for the morning', async () => {
    await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const [notice] = await office.write((tx) => remindDeadlines(tx, on('2026-12-09', '22:30')))
    expect(notice?.notBefore).toEqual(new Date('2026-12-10T07:00:00+07:00'))
  })

  it('are silent where the commune has closed', async () => {
    await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    await office.person('Cán bộ', 'commune-officer')
    await office.write((tx) =>
      tx
        .insertInto('period')
        .values({
          commune_code: '15139',
          month: '2027-01',
          state: 'COMMUNE_CLOSED',
          version: 1,
          changed_at: AT.toISOString(),
          changed_by: 'x',
        })
        .execute(),
    )
    expect(await office.write((tx) => remindDeadlines(tx, on('2026-12-09')))).toEqual([])
    expect(await office.write((tx) => remindDeadlines(tx, on('2026-12-17')))).toEqual([])
  })

  it('can be passed on to all who are late with one word', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const officer = await office.person('Cán bộ', 'commune-officer')
    const outcome = await office.act(remindVillages, officer)
    expect(outcome).toMatchObject({
      kind: 'reminded',
      phrase: { values: { count: 2, silent: 1, without: 'Kim Mẫm 1' } },
    })
    expect(keys(outcome.notices ?? [])).toEqual([`${head.contact.id} remind-deadline.village`])
  })
})

describe('people', () => {
  it('who stopped in the middle of registering are asked once whether to go on', async () => {
    const hoa = await office.person('Hoa')
    const state = { flow: 'register-account', id: 'a1', answers: {} }
    await office.write((tx) => saveConversation(tx, hoa.contact.id, state, AT))
    expect(await office.write((tx) => remindDrafts(tx, on('2026-11-22')))).toEqual([])
    expect(keys(await office.write((tx) => remindDrafts(tx, on('2026-11-24'))))).toEqual([
      `${hoa.contact.id} remind-draft.notice`,
    ])
    expect(await office.write((tx) => remindDrafts(tx, on('2026-11-26')))).toEqual([])
  })

  it('who left long ago, or only looked at the menu, are left in peace', async () => {
    const hoa = await office.person('Hoa')
    const lan = await office.person('Lan')
    const long = { flow: 'register-account', id: 'a1', answers: {} }
    await office.write((tx) => saveConversation(tx, hoa.contact.id, long, new Date('2026-11-01T02:00:00Z')))
    await office.write((tx) => saveConversation(tx, lan.contact.id, { flow: 'greeting', id: 'b', answers: {} }, AT))
    expect(await office.write((tx) => remindDrafts(tx, on('2026-11-24')))).toEqual([])
  })

  it('whose registration was returned are reminded with the reason', async () => {
    const hoa = await office.person('Hoa')
    const officer = await office.person('Cán bộ', 'commune-officer')
    const code = await office.register(hoa)
    await office.act(returnRegistration, officer, await office.facing(officer, code, { reason: 'thiếu giấy' }))
    expect(await office.write((tx) => remindReturned(tx, on('2026-11-23')))).toEqual([])
    const [notice] = await office.write((tx) => remindReturned(tx, on('2026-11-25')))
    expect(notice).toMatchObject({ contactId: hoa.contact.id, phrase: { values: { code } } })
  })

  it('get at most one reminder a day', async () => {
    const hoa = await office.person('Hoa')
    const officer = await office.person('Cán bộ', 'commune-officer')
    const code = await office.register(hoa)
    await office.act(returnRegistration, officer, await office.facing(officer, code, { reason: 'thiếu giấy' }))
    const state = { flow: 'register-account', id: 'a1', answers: {} }
    await office.write((tx) => saveConversation(tx, hoa.contact.id, state, AT))
    const day = on('2026-11-25')
    expect(await office.write((tx) => remindDrafts(tx, day))).toHaveLength(1)
    expect(await office.write((tx) => remindReturned(tx, day))).toEqual([])
    expect(await office.write((tx) => remindReturned(tx, on('2026-11-26', '10:00')))).toHaveLength(1)
  })
})
