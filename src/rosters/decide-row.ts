import type { RosterField } from '../domain/roster/row.js'
import { isAboutWhom } from '../domain/roster/row-question.js'
import type { Tx } from '../store/db.js'
import { knownFrom } from '../store/known-people.js'
import { snapshotsOf } from '../store/record-snapshots.js'
import { unitsForRoster } from '../store/roster-units.js'
import { ownerOfLine, type WaitingRow } from '../store/waiting-rows.js'
import { decideWhom } from './decide-whom.js'
import { placer } from './row-comparison.js'
import { type DecidedKind, type Deciding, note, type RowVerdict, write } from './row-deciding.js'
import { communeSaid, placedIn } from './row-place.js'
import { readValue, withValue } from './row-value.js'

/**
 * Does with a waiting row what an officer decided, in the records and in the row: the same writer and the same log as the
 * import it came with, so that both are taken back together. Each finding is decided once.
 */
export async function decideRow(tx: Tx, waiting: WaitingRow, verdict: RowVerdict): Promise<DecidedKind> {
  const { row, file } = waiting
  const finding = row.findings[verdict.finding]
  if (finding === undefined) return 'changed'
  const said = communeSaid(row)
  const units = await unitsForRoster(tx, said === undefined ? file.summary.communes : [...file.summary.communes, said])
  const placed =
    said === undefined ? { ...row, place: placer(units, file.summary)(row) } : placedIn(row, said, units).placed
  const deciding: Deciding = { tx, waiting, verdict, finding, placed, units }
  if (verdict.answer === 'drop') return note(deciding, { state: 'dropped' })
  if (verdict.answer === 'leave') return note(deciding, {})
  return isAboutWhom(finding) ? decideWhom(deciding) : decideField(deciding, finding.field)
}

/** The row is in the records but for one field. */
async function decideField(deciding: Deciding, field: RosterField): Promise<DecidedKind> {
  const { tx, waiting, verdict, finding, placed } = deciding
  const villages = villagesOf(deciding)
  const value = decidedValue(deciding, villages)
  if (value === undefined) return 'unreadable'
  const lineId = waiting.row.benefitLineId
  const owner = lineId === null ? undefined : await ownerOfLine(tx, lineId)
  const snapshot = owner === undefined ? undefined : (await snapshotsOf(tx, [owner])).get(owner)
  const known = snapshot && knownFrom(snapshot)
  const line = known?.lines.find(({ id }) => id === lineId)
  if (known === undefined || line === undefined || placed.place.kind !== 'placed') return 'changed'
  const person = finding.code === 'RECORD_DIFFERS' ? placed.person : withValue(placed.person, field, value)
  const villageCode = villages.find(({ name }) => name === person.village)?.code ?? placed.place.villageCode
  const row = { ...placed, person, place: { ...placed.place, villageCode } }
  const written = field === 'bank' ? 'account' : field
  const change = { field: written, before: null, after: value, decision: 'apply' } as const
  const result = await write(deciding, row, { kind: 'changed', person: known, line, changes: [change] })
  if (result.moved) return 'changed'
  return note(deciding, { ...result, lineId, value: verdict.answer === 'type' ? 'typed' : String(verdict.answer) })
}

type Village = Readonly<{ code: string; name: string }>

function villagesOf({ placed, units }: Deciding): readonly Village[] {
  const commune = placed.place.kind === 'placed' ? placed.place.communeCode : null
  return units.filter(({ level, parent }) => level === 'village' && parent === commune)
}

function decidedValue(
  { verdict, finding, waiting }: Deciding,
  villages: readonly Village[],
): string | number | undefined {
  const { answer, typed, reference, today } = verdict
  if (answer === 'take') return finding.proposed
  if (answer.startsWith('c:')) return finding.candidates?.[Number(answer.slice(2))]
  if (answer !== 'type' || typed === undefined) return undefined
  return readValue(finding.field, typed, { reference, today, listDate: waiting.file.listDate, villages })
}
