import type { BirthDate } from '../birth-date.js'
import type { IsoDate } from '../iso-date.js'
import { phrase } from '../roster/text.js'
import { tidy } from '../text.js'
import {
  birthIn,
  type Corrections,
  type CorrectionText,
  fieldsIn,
  readCorrections,
  type VerdictField,
} from './corrections.js'
import { type VerdictKind, type VerdictRule, verdictSaid } from './verdict-words.js'

/** Why an officer must look at a verdict. */
export type VerdictQuestion =
  /** Nothing stands in the column: not verified yet. */
  | 'empty'
  /** The words say neither yes nor no. */
  | 'unclear'
  /** It does not match, and it is not said what. */
  | 'no-field'
  /** It does not match, and it is not said what would be right. */
  | 'no-correction'
  /** It matches, and something else is said to be right. */
  | 'contradiction'

/**
 * What the police say of one person. `date` is the day of death as exact as it is said, `to` the place moved to, `ofStt`
 * the running number of the other row. With `MATCH`, `corrections` hold a number that was added.
 */
export type Verdict = Readonly<{
  kind: VerdictKind | null
  fields: readonly VerdictField[]
  corrections: Corrections
  date: BirthDate | null
  to: string | null
  ofStt: number | null
  asks: VerdictQuestion | null
}>

export type SaidOfPerson = Readonly<{
  verdict: string
  correct: CorrectionText
  /** What stands in columns of its own for what is right, where it differs from the list. */
  columns?: Corrections
  note: string
  /** What the row itself gives for the person's number, to see what is new. */
  personalId: string | null
}>

/** Reads the verdict on one row. `today` is the day of the list: no death is later. Domain.md §6. */
export function readVerdict(said: SaidOfPerson, rules: readonly VerdictRule[], today: IsoDate): Verdict {
  const meaning = verdictSaid(said.verdict, rules)
  if (meaning === undefined) return readUnknown(said, rules, today)
  switch (meaning) {
    case 'MATCH':
      return RIGHT_IS_ANOTHER.test(said.verdict) ? readMismatch(said, today) : readMatch(said, rules, today)
    case 'MISMATCH':
      return readMismatch(said, today)
    case 'DECEASED':
      return { ...nothing('DECEASED'), date: deathIn(said, today) }
    case 'MOVED':
      return { ...nothing('MOVED'), to: placeIn(said.verdict) ?? placeIn(said.correct.text) ?? placeIn(said.note) }
    case 'DUPLICATE':
      return { ...nothing('DUPLICATE'), ofStt: otherIn(`${said.verdict} ${said.note}`) }
    case 'REMOVED':
      return readRemoved(said, rules, today)
    default:
      return nothing(meaning)
  }
}

/** What stands beside the verdict, where that is a verdict by itself: "đã chết", "chuyển đi"; `undefined` for a yes. */
export function remarkSays(
  { correct, note }: Pick<SaidOfPerson, 'correct' | 'note'>,
  rules: readonly VerdictRule[],
): VerdictRule['meaning'] | undefined {
  return [note, correct.text]
    .map((text) => verdictSaid(text, rules))
    .find((said) => said !== undefined && said !== 'MATCH')
}

/**
 * A remark alone ("đã chết") may be the police's or the office's own: it is asked about. So is what is right without a
 * verdict: only the police write there.
 */
function readUnknown(said: SaidOfPerson, rules: readonly VerdictRule[], today: IsoDate): Verdict {
  const remark = remarkSays(said, rules)
  const isCorrected = said.correct.text !== '' || Object.keys(said.columns ?? {}).length > 0
  const open = asked(said.verdict === '' && remark === undefined && !isCorrected ? 'empty' : 'unclear')
  return remark === 'DECEASED' ? { ...open, date: deathIn(said, today) } : open
}

/** "Họ đúng là Bùi": what is right is not what the list has. "Đúng là người này" says yes. */
const RIGHT_IS_ANOTHER =
  /(?:đúng(?:\s+phải)?\s+là|phải\s+là|sửa\s+(?:thành|lại|là)|đúng\s*:|(?<=(?:số|tên|sinh|cccd|danh)\s+)đúng(?=\s+\d))\s*(?!người|đối tượng|công dân|ông|bà|như)\S/iu

function readMatch(said: SaidOfPerson, rules: readonly VerdictRule[], today: IsoDate): Verdict {
  const remark = remarkSays(said, rules)
  if (remark === 'DECEASED') return { ...nothing('MATCH'), date: deathIn(said, today), asks: 'contradiction' }
  if (remark === 'MOVED') return { ...nothing('MATCH'), to: placeIn(said.note), asks: 'contradiction' }
  const { correct, columns, personalId } = said
  const { personalId: number, ...others } = { ...readCorrections(correct, [], today), ...columns }
  const corrections = number === undefined || number === personalId ? {} : { personalId: number }
  const differs = Object.keys(others).length > 0 || (corrections.personalId !== undefined && isNumber(personalId))
  return { ...nothing('MATCH'), corrections, asks: differs ? 'contradiction' : null }
}

function isNumber(personalId: string | null): boolean {
  return personalId !== null && /^\d{12}$/.test(personalId)
}

/** What is right may stand in its own column, in the remark, or right behind the verdict. */
function readMismatch({ verdict, correct, columns, note }: SaidOfPerson, today: IsoDate): Verdict {
  const named = fieldsIn(verdict)
  const behind =
    /(?::|là|(?:số|tên|sinh|CCCD|định danh)\s+đúng(?:\s+là)?|thành)\s*(.+)$/iu
      .exec(verdict)?.[1]
      ?.replace(/\)\s*$/, '') ?? ''
  const corrections: Corrections = {
    ...readCorrections({ text: behind, date: null }, named, today),
    ...readCorrections({ text: note, date: null }, named, today),
    ...readCorrections(correct, named, today),
    ...columns,
  }
  const kept = named.length === 0 ? corrections : onlyOf(named, corrections)
  const fields = named.length > 0 ? named : FIELDS.filter((field) => corrections[field] !== undefined)
  const isComplete = fields.every((field) => kept[field] !== undefined)
  const asks = fields.length === 0 ? 'no-field' : isComplete ? null : 'no-correction'
  return { ...nothing('MISMATCH'), fields, corrections: kept, asks }
}

const FIELDS: readonly VerdictField[] = ['fullName', 'birth', 'sex', 'personalId']

/** "Không khớp ngày sinh" with a name beside it: the name is whose it is, not what is wrong. */
function onlyOf(fields: readonly VerdictField[], corrections: Corrections): Corrections {
  return Object.fromEntries(Object.entries(corrections).filter(([field]) => fields.includes(field as VerdictField)))
}

/** Struck from the register: dead or moved, as the remark says. */
function readRemoved(said: SaidOfPerson, rules: readonly VerdictRule[], today: IsoDate): Verdict {
  const why = [said.note, said.correct.text].map((text) => verdictSaid(text, rules))
  if (why.includes('DECEASED')) return { ...nothing('DECEASED'), date: deathIn(said, today) }
  if (why.includes('MOVED')) return { ...nothing('MOVED'), to: placeIn(said.note) ?? placeIn(said.correct.text) }
  return asked('unclear')
}

function deathIn({ verdict, correct, note }: SaidOfPerson, today: IsoDate): BirthDate | null {
  return birthIn(verdict, today) ?? birthIn(correct.date ?? correct.text, today) ?? birthIn(note, today) ?? null
}

const GONE_TO =
  /chuyển[^;,.:]*?\s(?:đi|đến|về|sang|tới|ở)\s+([^;.()]+)|(?:đi|đến|về|sang|tới)\s*:?\s+(\p{Lu}[^;.()]+)/iu
const LEVEL = /^(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|tp\.?|x\.|p\.)\s+/iu

/** `Chuyển đi xã Cẩm Thạch` → `Cẩm Thạch`. */
function placeIn(text: string): string | null {
  const found = GONE_TO.exec(tidy(text))
  const place = tidy(found?.[1] ?? found?.[2] ?? '')
    .replace(/\s+(?:từ|năm|ngày|tháng|vào)\s+.*\d.*$/iu, '')
    .replace(LEVEL, '')
  return place === '' || /\d{4}/.test(place) || /^(?:nơi )?khác$/iu.test(place) ? null : place
}

function otherIn(text: string): number | null {
  const number = / (?:STT|SO THU TU|TT|DONG|SO)(?: SO)? (\d{1,5}) /.exec(phrase(text))?.[1]
  return number === undefined ? null : Number(number)
}

function nothing(kind: VerdictKind): Verdict {
  return { kind, fields: [], corrections: {}, date: null, to: null, ofStt: null, asks: null }
}

function asked(asks: VerdictQuestion): Verdict {
  return { kind: null, fields: [], corrections: {}, date: null, to: null, ofStt: null, asks }
}
