import type { ChangeKind } from './change.js'
import type { ProgrammeGroup } from './programme.js'

/** One benefit in the list of a month: `amount` is what it pays each month, whole đồng; one-off sums do not count here. */
export type BalanceLine = Readonly<{
  lineId: number
  beneficiaryId: number
  group: ProgrammeGroup
  programmeCode: string | null
  villageCode: string | null
  amount: number
  /** The line that this one goes on from, after its coefficient or programme changed. */
  followsLineId?: number | null
}>

/** An approved change that may explain a difference. */
export type BalanceChange = Readonly<{
  code: string
  kind: ChangeKind
  beneficiaryId: number | null
  lineId: number | null
}>

/** How one benefit differs between two lists. */
export type Difference = Readonly<{
  /** Its place before and after; the place counts with its programme and village. */
  before: BalanceLine | undefined
  after: BalanceLine | undefined
  /** The change that explains it; `RATE` without a code where the standard moved; `undefined`: nothing does. */
  because: Readonly<{ kind: ChangeKind; code: string | null }> | undefined
}>

/** People (benefits) and whole đồng a month. */
export type Count = Readonly<{ people: number; amount: number }>

/** A line of the table *đầu kỳ + tăng − giảm = cuối kỳ*; domain.md §6. */
export type BalanceRow = Readonly<{
  group: ProgrammeGroup
  programmeCode: string | null
  villageCode: string | null
  opening: Count
  increase: Count
  decrease: Count
  closing: Count
}>

export type Balance = Readonly<{ rows: readonly BalanceRow[]; differences: readonly Difference[] }>

/** A row while it is counted. */
type OpenRow = { -readonly [Key in keyof BalanceRow]: BalanceRow[Key] }

const NOTHING: Count = { people: 0, amount: 0 }

/**
 * The balance between two lists, by programme and village, and every benefit that differs with what explains it. `isRate` says
 * whether a sum moved only because the standard did. Always `opening + increase − decrease = closing`, in people and đồng.
 */
export function balanceBetween(
  before: readonly BalanceLine[],
  after: readonly BalanceLine[],
  changes: readonly BalanceChange[],
  isRate: (before: BalanceLine, after: BalanceLine) => boolean,
): Balance {
  const differences = differencesBetween(before, after).map((difference) => ({
    ...difference,
    because: reasonFor(difference, changes, isRate),
  }))
  const table = new Map<string, OpenRow>()
  const rowOf = (line: BalanceLine): OpenRow => {
    const key = placeOf(line)
    const row = table.get(key) ?? emptyRow(line)
    table.set(key, row)
    return row
  }
  for (const line of before) rowOf(line).opening = plus(rowOf(line).opening, 1, line.amount)
  for (const line of after) rowOf(line).closing = plus(rowOf(line).closing, 1, line.amount)
  for (const { before: was, after: is } of differences) {
    if (was !== undefined && is !== undefined && placeOf(was) === placeOf(is)) {
      const more = is.amount - was.amount
      if (more > 0) rowOf(is).increase = plus(rowOf(is).increase, 0, more)
      else rowOf(is).decrease = plus(rowOf(is).decrease, 0, -more)
      continue
    }
    if (was !== undefined) rowOf(was).decrease = plus(rowOf(was).decrease, 1, was.amount)
    if (is !== undefined) rowOf(is).increase = plus(rowOf(is).increase, 1, is.amount)
  }
  return { rows: [...table.values()], differences }
}

/** Whether the equation holds in a row. */
export function isBalanced({ opening, increase, decrease, closing }: BalanceRow): boolean {
  return (
    opening.people + increase.people - decrease.people === closing.people &&
    opening.amount + increase.amount - decrease.amount === closing.amount
  )
}

/** All rows in one: a commune's line in the summary of a district. */
export function sumOf(rows: readonly BalanceRow[]): Pick<BalanceRow, 'opening' | 'increase' | 'decrease' | 'closing'> {
  const sum = (column: 'opening' | 'increase' | 'decrease' | 'closing') =>
    rows.reduce((all, row) => plus(all, row[column].people, row[column].amount), NOTHING)
  return { opening: sum('opening'), increase: sum('increase'), decrease: sum('decrease'), closing: sum('closing') }
}

type Pair = Pick<Difference, 'before' | 'after'>

/** Pairs of the same benefit; a line that goes on from another one, which is gone, makes a pair with it. */
function differencesBetween(before: readonly BalanceLine[], after: readonly BalanceLine[]): readonly Pair[] {
  const was = new Map(before.map((line) => [line.lineId, line]))
  const stays = new Set(after.map(({ lineId }) => lineId))
  const pairs: Pair[] = []
  const paired = new Set<number>()
  for (const line of after) {
    const follows = line.followsLineId ?? undefined
    const goesOn = follows !== undefined && !stays.has(follows) && !paired.has(follows) ? was.get(follows) : undefined
    const partner = was.get(line.lineId) ?? goesOn
    if (partner !== undefined) paired.add(partner.lineId)
    if (partner === undefined || differs(partner, line)) pairs.push({ before: partner, after: line })
  }
  const gone = before.filter(({ lineId }) => !paired.has(lineId))
  return [...pairs, ...gone.map((line) => ({ before: line, after: undefined }))]
}

function differs(was: BalanceLine, is: BalanceLine): boolean {
  return was.amount !== is.amount || placeOf(was) !== placeOf(is)
}

const APPEARS: readonly ChangeKind[] = ['NEW', 'MOVE_IN', 'RESUME']
const GOES: readonly ChangeKind[] = ['DEATH', 'STOP', 'MOVE_OUT', 'SUSPEND']
const MOVES: readonly ChangeKind[] = ['COEF', 'INFO', 'RATE']

function reasonFor(
  { before, after }: Pair,
  changes: readonly BalanceChange[],
  isRate: (before: BalanceLine, after: BalanceLine) => boolean,
): Difference['because'] {
  const line = after ?? before
  if (line === undefined) return undefined
  const kinds = before === undefined ? [...APPEARS, ...MOVES] : after === undefined ? [...GOES, ...MOVES] : MOVES
  const ids = [before?.lineId, after?.lineId]
  const own = changes.filter(
    (change) => kinds.includes(change.kind) && change.lineId !== null && ids.includes(change.lineId),
  )
  const ofPerson = changes.filter(
    (change) => kinds.includes(change.kind) && change.lineId === null && change.beneficiaryId === line.beneficiaryId,
  )
  const found = inOrder(kinds, own) ?? inOrder(kinds, ofPerson)
  if (found !== undefined) return { kind: found.kind, code: found.code }
  return before !== undefined && after !== undefined && isRate(before, after) ? { kind: 'RATE', code: null } : undefined
}

function inOrder(kinds: readonly ChangeKind[], changes: readonly BalanceChange[]): BalanceChange | undefined {
  return changes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0]
}

function placeOf({ group, programmeCode, villageCode }: BalanceLine): string {
  return `${villageCode ?? ''}|${group}|${programmeCode ?? ''}`
}

function emptyRow({ group, programmeCode, villageCode }: BalanceLine): BalanceRow {
  return {
    group,
    programmeCode,
    villageCode,
    opening: NOTHING,
    increase: NOTHING,
    decrease: NOTHING,
    closing: NOTHING,
  }
}

function plus({ people, amount }: Count, morePeople: number, moreAmount: number): Count {
  return { people: people + morePeople, amount: amount + moreAmount }
}
