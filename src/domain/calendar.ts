import { type CutOffDay, cutOffDay } from './cut-off-day.js'
import { addDays, isWorkingDay } from './data-right.js'
import type { IsoDate } from './iso-date.js'
import { addMonths, daysOfPeriod, type Period, periodOf } from './period.js'

/** The stages of a month that have a day of their own; domain.md §5. `payment_start_day` has no day unless a unit sets one. */
export const CALENDAR_KEYS = [
  'village_close_day',
  'commune_close_day',
  'payment_list_day',
  'payment_start_day',
  'return_day',
] as const

export type CalendarKey = (typeof CALENDAR_KEYS)[number]

/** Switches the shift of days that fall on a holiday; stored beside the days, with 1 for yes and 0 for no. */
export const SHIFT_KEY = 'shift_on_holiday'

/** A day of the month. Exclusive unless said: "trước ngày 25" ends with the 24th. */
export type CutOff = Readonly<{ day: number; inclusive: boolean }>

/** What is in force for one unit on one day. */
export type Calendar = Readonly<{
  cutOffs: Readonly<Partial<Record<CalendarKey, CutOff>>>
  shiftOnHoliday: boolean
  holidays: ReadonlySet<IsoDate>
}>

/** What a unit has set; `distance` counts steps up the tree from the unit that is asked about. */
export type CalendarRow = Readonly<{
  distance: number
  key: string
  validFrom: IsoDate
  day: number
  inclusive: boolean
}>

/** What holds where no unit has set anything: `cut-off-days.csv`, `holidays.csv`. */
export type CalendarFacts = Readonly<{ cutOffDays: readonly CutOffDay[]; holidays: ReadonlySet<IsoDate> }>

/** The calendar on `day`: of each key the nearest unit's newest row in force, else the reference data. */
export function calendarFrom(rows: readonly CalendarRow[], day: IsoDate, facts: CalendarFacts): Calendar {
  const cutOffs = CALENDAR_KEYS.flatMap((key) => {
    const cutOff = rowInForce(rows, key, day) ?? byDefault(key, day, facts)
    return cutOff === undefined ? [] : [[key, { day: cutOff.day, inclusive: cutOff.inclusive }]]
  })
  return {
    cutOffs: Object.fromEntries(cutOffs),
    shiftOnHoliday: rowInForce(rows, SHIFT_KEY, day)?.day === 1,
    holidays: facts.holidays,
  }
}

/**
 * The last day on which something is in time for the month that is paid; `undefined` when the stage has no day. Lists are
 * prepared in the month before; the commune's cut-off lies in the paid month itself when it is not after the village's
 * (25 and 1: "before the 1st" is the last day of the month before). Results come back in the paid month.
 */
export function lastDayFor(key: CalendarKey, month: Period, calendar: Calendar): IsoDate | undefined {
  const cutOff = calendar.cutOffs[key]
  if (cutOff === undefined) return undefined
  const day = dayIn(addMonths(month, monthOffset(key, calendar)), cutOff.day)
  return moved(cutOff.inclusive ? day : addDays(day, -1), calendar)
}

/** Whether `today` is still in time; a stage without a day never closes by date. */
export function isInTime(key: CalendarKey, month: Period, today: IsoDate, calendar: Calendar): boolean {
  const last = lastDayFor(key, month, calendar)
  return last === undefined || today <= last
}

/** The first month whose commune list is open on `day` by the calendar: the payment from which a change of that day counts. */
export function paymentMonthOn(day: IsoDate, calendar: Calendar): Period {
  let month = periodOf(day)
  while (!isInTime('commune_close_day', month, day, calendar)) month = addMonths(month, 1)
  return month
}

/** How many days are left, today not counted; negative when it is over. */
export function daysLeft(last: IsoDate, today: IsoDate): number {
  return Math.round((Date.parse(last) - Date.parse(today)) / DAY_MS)
}

const DAY_MS = 86_400_000

function rowInForce(rows: readonly CalendarRow[], key: string, day: IsoDate): CalendarRow | undefined {
  return rows
    .filter((row) => row.key === key && row.validFrom <= day)
    .toSorted((a, b) => a.distance - b.distance || (a.validFrom < b.validFrom ? 1 : -1))[0]
}

function byDefault(key: CalendarKey, day: IsoDate, { cutOffDays }: CalendarFacts): CutOff | undefined {
  if (key === 'payment_start_day') return undefined
  return { day: cutOffDay(key, day, cutOffDays), inclusive: false }
}

function monthOffset(key: CalendarKey, { cutOffs }: Calendar): -1 | 0 {
  if (key === 'return_day' || key === 'payment_start_day') return 0
  if (key !== 'commune_close_day') return -1
  const [village, commune] = [cutOffs.village_close_day?.day ?? 0, cutOffs.commune_close_day?.day ?? 0]
  return commune <= village ? 0 : -1
}

/** The 31st of a shorter month is its last day. */
function dayIn(month: Period, day: number): IsoDate {
  const { last } = daysOfPeriod(month)
  const wanted = `${month}-${String(day).padStart(2, '0')}`
  return wanted < last ? wanted : last
}

/** A last day that nobody works on ends with the next working day (Bộ luật Dân sự 2015 Đ148 k5), where the unit wants it. */
function moved(last: IsoDate, { shiftOnHoliday, holidays }: Calendar): IsoDate {
  if (!shiftOnHoliday) return last
  let day = last
  while (!isWorkingDay(day) || holidays.has(day)) day = addDays(day, 1)
  return day
}
