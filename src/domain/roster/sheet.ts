import { tidy } from '../text.js'
import type { RosterGrid } from './cell.js'
import { ColumnContent } from './column-content.js'
import type { RosterContext } from './facts.js'
import { guessHeader } from './guessed-header.js'
import { findHeader, type Header } from './header.js'
import { RowClassifier } from './layout.js'
import type { SkippedKind, SkippedRow } from './list.js'
import type { Places } from './places.js'
import { villageName } from './places.js'
import { RosterReader } from './text.js'
import { readTitleBlock, type TitleBlock } from './title.js'

/** A sheet with a list of people, taken apart: which rows are people, under which village, and what the others are. */
export type RosterSheet = Readonly<{
  reader: RosterReader
  header: Header
  /** No heading was found by its words: what the columns hold was told by an officer or by their cells. */
  isGuessed: boolean
  content: ColumnContent
  title: TitleBlock
  /** Row indexes with the village title above, as written. */
  people: readonly Readonly<{ row: number; heading: string | null }>[]
  headings: readonly Readonly<{ row: number; village: string }>[]
  skipped: readonly SkippedRow[]
}>

const MOST_LISTS = 100

/** Takes a sheet apart, list by list; none when it holds no people. `borrowed` is the heading of the sheet before. */
export function readSheet(
  grid: RosterGrid,
  places: Places,
  context: RosterContext,
  borrowed: Header | null,
): readonly RosterSheet[] {
  const lists: RosterSheet[] = []
  let start = 0
  for (let count = 0; count < MOST_LISTS; count++) {
    const read = readList(start === 0 ? grid : rowsFrom(grid, start), places, context, lists.at(-1)?.header ?? borrowed)
    if (read === null) break
    const { list, next } = read
    if (list.people.length > 0) lists.push(underTitleOf(list, lists.at(-1)))
    if (next === null || next <= start) break
    start = next
  }
  return lists
}

function rowsFrom(grid: RosterGrid, start: number): RosterGrid {
  return { ...grid, filledRows: grid.filledRows.filter((row) => row >= start) }
}

/** What the head of a list does not say, the list above it said. */
function underTitleOf(list: RosterSheet, above: RosterSheet | undefined): RosterSheet {
  if (above === undefined) return list
  const own = Object.entries(list.title).filter(([, value]) => value !== null)
  return { ...list, title: { ...above.title, ...Object.fromEntries(own) } }
}

/** The first list of a grid, and the row where the next one begins. */
function readList(
  grid: RosterGrid,
  places: Places,
  context: RosterContext,
  borrowed: Header | null,
): Readonly<{ list: RosterSheet; next: number | null }> | null {
  const reader = new RosterReader(grid)
  const { mapping = {} } = context
  const contentFrom = (row: number) => new ColumnContent(reader, row, places, context)
  const found = findHeader(reader, mapping, contentFrom) ?? continued(reader, borrowed)
  const header = found ?? guessHeader(reader, mapping, contentFrom)
  if (header === null) return null
  const first = (header.rows.at(-1) ?? -1) + 1
  const classifier = new RowClassifier(reader, header, (text) => places.isVillage(text))
  const people: { row: number; heading: string | null }[] = []
  const headings: { row: number; village: string }[] = []
  const others = new Map<number, SkippedKind>(header.rows.map((row) => [row, 'header']))
  let heading = villageOfSheet(grid.name, places)
  let next: number | null = null
  for (const row of grid.filledRows) {
    if (row < (header.rows[0] ?? 0)) others.set(row, 'title')
    if (row < first) continue
    const role = classifier.roleOf(row)
    if (role.kind === 'otherList') {
      next = row
      break
    }
    if (role.kind === 'person') people.push({ row, heading })
    else if (role.kind === 'heading') {
      heading = role.village
      headings.push({ row, village: role.village })
    } else others.set(row, role.as)
  }
  const last = people.at(-1)?.row ?? first
  const list = {
    reader,
    header,
    isGuessed: found === null,
    content: new ColumnContent(reader, first, places, context, next ?? grid.rowCount),
    title: readTitleBlock(reader, header, last, next),
    people,
    headings,
    skipped: skippedRows(reader, others, last, people, headings, next ?? grid.rowCount),
  }
  return { list, next }
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
  end: number,
): SkippedRow[] {
  const sheet = reader.grid.name
  const skipped: SkippedRow[] = []
  const taken = new Set([...people, ...headings].map(({ row }) => row))
  const [first = 0] = others.keys()
  for (let row = Math.min(first, ...others.keys()); row < end; row++) {
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
