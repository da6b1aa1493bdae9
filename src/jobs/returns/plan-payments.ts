import { monthOfLineCodes } from '../../domain/line-code.js'
import { maskAccount } from '../../domain/mask.js'
import { maskNumbers } from '../../domain/masked-text.js'
import { showMoney } from '../../domain/money.js'
import { type Period, showPeriod } from '../../domain/period.js'
import { PERIOD_STEPS } from '../../domain/period-state.js'
import {
  type LineResult,
  type PaymentResults,
  type RowDecisions,
  type RowResult,
  rowKey,
  type Settling,
  settlingPayments,
} from '../../domain/returns/payment-results.js'
import type { PaymentFile } from '../../domain/returns/payment-sheet.js'
import { reasonFor, reasonOf, reportsDeath } from '../../domain/returns/payment-words.js'
import { SAID_STATUSES, statusKey, withSaidStatuses } from '../../domain/returns/said-status.js'
import type { Tx } from '../../store/db.js'
import { watchMissedMonths } from '../../store/missed-months.js'
import {
  hasResultsSince,
  insertPaymentResults,
  NOT_RECEIVED,
  newestResult,
  type PaymentResult,
  resultsOfMonth,
} from '../../store/payment-results.js'
import { advancePeriod, periodOfCommune } from '../../store/periods.js'
import { proposeDeaths } from '../../store/reported-deaths.js'
import { noteReturned, type ReturnMoment } from '../../store/returned-changes.js'
import type { NewReturnedRow } from '../../store/returned-files.js'
import { lastLockedMonth, type NamedLines, type SentLineOfList, sentLinesOf } from '../../store/sent-lists.js'
import { missingSum, proposeShortfalls } from '../../store/short-payments.js'
import { stepwise } from '../slices.js'
import type { MarkedReturn, ReturnDeps, ReturnPlan, ReturnRefusal, ReturnRequest } from './plan.js'
import { settleRegistrations } from './settle-registrations.js'

/** `NONE` is what an officer says of a row that is about none of the lines. */
export const NONE = 'none'

/**
 * Compares a bank's list with the payment list that was sent for its month. The lines of a commune and group of which the
 * file has nothing stay as they are: it may be the file of another bank, or of another group. A line that has an answer
 * already is not "not returned". A signed cash list answers for the cash lines that it names by their ids, and for no others.
 */
export async function planPayments(
  deps: ReturnDeps,
  received: PaymentFile,
  request: ReturnRequest,
): Promise<ReturnPlan | ReturnRefusal> {
  const file = withSaidStatuses(received, request.decisions)
  const named = request.month ?? file.period ?? monthOfLineCodes(file.rows.map(({ line }) => line))
  const month = named ?? (await lastLockedMonth(deps.db, request.communes))
  if (month === undefined) return { kind: 'refused', reason: 'no-list-yet' }
  const all = await sentLinesOf(deps.db, request.communes, month, namedIn(file))
  if (all.length === 0) return { kind: 'refused', reason: 'no-list', values: { month: showPeriod(month) } }
  const settled = await settleWhatIsThere(deps, file, all, month, request)
  if (settled.kind === 'refused') {
    const values = settled.reason === 'other-period' ? { month: settled.period } : {}
    return { kind: 'refused', reason: settled.reason, values }
  }
  const communes = [...new Set(settled.lines.map(({ line }) => asSent(line).communeCode))]
  const newest = await newestResult(deps.db)
  const before = await resultsOfMonth(deps.db, communes, month)
  const changed = settled.lines.filter((line) => isNews(line, before.get(asSent(line.line).periodLine.id)))
  return {
    kind: 'plan',
    month,
    communes,
    facts: { ...factsOf(settled, month), examples: examplesOf(deps, settled) },
    seen: newestOf(settled.lines, before),
    openRows: [...openRowsOf(settled, communes), ...openWordsOf(deps, settled, communes)],
    columns: file.columns,
    marks: settled.rows.map((row) => markOf(deps, row)),
    holds: async (tx) => !(await hasResultsSince(tx, newest, communes, month)),
    write: (tx, moment) => write(tx, deps, moment, { settled, month, communes, changed }),
  }
}

function namedIn({ rows }: PaymentFile): NamedLines {
  return {
    lines: new Set(rows.map(({ line }) => line.trim())),
    people: new Set(rows.flatMap(({ personalId }) => (personalId === '' ? [] : [personalId.padStart(12, '0')]))),
  }
}

/** Only lists of which the file has at least one line are settled by it, and of cash only the lines that it has. */
async function settleWhatIsThere(
  { reference }: ReturnDeps,
  file: PaymentFile,
  all: readonly SentLineOfList[],
  month: Period,
  { decisions }: ReturnRequest,
): Promise<Settling> {
  const said: RowDecisions = new Map([...decisions].map(([key, id]) => [key, id === NONE ? null : id]))
  const settle = (lines: readonly SentLineOfList[]): Promise<Settling> =>
    stepwise(settlingPayments(file, { period: month, lines }, reference.paymentWords, said))
  const first = await settle(all)
  if (first.kind === 'refused') return first
  const listOf = (line: SentLineOfList): string =>
    `${line.communeCode} ${line.periodLine.programme_group} ${line.periodLine.method}`
  const there = new Set(
    first.rows.flatMap(({ line, candidates }) =>
      [...(line === null ? [] : [line]), ...candidates].map(asSent).map(listOf),
    ),
  )
  const named = new Set(first.rows.flatMap(({ line, candidates }) => [...(line === null ? [] : [line]), ...candidates]))
  const own = all.filter((line) => there.has(listOf(line)) && (line.periodLine.method !== 'CASH' || named.has(line)))
  return own.length === all.length ? first : settle(own)
}

/** The lines that are settled are those that were given. */
function asSent(line: LineResult['line']): SentLineOfList {
  return line as SentLineOfList
}

/** A file that has no row of a line says nothing new of it, except that what was doubted is doubted no more. */
function isNews({ outcome, paidAmount, reasonCode, rows }: LineResult, before: PaymentResult | undefined): boolean {
  if (before === undefined) return true
  if (rows.length === 0) return before.outcome === 'UNDECIDED' && outcome !== 'UNDECIDED'
  return before.outcome !== outcome || before.paid_amount !== paidAmount || before.reason_code !== reasonCode
}

/** The newest word on the lines that the file has rows of. That nothing was returned of them is no word on them. */
function newestOf(lines: readonly LineResult[], before: ReadonlyMap<number, PaymentResult>): number {
  const words = lines
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ line }) => before.get(asSent(line).periodLine.id) ?? [])
    .filter(({ outcome }) => outcome !== 'NOT_RETURNED')
  return words.reduce((newest, { id }) => Math.max(newest, id), 0)
}

function factsOf({ lines, summary }: PaymentResults, month: Period): ReturnPlan['facts'] {
  const { byOutcome } = summary
  return {
    kind: 'payment-results',
    month: showPeriod(month),
    rows: summary.fileRows,
    sent: summary.sentLines,
    'sent-sum': showMoney(summary.sentSum),
    'paid-sum': showMoney(summary.paidSum),
    paid: byOutcome.PAID ?? 0,
    failed: byOutcome.FAILED ?? 0,
    pending: byOutcome.PENDING ?? 0,
    differs: byOutcome.PAID_AMOUNT_DIFFERS ?? 0,
    'not-returned': byOutcome.NOT_RETURNED ?? 0,
    twice: byOutcome.PAID_TWICE ?? 0,
    returned: byOutcome.RETURNED ?? 0,
    unknown: summary.notOnList,
    ask: summary.toAsk,
    carried: summary.carryToNextMonth.length,
    ...shortOf(lines),
    deceased: lines.filter(({ reasonCode }) => reportsDeath(reasonCode)).length,
  }
}

function shortOf(lines: PaymentResults['lines']): Readonly<{ short: number; 'short-sum': string }> {
  const sums = lines.map(({ line, ...result }) => missingSum({ ...result, periodLine: asSent(line).periodLine }))
  const short = sums.filter((sum) => sum > 0)
  return { short: short.length, 'short-sum': showMoney(short.reduce((sum, one) => sum + one, 0)) }
}

const EXAMPLES = 3

/** The first that were not paid, in words. */
function examplesOf({ reference }: ReturnDeps, { lines }: PaymentResults): string {
  return lines
    .filter(({ outcome }) => outcome === 'FAILED' || outcome === 'RETURNED')
    .slice(0, EXAMPLES)
    .map(({ line, reasonCode }) => {
      const reason = reasonFor(reasonCode, asSent(line).periodLine.method, reference.paymentWords)
      return `${line.beneficiary}: ${reason?.name ?? reasonCode}`
    })
    .join('; ')
}

function openRowsOf({ rows }: PaymentResults, communes: readonly string[]): readonly NewReturnedRow[] {
  return rows
    .filter(({ asks, result }) => asks === 'which-line' || result === 'NOT_ON_LIST')
    .map(({ row, line, asks, candidates }) => {
      const [first] = [...(line === null ? [] : [line]), ...candidates].map(asSent)
      return {
        commune_code: first?.communeCode ?? communes[0] ?? null,
        row_key: rowKey(row),
        said: [row.name, maskAccount(row.account), row.amount === null ? '' : showMoney(row.amount), row.reason]
          .filter((part) => part !== '')
          .join(' · '),
        asks,
        candidates: candidates.map((one) => ({
          id: one.line,
          line: `${one.line} · ${one.beneficiary} · ${showMoney(one.amount)}`,
        })),
        state: asks === 'which-line' ? 'waiting' : 'unknown',
      }
    })
}

const NAMES_OF_A_WORD = 3

/** One question for each word that nobody knows, however many rows say it. */
function openWordsOf(
  { say }: ReturnDeps,
  { rows }: PaymentResults,
  communes: readonly string[],
): readonly NewReturnedRow[] {
  const byWord = new Map<string, RowResult[]>()
  for (const row of rows) {
    if (row.asks === 'status') byWord.set(statusKey(row.row), [...(byWord.get(statusKey(row.row)) ?? []), row])
  }
  const candidates = SAID_STATUSES.map((id) => ({
    id,
    line: say({ key: `returned-status.${id.toLowerCase()}` }) ?? id,
  }))
  return [...byWord].map(([row_key, found]) => {
    const [first] = found
    const names = found.slice(0, NAMES_OF_A_WORD).map(({ row, line }) => line?.beneficiary ?? row.name)
    const word = maskNumbers(first?.row.statusSaid ?? '')
    const values = { word, empty: word === '' ? 'yes' : 'no', rows: found.length, names: names.join(', ') }
    return {
      commune_code: first?.line ? asSent(first.line).communeCode : (communes[0] ?? null),
      row_key,
      said: say({ key: 'returned-status.word', values }) ?? word,
      asks: 'status',
      candidates,
      state: 'waiting',
    }
  })
}

const LEVELS: Readonly<Record<RowResult['result'], MarkedReturn['level']>> = {
  PAID: 'auto',
  FAILED: 'error',
  RETURNED: 'error',
  PENDING: 'warn',
  PAID_AMOUNT_DIFFERS: 'warn',
  PAID_TWICE: 'warn',
  NOT_RETURNED: 'warn',
  NOT_ON_LIST: 'error',
  UNDECIDED: 'ask',
}

function markOf({ say, reference }: ReturnDeps, { row, line, result, asks }: RowResult): MarkedReturn {
  const isMissed = NOT_RECEIVED.some((one) => one === result)
  const isDead = isMissed && reportsDeath(reasonOf(row.reason, reference.paymentWords))
  const key = isDead ? 'returned-mark.deceased' : `returned-mark.${result.toLowerCase().replaceAll('_', '-')}`
  const values = { line: line?.line ?? '', name: line?.beneficiary ?? '', asks: asks ?? 'none' }
  const message = say({ key, values }) ?? result
  return { sheet: row.sheet, row: row.row, raw: row.raw, level: LEVELS[result], code: result, message }
}

type Settled = Readonly<{
  settled: PaymentResults
  month: Period
  communes: readonly string[]
  changed: readonly LineResult[]
}>

async function write(
  tx: Tx,
  deps: ReturnDeps,
  moment: ReturnMoment,
  { settled, month, communes, changed }: Settled,
): Promise<ReturnPlan['facts']> {
  const rows = changed.map(({ line, outcome, reasonCode, reasonText, paidAmount }) => ({
    period_line_id: asSent(line).periodLine.id,
    benefit_line_id: asSent(line).periodLine.benefit_line_id,
    month,
    returned_file_id: moment.returnedId,
    outcome,
    reason_code: reasonCode,
    reason_text: reasonText,
    paid_amount: paidAmount,
  }))
  await insertPaymentResults(tx, rows, moment.at)
  for (const commune of communes) await moveOn(tx, commune, month, moment)
  const results = changed.map(({ line, ...result }) => ({ ...result, line: asSent(line) }))
  const told = await settleRegistrations(tx, deps, moment, month, results)
  const unpaid = results.filter(({ outcome }) => NOT_RECEIVED.some((one) => one === outcome))
  const isDead = ({ reasonCode }: (typeof unpaid)[number]): boolean => reportsDeath(reasonCode)
  const dead = unpaid.map(({ line, reasonCode }) => ({ periodLine: line.periodLine, reasonCode }))
  await proposeDeaths(tx, deps.reference, moment, dead)
  // Of the dead their death is what is to be decided, and not a suspension.
  const lines = unpaid.filter((result) => !isDead(result)).map(({ line }) => line)
  const missed = await watchMissedMonths(tx, deps.reference, moment, lines)
  const ofLines = results.map(({ line, outcome, paidAmount }) => ({ ...line, outcome, paidAmount }))
  await proposeShortfalls(tx, deps.reference, moment, month, ofLines)
  return { ...factsOf(settled, month), examples: examplesOf(deps, settled), told, ...missed }
}

/** The month has its results now; one that is reconciled already stays so. */
async function moveOn(tx: Tx, commune: string, month: Period, { actor, at, returnedId }: ReturnMoment): Promise<void> {
  const seen = await periodOfCommune(tx, commune, month)
  const { from, to } = PERIOD_STEPS['import-results']
  if (!from.includes(seen.state) || seen.state === to) return
  await advancePeriod(tx, seen, { to, by: actor, at })
  if (returnedId !== null) await noteReturned(tx, returnedId, 'period', seen.id, { commune, month, before: seen.state })
}
