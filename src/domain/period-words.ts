import type { IsoDate } from './iso-date.js'
import { type Period, readPeriod } from './period.js'
import { foldKey, tidy } from './text.js'

/** A month in words of a command: "12/2026 Cẩm Lương", "Cẩm Lương tháng 12", "2026-12". */
export type PeriodWords = Readonly<{
  period: Period | undefined
  /** What stands before and after the month. */
  before: string
  after: string
  /** Something like a month that is none. */
  isWrong: boolean
}>

const MONTH =
  /(?:(?:k[ỳyì]|ki)\s+)?(?:th[áa]ng\s*|t(?=\d))?(?<!\d)(2\d{3}[-/]\d{1,2}|\d{1,2}[-/.]2\d{3}|\d{1,2}\s+n[ăa]m\s+2\d{3})(?![\d-])|(?:th[áa]ng\s*|\bt(?=\d))(\d{1,2}|n[àa]y|sau|tr[ướu][ớơo]c|t[ớo]i)(?![\p{L}\d])/iu

/** Finds the month in what was typed; without a year it is the one nearest to `today`. */
export function periodInWords(raw: string, today: IsoDate): PeriodWords {
  const text = tidy(raw)
  const found = MONTH.exec(text)
  if (found === null) return bareNumber(text, today)
  const reading = readPeriod(foldKey(found[0]), today)
  const before = text.slice(0, found.index).trim()
  const after = text.slice(found.index + found[0].length).trim()
  return reading.kind === 'period'
    ? { period: reading.period, before, after, isWrong: false }
    : { period: undefined, before, after, isWrong: true }
}

/** `12`, or `12 sai tên`: a month when nothing else begins the words. */
function bareNumber(text: string, today: IsoDate): PeriodWords {
  const [, number, after = ''] = /^(\d{1,2})(?:\s+(.*))?$/u.exec(text) ?? []
  const reading = number === undefined ? undefined : readPeriod(number, today)
  if (reading === undefined) return { period: undefined, before: text, after: '', isWrong: false }
  return reading.kind === 'period'
    ? { period: reading.period, before: '', after, isWrong: false }
    : { period: undefined, before: '', after, isWrong: true }
}
