import type { ChangeKind } from './change.js'
import { DAY_IN_TEXT, readDay } from './day.js'
import type { IsoDate } from './iso-date.js'
import { readRecordCode } from './registration-code.js'
import { foldKey, tidy } from './text.js'

/** What was said of a change in one line. */
export type ChangeWords = Readonly<{
  kind: ChangeKind
  /** `HS-…` or `DK-…`. */
  code?: string
  /** Words that may name somebody. */
  name?: string
  eventDate?: IsoDate
  decisionNo?: string
  decisionDate?: IsoDate
  reason?: string
}>

/** Kinds that are corrections of one field, for whoever decides; empty: any field. */
export const CORRECTING: Readonly<Partial<Record<ChangeKind, string>>> = {
  INFO: '',
  PAYEE: 'payee',
  ACCOUNT: 'account',
}

const CODE = /\b(?:HS|DK)[- ]?[2-9A-Z]{7}\b/i
const DECISION =
  /(?:quyết định|quyet dinh|qđ|qd)\s+(?:số\s+|so\s+)?(\S*\d\S*)(?:\s+(?:ngày\s+|ngay\s+)?(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?))?/iu
const REASON = /(?:lý do|ly do|vì|do)\s*:?\s+(.+)$/iu

/** Reads what follows the kind of a change: the person by code, the day, the decision and the reason in any order. */
export function readChangeWords(text: string, kind: ChangeKind, today: IsoDate): ChangeWords {
  let rest = tidy(text)
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found !== null) rest = tidy(`${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`)
    return found
  }
  const code = readRecordCode(take(CODE)?.[0] ?? '')
  const reason = take(REASON)?.[1]
  const decision = take(DECISION)
  const eventDate = dayOf(take(DAY_IN_TEXT)?.[0], today)
  const decisionDate = dayOf(decision?.[2], today)
  const left = tidy(rest.replace(FILLER, ' '))
  const name = code === undefined && /\p{L}{2}/u.test(left) ? left : undefined
  const why = reason ?? (code !== undefined && /\p{L}{2}/u.test(left) ? left : undefined)
  return {
    kind,
    ...(code !== undefined && { code }),
    ...(name !== undefined && foldKey(name) !== '' && { name }),
    ...(eventDate !== undefined && { eventDate }),
    ...(decision?.[1] !== undefined && { decisionNo: decision[1] }),
    ...(decisionDate !== undefined && { decisionDate }),
    ...(why !== undefined && { reason: why }),
  }
}

const FILLER = /(?<![\p{L}\d])(?:từ|ngày|tu|ngay)(?![\p{L}\d])/giu

function dayOf(text: string | undefined, today: IsoDate): IsoDate | undefined {
  const reading = text === undefined ? undefined : readDay(text, today)
  return reading?.kind === 'day' ? reading.day : undefined
}
