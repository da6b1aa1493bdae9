import { showPeriod } from '../period.js'
import { type MatchedBy, PaymentMatcher } from './match-payment.js'
import type { PaymentFile, PaymentRow } from './payment-sheet.js'
import { type FailureCode, type PaymentWords, type RowStatus, reasonOf, reportsDeath } from './payment-words.js'
import type { SentLine, SentList } from './sent-line.js'

/** What became of a sent line. `UNDECIDED`: a row that may be about it waits for an officer. Domain.md §7. */
export type PaymentOutcome =
  | 'PAID'
  | 'FAILED'
  | 'PENDING'
  | 'PAID_AMOUNT_DIFFERS'
  | 'NOT_RETURNED'
  | 'PAID_TWICE'
  | 'RETURNED'
  | 'UNDECIDED'

/** `paidAmount` is what stayed in the account, in đồng. `reasonText` are the bank's own words. */
export type LineResult = Readonly<{
  line: SentLine
  outcome: PaymentOutcome
  reasonCode: FailureCode | null
  reasonText: string | null
  paidAmount: number
  rows: readonly PaymentRow[]
}>

/** What a row of the file was found to be. `candidates` are the lines to choose from where that must be asked. */
export type RowResult = Readonly<{
  row: PaymentRow
  line: SentLine | null
  matchedBy: MatchedBy | null
  result: PaymentOutcome | 'NOT_ON_LIST'
  asks: 'which-line' | 'status' | null
  candidates: readonly SentLine[]
}>

export type PaymentSummary = Readonly<{
  sentLines: number
  sentSum: number
  paidSum: number
  fileRows: number
  byOutcome: Readonly<Partial<Record<PaymentOutcome, number>>>
  notOnList: number
  toAsk: number
  /** Lines that go on next month's list, in the order of the list. */
  carryToNextMonth: readonly string[]
}>

export type PaymentResults = Readonly<{
  lines: readonly LineResult[]
  rows: readonly RowResult[]
  summary: PaymentSummary
}>

/** What an officer said about rows that were asked, by `rowKey`: a line id, or `null` for none of the list. */
export type RowDecisions = ReadonlyMap<string, string | null>

export type Settling =
  | (Readonly<{ kind: 'settled' }> & PaymentResults)
  /** The file is of another month, or of some other list; `period` is the one it names, as people write it. */
  | Readonly<{ kind: 'refused'; reason: 'other-period'; period: string }>
  | Readonly<{ kind: 'refused'; reason: 'other-list' }>

/** Lines with these outcomes were not paid, and are paid with the next month (domain.md §5, §7). */
const CARRIED: ReadonlySet<PaymentOutcome> = new Set(['FAILED', 'NOT_RETURNED', 'RETURNED'])

/** The name of a row in decisions: sheet and number. */
export function rowKey({ sheet, row }: Pick<PaymentRow, 'sheet' | 'row'>): string {
  return `${sheet}!${row}`
}

/**
 * Compares a bank's list of results with the list that was sent. Each row finds its line or is asked or is not on the list;
 * each line ends with one outcome. Nothing is paid twice by this: `PENDING` and `UNDECIDED` lines are not carried over.
 */
export function settlePayments(
  file: PaymentFile,
  sent: SentList,
  words: PaymentWords,
  decisions: RowDecisions = new Map(),
): Settling {
  const steps = settlingPayments(file, sent, words, decisions)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const ROWS_A_STEP = 200

/** The same step by step: between two steps others may have their turn. */
export function* settlingPayments(
  file: PaymentFile,
  sent: SentList,
  words: PaymentWords,
  decisions: RowDecisions = new Map(),
): Generator<undefined, Settling> {
  if (file.period !== null && file.period !== sent.period) {
    return { kind: 'refused', reason: 'other-period', period: showPeriod(file.period) }
  }
  const matched = yield* matchRows(file.rows, sent, decisions)
  if (matched.every(({ line, candidates }) => line === null && candidates.length === 0)) {
    return { kind: 'refused', reason: 'other-list' }
  }
  const lines = settleLines(matched, sent, words)
  const outcomes = new Map(lines.map(({ line, outcome }) => [line, outcome]))
  const rows = matched.map((row) => ({ ...row, result: resultOf(row, outcomes) }))
  return { kind: 'settled', lines, rows, summary: summarise(lines, rows, sent) }
}

type MatchedRow = Omit<RowResult, 'result'>

function* matchRows(
  rows: readonly PaymentRow[],
  sent: SentList,
  decisions: RowDecisions,
): Generator<undefined, readonly MatchedRow[]> {
  const matcher = new PaymentMatcher(sent)
  yield
  const byId = new Map(sent.lines.map((line) => [line.line, line]))
  const matchOne = (row: PaymentRow): MatchedRow => {
    const asks = row.status === 'UNCLEAR' ? 'status' : null
    const said = decisions.get(rowKey(row))
    if (said !== undefined) {
      const line = said === null ? null : (byId.get(said) ?? null)
      return { row, line, matchedBy: line && 'officer', asks: line && asks, candidates: [] }
    }
    const match = matcher.match(row)
    if (match.kind === 'line') return { row, line: match.line, matchedBy: match.by, asks, candidates: [] }
    if (match.kind === 'ask') {
      return { row, line: null, matchedBy: null, asks: 'which-line', candidates: match.candidates }
    }
    return { row, line: null, matchedBy: null, asks: null, candidates: [] }
  }
  const matched: MatchedRow[] = []
  for (const [index, row] of rows.entries()) {
    matched.push(matchOne(row))
    if (index % ROWS_A_STEP === 0) yield
  }
  return matched
}

function settleLines(matched: readonly MatchedRow[], sent: SentList, words: PaymentWords): readonly LineResult[] {
  const rowsOf = new Map<SentLine, PaymentRow[]>()
  const doubted = new Set<SentLine>()
  for (const { row, line, candidates } of matched) {
    if (line !== null) rowsOf.set(line, [...(rowsOf.get(line) ?? []), row])
    for (const candidate of candidates) doubted.add(candidate)
  }
  return sent.lines.map((line) => {
    const rows = rowsOf.get(line) ?? []
    const settled = settleLine(line, rows, words)
    // A row that may be this line's could say that it was paid after all.
    const waits = doubted.has(line) && CARRIED.has(settled.outcome)
    return waits ? { ...settled, outcome: 'UNDECIDED' } : settled
  })
}

function settleLine(line: SentLine, rows: readonly PaymentRow[], words: PaymentWords): LineResult {
  const withStatus = (wanted: RowStatus): readonly PaymentRow[] => rows.filter(({ status }) => status === wanted)
  const [paid, returned] = [withStatus('PAID'), withStatus('RETURNED')]
  const sum = (some: readonly PaymentRow[]): number =>
    some.reduce((total, { amount }) => total + (amount ?? line.amount), 0)
  const paidAmount = Math.max(0, sum(paid) - sum(returned))
  const outcome = outcomeOf(line, rows, { paid: paid.length, returned: returned.length, paidAmount })
  const last = outcome === 'FAILED' ? withStatus('FAILED').at(-1) : outcome === 'RETURNED' ? returned.at(-1) : undefined
  const reasonCode = last === undefined ? null : reasonOf(last.reason, words)
  return { line, outcome, reasonCode, reasonText: last?.reason || null, paidAmount, rows }
}

type Money = Readonly<{ paid: number; returned: number; paidAmount: number }>

function outcomeOf(line: SentLine, rows: readonly PaymentRow[], { paid, returned, paidAmount }: Money): PaymentOutcome {
  const has = (wanted: RowStatus): boolean => rows.some(({ status }) => status === wanted)
  if (rows.length === 0) return 'NOT_RETURNED'
  if (has('UNCLEAR')) return 'UNDECIDED'
  if (returned > 0 && returned >= paid) return 'RETURNED'
  if (paid > 0) {
    if (paidAmount === line.amount) return 'PAID'
    return paid - returned > 1 ? 'PAID_TWICE' : 'PAID_AMOUNT_DIFFERS'
  }
  return has('PENDING') ? 'PENDING' : 'FAILED'
}

function resultOf({ line, asks }: MatchedRow, outcomes: ReadonlyMap<SentLine, PaymentOutcome>): RowResult['result'] {
  if (line !== null) return outcomes.get(line) ?? 'UNDECIDED'
  return asks === null ? 'NOT_ON_LIST' : 'UNDECIDED'
}

function summarise(lines: readonly LineResult[], rows: readonly RowResult[], sent: SentList): PaymentSummary {
  const byOutcome: Partial<Record<PaymentOutcome, number>> = {}
  for (const { outcome } of lines) byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1
  return {
    sentLines: sent.lines.length,
    sentSum: sent.lines.reduce((sum, { amount }) => sum + amount, 0),
    paidSum: lines.reduce((sum, { paidAmount }) => sum + paidAmount, 0),
    fileRows: rows.length,
    byOutcome,
    notOnList: rows.filter(({ result }) => result === 'NOT_ON_LIST').length,
    toAsk: rows.filter(({ asks }) => asks !== null).length,
    carryToNextMonth: lines
      .filter(({ outcome, reasonCode }) => CARRIED.has(outcome) && !reportsDeath(reasonCode))
      .map(({ line }) => line.line),
  }
}
