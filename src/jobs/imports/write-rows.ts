import { isOutside, type RowComparison } from '../../domain/roster/comparison.js'
import type { KnownPerson } from '../../domain/roster/matching.js'
import type { Finding } from '../../domain/roster/row.js'
import { RosterWriter, type RowToWrite, type WrittenRow } from '../../rosters/roster-writer.js'
import type { Db, Tx } from '../../store/db.js'
import { noteProgress } from '../../store/import-progress.js'
import type { RosterImport } from '../../store/rosters.js'
import { inSlice } from '../../store/slice.js'
import { type SettledRow, type StagedRow, setFindings, settleStagedRows } from '../../store/staged-rows.js'
import { shortcut } from '../../store/statement.js'
import { slicesOf } from '../slices.js'
import type { ApplyRoster } from './apply-roster.js'
import type { ComparedRows, PlacedStagedRow } from './compare-staged.js'
import { makeFindable } from './findable-people.js'
import { has } from './import-counts.js'
import { Newcomers } from './import-newcomers.js'

const ROWS_AT_FIRST = 150

/** Writes the rows of an import that are not written yet, slice by slice. Gives all rows as they ended. */
export async function writeRows(
  db: Db,
  file: RosterImport,
  { at, now, chance, reference, onProgress }: ApplyRoster,
  { rows, comparisons, people, lastPerson }: ComparedRows,
): Promise<readonly StagedRow[]> {
  const groups = new Map(reference.programmes.programmes.map(({ code, group }) => [code, group]))
  const { listDate, summary, id: importId } = file
  const { group, columns } = summary
  const writer = new RosterWriter({
    ...{ importId, at, listDate, chance, group, columns },
    groupOf: (code) => groups.get(code),
  })
  rememberWritten(writer, rows, people)
  const newcomers = new Newcomers(summary.communes, lastPerson)
  const done: StagedRow[] = []
  const all = rows.map((row, index) => ({ index, row, comparison: comparisons[index] as RowComparison }))
  for await (const slice of slicesOf(db, all, ROWS_AT_FIRST)) {
    const ended = await inSlice(db, (tx) => writeSlice({ tx, file, writer, newcomers, now }, slice))
    for (const row of ended) done.push(row)
    onProgress?.(done.length, rows.length)
  }
  await makeFindable(db, { importId, now })
  return done
}

/** Later rows of the file may be about people of rows that were written before it was cut off. */
function rememberWritten(writer: RosterWriter, rows: readonly PlacedStagedRow[], people: readonly KnownPerson[]): void {
  const written = rows.flatMap(({ state, benefitLineId }, index) =>
    state === 'staged' || benefitLineId === null ? [] : [{ index, lineId: benefitLineId }],
  )
  if (written.length === 0) return
  const owners = new Map(people.flatMap((person) => person.lines.map(({ id }) => [id, person])))
  for (const { index, lineId } of written) {
    const owner = owners.get(lineId)
    if (owner !== undefined) writer.remember(index, lineId, owner)
  }
}

type Writing = Readonly<{
  tx: Tx
  file: RosterImport
  writer: RosterWriter
  newcomers: Newcomers
  now: () => Date
}>

type StagedToWrite = RowToWrite & Readonly<{ row: PlacedStagedRow }>

async function writeSlice(
  { tx, file, writer, newcomers, now }: Writing,
  slice: readonly StagedToWrite[],
): Promise<readonly StagedRow[]> {
  await shortcut(tx)
  await newcomers.look(tx)
  const open = slice.filter(({ row }) => row.state === 'staged')
  const doubtful = new Map(open.map(({ index, row, comparison }) => [index, newcomers.doubtAbout(row, comparison)]))
  const results = await writer.write(
    tx,
    open.filter(({ index }) => doubtful.get(index) === undefined),
  )
  await newcomers.pass(tx)
  await noteProgress(tx, file.id, now())
  let next = 0
  const settled = slice.map(({ index, row, comparison }): Settled => {
    if (row.state !== 'staged') return { row }
    const doubt = doubtful.get(index)
    const result = doubt === undefined ? (results[next++] as WrittenRow) : NOT_WRITTEN
    return settledRow(row, comparison, result, doubt ?? (result.moved ? movedFinding(row) : undefined))
  })
  for (const { row } of open) if (row.isReworded) await setFindings(tx, row.id, row.findings)
  for (const { row, doubt } of settled) if (doubt !== undefined) await setFindings(tx, row.id, [...row.findings, doubt])
  await settleStagedRows(
    tx,
    settled.flatMap(({ becomes }) => becomes ?? []),
  )
  return settled.map(ended)
}

function ended({ row, becomes, doubt }: Settled): StagedRow {
  if (becomes === undefined) return row
  const { id, sheet, row: number, person, findings, decisions } = row
  const { comparison, state, benefitLineId } = becomes
  const all = doubt === undefined ? findings : [...findings, doubt]
  return { id, sheet, row: number, person, findings: all, comparison, state, benefitLineId, decisions }
}

const NOT_WRITTEN: WrittenRow = { lineId: null, leftAs: null }

type Settled = Readonly<{
  row: PlacedStagedRow
  /** What became of it now. */
  becomes?: SettledRow
  /** What came between while the file was being taken over. */
  doubt?: Finding
}>

function settledRow(
  row: PlacedStagedRow,
  comparison: RowComparison,
  { lineId, leftAs }: WrittenRow,
  doubt: Finding | undefined,
): Settled {
  const { id } = row
  if (doubt !== undefined) {
    return { row, doubt, becomes: { id, comparison: 'ambiguous', state: 'waiting', benefitLineId: lineId, leftAs } }
  }
  const state = stateOf(row, comparison)
  return { row, becomes: { id, comparison: comparison.kind, state, benefitLineId: lineId, leftAs } }
}

function movedFinding({ row }: StagedRow): Finding {
  return { code: 'RECORD_MOVED', level: 'ask', field: 'row', cell: `${row}:${row}` }
}

/** An officer said before that the row does not count. */
function wasDropped(comparison: RowComparison): boolean {
  return comparison.kind === 'ambiguous' && comparison.dropped !== undefined
}

function stateOf({ findings }: StagedRow, comparison: RowComparison): StagedRow['state'] {
  if (comparison.kind === 'duplicate' || isOutside(comparison) || wasDropped(comparison)) return 'dropped'
  if (comparison.kind === 'ambiguous' || has(findings, 'ask')) return 'waiting'
  if (comparison.kind === 'same') return 'applied'
  return comparison.changes.some(({ decision }) => decision === 'ask') ? 'waiting' : 'applied'
}
