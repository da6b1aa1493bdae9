import type { BalanceChange, BalanceLine, Difference } from './balance.js'

/** An approved change as a balance sees it; `before` is what its benefit paid each month, whole đồng. */
export type CountedChange = BalanceChange &
  Readonly<{
    group: BalanceLine['group'] | null
    programmeCode: string | null
    villageCode: string | null
    before: number | null
  }>

const APPEARS: readonly CountedChange['kind'][] = ['NEW', 'MOVE_IN', 'RESUME']
const GOES: readonly CountedChange['kind'][] = ['DEATH', 'STOP', 'MOVE_OUT', 'SUSPEND']

/**
 * What the list of the month before had, where none was locked and the records are read for it: a benefit that is paid from
 * this month on counts as its increase though it began earlier, and one that ends with this month as its decrease. Domain.md §6.
 */
export function beforeCounted(
  lines: readonly BalanceLine[],
  changes: readonly CountedChange[],
): readonly BalanceLine[] {
  const ids = new Set(lines.map(({ lineId }) => lineId))
  const newcomers = new Set(changes.filter(({ kind }) => APPEARS.includes(kind)).map(({ lineId }) => lineId))
  const changed = new Map(changes.flatMap((one) => (one.kind === 'COEF' ? [[one.lineId, one.before] as const] : [])))
  const gone = changes.flatMap((change) =>
    GOES.includes(change.kind) && !newcomers.has(change.lineId) ? lineOf(change, ids) : [],
  )
  const kept = lines.filter(({ lineId }) => !newcomers.has(lineId))
  return [...kept.map((line) => ({ ...line, amount: changed.get(line.lineId) ?? line.amount })), ...gone]
}

function lineOf(change: CountedChange, ids: ReadonlySet<number>): readonly BalanceLine[] {
  const { lineId, beneficiaryId, group, programmeCode, villageCode, before } = change
  if (lineId === null || beneficiaryId === null || group === null || before === null || ids.has(lineId)) return []
  return [{ lineId, beneficiaryId, group, programmeCode, villageCode, amount: before }]
}

/**
 * The changes of a month's list, so that they and its balance tell the same: those that count for the month, and those noted
 * for a later one (what came after the cut-off) that the list has all the same. What an earlier list had already, though it
 * was noted for this month, was told with that one.
 */
export function countedIn<Change extends CountedChange>(
  changes: Readonly<{ own: readonly Change[]; later: readonly Change[] }>,
  before: readonly BalanceLine[],
  differences: readonly Difference[],
): readonly Change[] {
  const listed = new Set(before.map(({ lineId }) => lineId))
  const told = new Set(differences.map(({ because }) => because?.code))
  const came = new Set(changes.own.flatMap(({ kind, lineId }) => (APPEARS.includes(kind) ? [lineId] : [])))
  const isTold = ({ code, kind, lineId }: Change): boolean => {
    if (lineId === null || told.has(code)) return false
    if (APPEARS.includes(kind)) return listed.has(lineId)
    return GOES.includes(kind) && !listed.has(lineId) && !came.has(lineId)
  }
  return [...changes.own.filter((change) => !isTold(change)), ...changes.later.filter(({ code }) => told.has(code))]
}
