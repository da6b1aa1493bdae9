import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '../../src/reference.js'
import { calendarOf, setCalendarDay } from '../../src/store/calendars.js'
import { openMonth } from '../../src/store/periods.js'
import type { PeriodState } from '../../src/store/schema/period.js'
import { AT, COMMUNE, LUONG_NGOC, Office } from '../support/records.js'

const reference = loadReference()

let office: Office
beforeEach(async () => {
  office = await Office.open()
})
afterEach(() => office.close())

const setDay = (unitCode: string, key: string, day: number, validFrom = '2026-01-01') =>
  office.write((tx) => setCalendarDay(tx, { unitCode, key, validFrom, day, inclusive: false, by: 'terminal', at: AT }))

const period = (month: string, state: PeriodState, version = 1) =>
  office.db
    .insertInto('period')
    .values({ commune_code: COMMUNE, month, state, version, changed_at: AT.toISOString(), changed_by: 'terminal' })
    .execute()

describe('calendarOf', () => {
  it('a village follows its commune, and the commune its province', async () => {
    await setDay('38', 'village_close_day', 12)
    await setDay(COMMUNE, 'commune_close_day', 18)
    const { cutOffs } = await calendarOf(office.db, LUONG_NGOC, '2026-11-21', reference)
    expect(cutOffs.village_close_day?.day).toBe(12)
    expect(cutOffs.commune_close_day?.day).toBe(18)
    expect(cutOffs.payment_list_day?.day).toBe(25)
  })

  it('a day that is set again for the same date is replaced', async () => {
    await setDay(COMMUNE, 'village_close_day', 12)
    await setDay(COMMUNE, 'village_close_day', 14)
    const { cutOffs } = await calendarOf(office.db, COMMUNE, '2026-11-21', reference)
    expect(cutOffs.village_close_day?.day).toBe(14)
  })
})

describe('openMonth', () => {
  const open = (day: string) => openMonth(office.db, COMMUNE, day, reference)

  it('goes by the calendar while nobody has closed anything', async () => {
    expect(await open('2026-11-19')).toBe('2026-12')
    expect(await open('2026-11-20')).toBe('2027-01')
    expect(await open('2023-10-31')).toBe('2023-11')
  })

  it('skips months that an officer closed early', async () => {
    await period('2026-12', 'COMMUNE_CLOSED')
    expect(await open('2026-11-05')).toBe('2027-01')
  })

  it('is a month that was opened again, until it is closed', async () => {
    await period('2026-11', 'VILLAGE_CLOSED', 2)
    await period('2026-12', 'LOCKED')
    expect(await open('2026-11-19')).toBe('2026-11')
    await office.db.updateTable('period').set({ state: 'LOCKED' }).where('month', '=', '2026-11').execute()
    expect(await open('2026-11-19')).toBe('2027-01')
  })
})
