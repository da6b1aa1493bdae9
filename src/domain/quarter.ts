import type { IsoDate } from './iso-date.js'
import { addMonths, type Period, periodOf } from './period.js'

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/**
 * The three months of a quarter: `'4'`, `'IV'`, `'NAY'` (this one), `'TRUOC'` (the last one). Without a year it is the one of
 * `today`.
 */
export function periodsOfQuarter(quarter: string, year: number | undefined, today: IsoDate): readonly Period[] {
  const here = periodOf(today)
  const ownStart = addMonths(here, -((Number(here.slice(5)) - 1) % 3))
  const number = ROMAN[quarter] ?? Number(quarter)
  const start =
    quarter === 'NAY'
      ? ownStart
      : quarter === 'TRUOC'
        ? addMonths(ownStart, -3)
        : addMonths(`${year ?? here.slice(0, 4)}-01`, (number - 1) * 3)
  return [start, addMonths(start, 1), addMonths(start, 2)]
}
