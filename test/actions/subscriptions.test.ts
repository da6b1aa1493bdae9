import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { loudspeaker } from '../../src/actions/loudspeaker.js'
import { serveSubscriptions } from '../../src/actions/serve-subscriptions.js'
import { subscribe, unsubscribe } from '../../src/actions/subscribe.js'
import { insertReturnedFile, markReturnedApplied } from '../../src/store/returned-files.js'
import { storeFile } from '../../src/store/stored-files.js'
import { reference, texts } from '../support/chat.js'
import { COMMUNE, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

function serve(day: string, time = '09:00') {
  const at = new Date(`${day}T${time}:00+07:00`)
  return office.write((tx) => serveSubscriptions(tx, { at, today: day, reference }))
}

async function orders() {
  const rows = await office.db.selectFrom('job').select('input').where('kind', '=', 'export-list').execute()
  return rows.map(({ input }) => JSON.parse(input))
}

const LIST = { list: 'chua-dang-ky', 'list.unit': COMMUNE }

describe('a list that comes by itself', () => {
  it('comes every Monday, in office hours, once', async () => {
    expect(await office.act(subscribe, officer, { ...LIST, event: 'monday' })).toMatchObject({ kind: 'subscribed' })
    await serve('2026-11-22')
    await serve('2026-11-23', '05:00')
    expect(await orders()).toEqual([])
    await serve('2026-11-23', '08:00')
    await serve('2026-11-23', '14:00')
    const ordered = await orders()
    expect(ordered).toMatchObject([{ list: 'chua-dang-ky', unitCode: COMMUNE }])
    // Of failed payments that is the last month with results, not the one of today.
    expect(ordered[0]).not.toHaveProperty('period')
  })

  it('comes when a village has closed its list', async () => {
    await office.act(subscribe, officer, { ...LIST, event: 'village-closed' })
    await office.write((tx) =>
      tx
        .insertInto('village_closing')
        .values({
          village_code: LUONG_NGOC,
          month: '2026-12',
          closed_at: '2026-11-22T03:00:00.000Z',
          closed_by: 'x',
          people: 1,
        })
        .execute(),
    )
    await serve('2026-11-24')
    expect(await orders()).toMatchObject([{ unitCode: LUONG_NGOC, period: '2026-12' }])
  })

  it('comes when payment results came back, once for each file, and for no month that waits', async () => {
    await office.act(subscribe, officer, { ...LIST, list: 'that-bai', event: 'results-taken' })
    await serve('2026-11-24')
    expect(await orders()).toEqual([])
    await office.write(async (tx) => {
      const file = { name: 'kq.xlsx', mime: 'x', bytes: new Uint8Array(), at: new Date('2026-11-24T03:00:00Z') }
      const common = { kind: 'payment-results', state: 'staged', reason: null, month: '2026-12', facts: {} } as const
      const named = { file_name: 'kq.xlsx', sha256: 'x', communes: [COMMUNE], actor: 'officer:1', at: file.at }
      const id = await insertReturnedFile(tx, { ...common, ...named, file_id: await storeFile(tx, file) })
      await markReturnedApplied(tx, id, {}, file.at)
    })
    await serve('2026-11-25')
    await serve('2026-11-26')
    expect(await orders()).toMatchObject([{ list: 'that-bai', unitCode: COMMUNE, period: '2026-12' }])
  })

  it('comes when the month is locked, and again for a new version', async () => {
    await office.act(subscribe, officer, { ...LIST, event: 'month-locked' })
    const lock = async (version: number, at: string) =>
      office.write(async (tx) => {
        const period = {
          commune_code: COMMUNE,
          month: '2026-12',
          state: 'LOCKED',
          version,
          changed_at: at,
          changed_by: 'x',
        } as const
        const { id } = await tx
          .insertInto('period')
          .values(period)
          .onConflict((conflict) => conflict.columns(['commune_code', 'month']).doUpdateSet(period))
          .returning('id')
          .executeTakeFirstOrThrow()
        const opened = { period_id: id, version, opened_at: at, opened_by: 'x', locked_at: at, locked_by: 'x' }
        await tx.insertInto('period_version').values(opened).execute()
      })
    await lock(1, '2026-11-23T03:00:00.000Z')
    await serve('2026-11-24')
    await serve('2026-11-25')
    await lock(2, '2026-11-25T03:00:00.000Z')
    await serve('2026-11-26')
    expect(await orders()).toHaveLength(2)
  })

  it('stops when the officer says so, or may no longer have it', async () => {
    await office.act(subscribe, officer, { ...LIST, event: 'monday' })
    expect(await office.act(subscribe, officer, { ...LIST, event: 'monday' })).toMatchObject({ kind: 'already' })
    await office.db.updateTable('responsibility').set({ valid_to: '2026-11-21' }).execute()
    await serve('2026-11-23')
    expect(await orders()).toEqual([])
    expect(await office.act(unsubscribe, officer, { subscription: '1' })).toMatchObject({ kind: 'unsubscribed' })
    expect(await office.act(unsubscribe, officer, { subscription: '1' })).toMatchObject({ kind: 'not-found' })
  })

  it('is not to be had of other units', async () => {
    const elsewhere = { ...LIST, 'list.unit': NEIGHBOUR, event: 'monday' }
    expect(await office.act(subscribe, officer, elsewhere)).toMatchObject({ kind: 'not-found' })
  })
})

describe('the loudspeaker', () => {
  it.each(['register', 'deadline', 'payment', 'fraud'])('has a text about %s that names nobody', async (topic) => {
    await office.onRoster({ full_name: 'Quách Thị Ỷ', personal_id: '038150901234' })
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const outcome = await office.act(loudspeaker, head, { topic, day: '2026-12-05', place: 'nhà văn hóa' })
    const text = texts.in('vi')(outcome.phrase) ?? ''
    expect(text).toContain('Lương Ngọc')
    expect(text.length).toBeGreaterThan(200)
    expect(text).not.toMatch(/\d{6,}|Quách/)
  })

  it('says the last day for changes by the unit’s calendar', async () => {
    const outcome = await office.act(loudspeaker, officer, { topic: 'deadline' })
    expect(texts.in('vi')(outcome.phrase)).toContain('14/12/2026')
  })
})
