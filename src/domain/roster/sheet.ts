import { tidy } from '../text.js'
import type { RosterGrid } from './cell.js'
import { findHeader, type Header } from './header.js'
import { RowClassifier } from './layout.js'
import type { ColumnMapping, SkippedKind, SkippedRow } from './list.js'
import type { Places } from './places.js'
import { villageName } from './places.js'
import { RosterReader } from './text.js'
import { readTitleBlock, type TitleBlock } from './title.js'

/** A sheet with a list of people, taken apart: which rows are people, under which village, and what the others are. */
export type RosterSheet = Readonly<{
  reader: RosterReader
  header: Header
  title: TitleBlock
  /** Row indexes with the village title above, as written. */
  people: readonly Readonly<{ row: number; heading: string | null }>[]
  headings: readonly Readonly<{ row: number; village: string }>[]
  skipped: readonly SkippedRow[]
}>

/** Takes a sheet apart; `null` when it holds no list of people. `borrowed` is the heading of the sheet before. */
export function readSheet(
  grid: RosterGrid,
  places: Places,
  mapping: ColumnMapping,
  borrowed: Header | null,
): RosterSheet | null {
  const reader = new RosterReader(grid)
  const header = findHeader(reader, mapping) ?? continued(reader, borrowed)
  if (header === null) return null
  const first = (header.rows.at(-1) ?? -1) + 1
  const classifier = new RowClassifier(reader, header, (text) => places.isVillage(text))
  const people: { row: number; heading: string | null }[] = []
  const headings: { row: number; village: string }[] = []
  const others = new Map<number, SkippedKind>(header.rows.map((row) => [row, 'header']))
  let heading = villageOfSheet(grid.name, places)
  for (const row of grid.filledRows) {
    if (row < (header.rows[0] ?? 0)) others.set(row, 'title')
    if (row < first) continue
    const role = classifier.roleOf(row)
    if (role.kind === 'person') people.push({ row, heading })
    else if (role.kind === 'heading') {
      heading = role.village
      headings.push({ row, village: role.village })
    } else others.set(row, role.as)
  }
  const last = people.at(-1)?.row ?? first
  return {
    reader,
    header,
    title: readTitleBlock(reader, header, last),
    people,
    headings,
    skipped: skippedRows(reader, others, last, people, headings),
  }
}

/** A sheet without a heading goes on where the one before ended, if its names stand in the same column. */
function continued(reader: RosterReader, borrowed: Header | null): Header | null {
  if (borrowed === null) return null
  const { filledRows } = reader.grid
  const [nameColumn = 0] = borrowed.nameColumns
  const names = filledRows.filter((row) =>
    /^\p{Lu}[\p{L}\p{M}]*( \p{Lu}[\p{L}\p{M}]*)+$/u.test(reader.at(row, nameColumn).said),
  )
  return names.length >= 3 && names.length * 2 > filledRows.length ? { ...borrowed, rows: [], columns: [] } : null
}

/** `Thôn 3`, `KIM MẪM 1`: offices keep a sheet for each village. */
function villageOfSheet(name: string, places: Places): string | null {
  if (places.isVillage(tidy(name)) || places.isVillage(villageName(name))) return tidy(name)
  return /^(?:thôn|xóm|ấp|bản|làng|khóm|buôn|tổ dân phố|tdp|khu phố|tổ|thon|xom)\s+\S/iu.test(tidy(name))
    ? tidy(name)
    : null
}

/** Everything that is no person and no village title. A "cộng" with people below it was only a part of the list. */
function skippedRows(
  reader: RosterReader,
  others: ReadonlyMap<number, SkippedKind>,
  last: number,
  people: readonly Readonly<{ row: number }>[],
  headings: readonly Readonly<{ row: number }>[],
): SkippedRow[] {
  const sheet = reader.grid.name
  const skipped: SkippedRow[] = []
  const taken = new Set([...people, ...headings].map(({ row }) => row))
  const [first = 0] = others.keys()
  for (let row = Math.min(first, ...others.keys()); row < reader.grid.rowCount; row++) {
    if (taken.has(row)) continue
    const kind = others.get(row) ?? 'empty'
    const before = skipped.at(-1)
    if (kind === 'empty' && before?.kind === 'empty' && before.toRow === row)
      skipped[skipped.length - 1] = { ...before, toRow: row + 1 }
    else
      skipped.push({
        sheet,
        row: row + 1,
        toRow: row + 1,
        kind: kind === 'total' && row < last ? 'subtotal' : kind,
        text: kind === 'empty' ? '' : textOf(reader, row),
      })
  }
  return skipped
}

function textOf(reader: RosterReader, row: number): string {
  return reader
    .filled(row)
    .map(({ said }) => said)
    .join(' · ')
    .slice(0, 200)
}
