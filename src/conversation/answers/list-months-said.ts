import type { IsoDate } from '../../domain/iso-date.js'
import { addMonths, monthsBetween, type Period, periodOf, readPeriod, showPeriod } from '../../domain/period.js'
import { periodsOfQuarter } from '../../domain/quarter.js'
import type { Choice, Situation } from '../answer.js'
import { phrase } from '../phrase.js'
import { firstOf, without } from './folded-words.js'

export type SaidMonth =
  | Readonly<{ kind: 'month'; period: Period | undefined; rest: string }>
  /** Which of several is meant: the words that say all of it are the ids of the choices. */
  | Readonly<{ kind: 'unclear'; reason: string; choices: readonly Choice[] }>

const YEAR = '20\\d{2}'
const NEAR_YEAR = 'NAY|NGOAI|TRUOC'
const PERIOD = new RegExp(
  [
    `\\b(?:KY |THANG |T ?)?(?:${YEAR}-\\d{1,2}|${YEAR}(?:0[1-9]|1[0-2])|\\d{1,2} ?[-/.] ?${YEAR})\\b`,
    '\\b(?:THANG |T ?)\\d{1,2}[-/.]\\d{2}\\b',
    '(?<![-/.\\d])\\d{1,2}/[23]\\d\\b(?![-/.])',
    `\\b(?:KY THANG |KY |THANG |T ?)\\d{1,2}(?: NAM (?:${YEAR}|${NEAR_YEAR})| ${YEAR})?\\b(?!-)`,
  ].join('|'),
)
/** "Tháng trước", "tháng này". */
const NEAR_PERIOD = /\bTHANG (?:NAY|TRUOC|SAU|TOI|HIEN TAI|VUA ROI|VUA QUA|ROI|QUA)\b/
const QUARTER = /\b(?:QUY (?:SO )?|Q ?)(NAY|TRUOC|[1-4]|IV|I{1,3})(?: ?[/-] ?(20\d{2})| NAM (20\d{2})| (20\d{2}))?\b/
const HALF = new RegExp(`\\b(?:6|SAU) THANG (DAU|CUOI) NAM(?: (${YEAR}|${NEAR_YEAR}))?\\b`)
const WHOLE_YEAR = new RegExp(`\\b(?:CA NAM(?: (${YEAR}|${NEAR_YEAR}))?|NAM (${YEAR}|${NEAR_YEAR}))\\b`)
/** "Kỳ này" is the month in hand for one, the calendar's for another. */
const NEAR_ROUND = /\bKY (NAY|TRUOC|SAU)\b/
const DAY = /\b(?:NGAY )?\d{1,2}[-/.](\d{1,2})[-/.](20\d{2})\b/

/** The month in folded words, and what else they say; without a year it is the nearest one. */
export function readMonth(words: string, { today }: Situation): SaidMonth {
  const month = periodOf(today)
  const span = spanSaid(words, today)
  if (span !== undefined) return whichMonth(words, [span.said], span.months, 'by-month')
  const round = firstOf(NEAR_ROUND, words)
  if (round !== undefined)
    return whichMonth(words, [round], [addMonths(month, -1), month, addMonths(month, 1)], 'which-month')
  const said = firstOf(NEAR_PERIOD, words) ?? firstOf(PERIOD, words)
  if (said === undefined) return { kind: 'month', period: undefined, rest: words }
  const reading = readPeriod(asMonth(said, today), today)
  if (reading.kind !== 'period')
    return whichMonth(words, [said], [addMonths(month, -1), month, addMonths(month, 1)], 'bad-period')
  const rest = without(words, [said])
  const other = firstOf(NEAR_PERIOD, rest) ?? firstOf(PERIOD, rest)
  if (other === undefined) return { kind: 'month', period: reading.period, rest }
  const end = readPeriod(asMonth(other, today), today)
  const months = end.kind === 'period' ? monthsSaid(words, reading.period, end.period) : [reading.period]
  return whichMonth(words, [said, other, 'TU', 'DEN'], months, 'one-month')
}

/** What is more than a month, or less. */
function spanSaid(words: string, today: IsoDate): Readonly<{ said: string; months: readonly Period[] }> | undefined {
  const quarter = QUARTER.exec(words)
  if (quarter !== null) {
    const year = quarter[2] ?? quarter[3] ?? quarter[4]
    const months = periodsOfQuarter(quarter[1] ?? '', year === undefined ? undefined : Number(year), today)
    return { said: quarter[0], months }
  }
  const half = HALF.exec(words)
  if (half !== null) {
    const first = `${yearSaid(half[2], today)}-${half[1] === 'DAU' ? '01' : '07'}`
    return { said: half[0], months: monthsTo(first, addMonths(first, 5)) }
  }
  const day = DAY.exec(words)
  if (day !== null && Number(day[1]) >= 1 && Number(day[1]) <= 12)
    return { said: day[0], months: [`${day[2]}-${String(day[1]).padStart(2, '0')}`] }
  const year = PERIOD.test(words) || NEAR_PERIOD.test(words) ? null : WHOLE_YEAR.exec(words)
  if (year === null) return undefined
  const first = `${yearSaid(year[1] ?? year[2], today)}-01`
  return { said: year[0], months: monthsTo(first, addMonths(first, 11)) }
}

function yearSaid(said: string | undefined, today: IsoDate): string {
  const year = Number(today.slice(0, 4))
  if (said === undefined || said === 'NAY') return String(year)
  return /^\d/.test(said) ? said : String(year - 1)
}

/** Those of a range, else the two. */
function monthsSaid(words: string, first: Period, last: Period): readonly Period[] {
  const isRange = / DEN /.test(words) && first < last && monthsBetween(first, last) < 12
  return isRange ? monthsTo(first, last) : [...new Set([first, last])]
}

function monthsTo(first: Period, last: Period): readonly Period[] {
  return Array.from({ length: monthsBetween(first, last) + 1 }, (_, index) => addMonths(first, index))
}

/** In a way in which months are written elsewhere, too. */
function asMonth(said: string, today: IsoDate): string {
  return said
    .replace(/^KY (?=THANG )/, '')
    .replace(/^(?:KY |THANG |T ?)(?=20\d{2})/, '')
    .replace(/^T (?=\d)/, 'T')
    .replace(/ NAM (NAY|NGOAI|TRUOC)$/, (_, near: string) => `/${yearSaid(near, today)}`)
    .replace(/(\d) (20\d{2})$/, '$1/$2')
    .replace(/^THANG (?:QUA|ROI|VUA QUA)$/, 'THANG TRUOC')
}

function whichMonth(
  words: string,
  said: readonly string[],
  months: readonly Period[],
  reason: string,
): Extract<SaidMonth, { kind: 'unclear' }> {
  const rest = without(words, said)
  const choices = months.map((month) => ({
    id: `${rest} THANG ${showPeriod(month)}`.trim(),
    label: phrase('answer-list-request.month', { month: showPeriod(month) }),
    words: [showPeriod(month), `tháng ${Number(month.slice(5))}`],
  }))
  return { kind: 'unclear', reason, choices }
}
