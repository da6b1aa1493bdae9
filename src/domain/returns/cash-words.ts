import { foldKey } from '../text.js'
import type { FailureCode, PaymentWords } from './payment-words.js'
import { ruleFor } from './word-rules.js'

/** Who is to get cash, by the number in the list that was shown. */
export type CashPerson = Readonly<{ number: number; name: string }>

/** `null`: it is not said whether, or why not. */
export type CashMark = Readonly<{ number: number; outcome: 'PAID' | FailureCode | null }>

export type CashReading =
  | Readonly<{ kind: 'marks'; marks: readonly CashMark[] }>
  /** `said`: the part that names nobody of the list, or several; empty where nothing was understood. */
  | Readonly<{ kind: 'unclear'; reason: 'unreadable' | 'nobody' | 'several'; said: string }>

const GIVEN = '(?:PHAT|CHI|TRA|NHAN|LINH)'
const ALL = new RegExp(
  `^(?:DA )?(?:${GIVEN} )?(?:TIEN )?(?:HET|DU|XONG|TAT CA|TOAN BO|CA THON)(?: ROI| CA| DA ${GIVEN}| ${GIVEN} HET)?(?= |$|[,;:.])`,
)
const EXCEPT =
  /^[\s,;:.]*(?:CHI )?(?:TRU|NGOAI TRU|TRU RA|CON|THIEU|CHUA PHAT|CHUA NHAN|CHUA CO)(?: (?:CHUA PHAT|CHUA NHAN|RA))?\s*:?\s+(.*)$/
const PAID_ONLY = new RegExp(`^(?:DA|CHI) ${GIVEN}(?: TIEN)?(?: CHO)?\\s*:?\\s+(.*)$`)
const UNPAID_ONLY = new RegExp(`^(?:CHUA|KHONG) ${GIVEN}(?: DUOC)?(?: TIEN)?(?: CHO)?\\s*:?\\s+(.*)$`)

/**
 * Reads who got their cash and who did not: "đã phát hết", "hết trừ số 2, 5", "trừ 2 vắng, 5 chết", "3 đã nhận", "bà Hoa
 * vắng", "chưa phát 4-6". Whoever is not named in a list without "hết" stays as they are. A reason behind several holds for
 * all of them.
 */
export function readCashMarks(text: string, people: readonly CashPerson[], words: PaymentWords): CashReading {
  const said = foldKey(text).replace(/\s+/g, ' ').trim()
  const all = ALL.exec(said)?.[0]
  if (all !== undefined) {
    const rest = said.slice(all.length)
    if (/^[\s.!]*$/.test(rest))
      return { kind: 'marks', marks: people.map(({ number }) => ({ number, outcome: 'PAID' })) }
    const except = EXCEPT.exec(rest)?.[1]
    if (except === undefined) return { kind: 'unclear', reason: 'unreadable', said: '' }
    const unpaid = readItems(except, people, words, null)
    if (unpaid.kind !== 'marks') return unpaid
    const named = new Map(unpaid.marks.map((mark) => [mark.number, mark]))
    return { kind: 'marks', marks: people.map(({ number }) => named.get(number) ?? { number, outcome: 'PAID' }) }
  }
  const paid = PAID_ONLY.exec(said)?.[1]
  if (paid !== undefined) return readItems(paid, people, words, 'PAID')
  return readItems(UNPAID_ONLY.exec(said)?.[1] ?? said, people, words, null)
}

/** `otherwise`: what is meant of those of whom nothing more is said. */
function readItems(
  text: string,
  people: readonly CashPerson[],
  words: PaymentWords,
  otherwise: CashMark['outcome'],
): CashReading {
  const marks: CashMark[] = []
  let open: number[] = []
  for (const item of itemsIn(text)) {
    const found = whoIs(item, people)
    if (found === undefined) return { kind: 'unclear', reason: 'nobody', said: item.toLowerCase() }
    if (found === 'several') return { kind: 'unclear', reason: 'several', said: item.toLowerCase() }
    const outcome = outcomeIn(found.rest, words)
    if (outcome === undefined && found.rest !== '')
      return { kind: 'unclear', reason: 'nobody', said: item.toLowerCase() }
    if (outcome === undefined) open.push(found.number)
    else {
      marks.push(...open.map((number) => ({ number, outcome })), { number: found.number, outcome })
      open = []
    }
  }
  marks.push(...open.map((number) => ({ number, outcome: otherwise })))
  if (marks.length === 0) return { kind: 'unclear', reason: 'unreadable', said: '' }
  return { kind: 'marks', marks: [...new Map(marks.map((mark) => [mark.number, mark])).values()] }
}

/** "số 2, 5 và 7-9" → 2, 5, 7, 8, 9. */
function itemsIn(text: string): readonly string[] {
  return text
    .replace(/(?<![\d])(\d{1,3})\s*(?:-|–|DEN)\s*(\d{1,3})(?!\d)/g, (_, from: string, to: string) => rangeOf(from, to))
    .replace(/(\d)\s+(?=\d)/g, '$1,')
    .split(/[,;\n.]| VA /)
    .map((item) => item.trim().replace(/^(?:SO|STT|DONG|CAC SO|ONG|BA|CU|CO|CHU|BAC|ANH|CHI|CHAU|EM)\s+/, ''))
    .filter((item) => item !== '')
}

const LONGEST_RANGE = 200

function rangeOf(from: string, to: string): string {
  const [first, last] = [Number(from), Number(to)]
  if (last < first || last - first > LONGEST_RANGE) return `${from},${to}`
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).join(',')
}

type Found = Readonly<{ number: number; rest: string }>

function whoIs(item: string, people: readonly CashPerson[]): Found | 'several' | undefined {
  const [, digits, rest = ''] = /^(\d{1,3})(?:\s+(.*))?$/.exec(item) ?? []
  if (digits !== undefined) {
    const number = Number(digits)
    return people.some((person) => person.number === number) ? { number, rest: rest.trim() } : undefined
  }
  const said = item.split(' ')
  for (let length = said.length; length > 0; length--) {
    const name = said.slice(0, length).join(' ')
    const own = people.filter((person) => ` ${foldKey(person.name)}`.endsWith(` ${name}`))
    if (own.length > 1) return 'several'
    if (own[0] !== undefined) return { number: own[0].number, rest: said.slice(length).join(' ') }
  }
  return undefined
}

function outcomeIn(text: string, { statuses, reasons }: PaymentWords): 'PAID' | FailureCode | undefined {
  const said = text.replace(/^(?:THI|LA|DO|VI|BI)\s+/, '')
  if (said === '') return undefined
  const reason = ruleFor(said, reasons)?.meaning
  if (reason !== undefined) return reason
  if (/^(?:CHET|MAT)(?: ROI)?$/.test(said)) return 'DECEASED'
  const status = ruleFor(said, statuses)?.meaning
  if (status === 'PAID' || /^(?:ROI|NHAN|NHAN ROI|PHAT ROI|CO|DU)$/.test(said)) return 'PAID'
  return status === 'FAILED' ? 'OTHER' : undefined
}
