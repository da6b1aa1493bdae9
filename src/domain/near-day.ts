import { addDays } from './data-right.js'
import { type IsoDate, isoDate } from './iso-date.js'
import { asciiDigits, foldKey, tidy } from './text.js'

const RELATIVE: Readonly<Record<string, number>> = {
  'HOM NAY': 0,
  NAY: 0,
  MAI: 1,
  'NGAY MAI': 1,
  'NGAY KIA': 2,
  MOT: 2,
  'TUAN SAU': 7,
  'HOM QUA': -1,
  QUA: -1,
  'HOM KIA': -2,
  'TUAN TRUOC': -7,
}

const IN_DAYS = /^(\d{1,2}) NGAY (NUA|TRUOC)$/
const DAY = /^(?:NGAY )?(\d{1,2})(?: ?(?:[/.-]|THANG) ?(\d{1,2})(?: ?(?:[/.-]|NAM) ?(\d{2}|\d{4}))?)?$/

/**
 * A day near today as people say it: "mai", "3 ngày nữa", "hôm qua", "25", "25/11", "25/11/2026". What is left out is taken
 * so that the day lies in the direction asked for, as near as can be; `undefined` when it cannot be read.
 */
export function readNearDay(raw: string, today: IsoDate, direction: 'coming' | 'past'): IsoDate | undefined {
  const text = foldKey(asciiDigits(tidy(raw))).replace(/[.!]+$/, '')
  const relative = RELATIVE[text]
  if (relative !== undefined) return addDays(today, relative)
  const inDays = IN_DAYS.exec(text)
  if (inDays !== null) return addDays(today, Number(inDays[1]) * (inDays[2] === 'NUA' ? 1 : -1))
  const [, day, month, year] = DAY.exec(text) ?? []
  if (day === undefined) return undefined
  if (month === undefined) return nearest(monthsFrom(today, direction), Number(day), today, direction)
  if (year === undefined) return nearest(yearsFrom(today, direction, Number(month)), Number(day), today, direction)
  return isoDate(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
}

type YearMonth = readonly [year: number, month: number]

/** The first of these months in which the day exists and lies where it should. */
function nearest(
  months: readonly YearMonth[],
  day: number,
  today: IsoDate,
  direction: 'coming' | 'past',
): IsoDate | undefined {
  const days = months.flatMap(([year, month]) => isoDate(year, month, day) ?? [])
  return days.find((one) => (direction === 'coming' ? one >= today : one <= today))
}

const LOOKED_AHEAD = [0, 1, 2] as const

function monthsFrom(today: IsoDate, direction: 'coming' | 'past'): readonly YearMonth[] {
  const count = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return LOOKED_AHEAD.map((step) => {
    const at = count + (direction === 'coming' ? step : -step)
    return [Math.floor(at / 12), (at % 12) + 1]
  })
}

function yearsFrom(today: IsoDate, direction: 'coming' | 'past', month: number): readonly YearMonth[] {
  const year = Number(today.slice(0, 4))
  return [year, direction === 'coming' ? year + 1 : year - 1].map((one) => [one, month])
}
