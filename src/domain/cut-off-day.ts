import type { IsoDate } from './iso-date.js'

export type CutOffKey = 'village_close_day' | 'commune_close_day' | 'payment_list_day' | 'return_day'

/** A row of `data/reference/cut-off-days.csv`: something must arrive before this day of the month. Domain.md §5. */
export type CutOffDay = Readonly<{ key: CutOffKey; day: number; validFrom: IsoDate }>

/** The day in force on `today`; before all of them, the oldest. Throws when the table lacks the key. */
export function cutOffDay(key: CutOffKey, today: IsoDate, days: readonly CutOffDay[]): number {
  const newestFirst = days.filter((one) => one.key === key).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const found = newestFirst.find(({ validFrom }) => validFrom <= today) ?? newestFirst.at(-1)
  if (found === undefined) throw new RangeError(`No cut-off day is known for ${key}`)
  return found.day
}
