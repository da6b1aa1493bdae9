import type { RowComparison, RowPlace } from '../../domain/roster/comparison.js'
import { type EarlierRow, type EarlierRows, earlierOf, markDecided } from '../../domain/roster/decided-before.js'
import type { Finding, RowRef } from '../../domain/roster/row.js'
import { comparisonFindings } from '../../rosters/comparison-findings.js'
import type { Db } from '../../store/db.js'
import { decidedRowPages } from '../../store/decided-rows.js'
import type { ImportSummary } from '../../store/import-summary.js'
import { gather } from '../slices.js'

export type FileOfRows = Readonly<{
  unitCode: string
  sha256: string
  columns: ImportSummary['columns']
}>

type Row = RowRef & Readonly<{ person: Readonly<{ nameKey: string }> }>

/** What officers decided about these rows when they, or rows of the same content, came before. */
export async function decidedBefore<R extends Row>(
  db: Db,
  { unitCode, sha256, columns }: FileOfRows,
  rows: readonly R[],
  rawOf: (row: R) => EarlierRow['raw'],
): Promise<EarlierRows> {
  const earlier = new Map<number, readonly EarlierRow[]>()
  const decided = await gather(decidedRowPages(db, unitCode))
  if (decided.length === 0) return earlier
  const counting = new Set(columns.flatMap(({ sheet, column, key }) => (key === 'stt' ? `${sheet} ${column}` : [])))
  const find = earlierOf(decided, sha256, (sheet, column) => counting.has(`${sheet} ${column}`))
  const names = new Set(decided.map(({ nameKey }) => nameKey))
  for (const [index, row] of rows.entries()) {
    if (!names.has(row.person.nameKey)) continue
    const { sheet, row: number, person } = row
    const found = find({ sheet, row: number, person, raw: rawOf(row) })
    if (found.length > 0) earlier.set(index, found)
  }
  return earlier
}

/** A row that names no commune and is somebody's on record lives where they do. */
export function placeNow(place: RowPlace, comparison: RowComparison | undefined): RowPlace {
  if (place.kind !== 'unplaced' || comparison === undefined || !('line' in comparison)) return place
  const { communeCode, villageCode } = comparison.person
  return { kind: 'placed', communeCode, villageCode }
}

type StagedFindings = RowRef & Readonly<{ findings: readonly Finding[]; comparison: RowComparison['kind'] }>

/**
 * The findings of a row that was staged some time ago, against the records as they are now; the same ones where nothing
 * changed.
 */
export function findingsNow(
  row: StagedFindings,
  comparison: RowComparison,
  earlier: readonly EarlierRow[],
  columns: ImportSummary['columns'],
): readonly Finding[] {
  const { findings } = row
  const hasChanged = comparison.kind !== row.comparison || earlier.length > 0
  if (!hasChanged && !findings.some(({ decided }) => decided !== undefined)) return findings
  const read = findings.filter(({ code }) => !code.startsWith('RECORD_') && !code.startsWith('MATCH_'))
  const now = markDecided([...read, ...comparisonFindings(columns)(row, comparison)], comparison, earlier)
  return JSON.stringify(now) === JSON.stringify(findings) ? findings : now
}
