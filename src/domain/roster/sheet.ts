import { tidy } from '../text.js'
import type { RosterGrid } from './cell.js'
import { ColumnContent } from './column-content.js'
import type { RosterContext } from './facts.js'
import { guessHeader } from './guessed-header.js'
import { findHeader, type Header } from './header.js'
import { RowClassifier } from './layout.js'
import { leavingAbove, leavingBelow } from './leaving-title.js'
import type { SkippedKind, SkippedRow } from './list.js'
import type { Places } from './places.js'
import { villageName } from './places.js'
import { namesProgramme, programmeOfTitle, programmeTitle } from './programme-title.js'
import { RosterReader } from './text.js'
import { readTitleBlock, type TitleBlock } from './title.js'
import { bareTitle, saysNoVillage, VILLAGE_WORDS, villageNamedIn } from './village-title.js'

/** The index of a person's row, with the titles of the village and of the programme above it, as written. */
export type ListedRow = Readonly<{
  row: number
  heading: string | null
  section: string | null
  /** The row that names the person, when this one is only another benefit. */
  person: number | null
  /** The title above under which people leave the list. */
  leaving?: string
}>

/** A sheet with a list of people, taken apart: which rows are people, under which village, and what the others are. */
export type RosterSheet = Readonly<{
  reader: RosterReader
  header: Header
  /** No heading was found by its words: what the columns hold was told by an officer or by their cells. */
  isGuessed: boolean
  content: ColumnContent
  title: TitleBlock
  people: readonly ListedRow[]
  headings: readonly Readonly<{ row: number; village: string }>[]
  /** Titles of programmes between the rows: `I. NGƯỜI KHUYẾT TẬT NẶNG`. */
  sections: readonly Readonly<{ row: number; text: string }>[]
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
  let above: Titles = NO_TITLES
  for (let count = 0; count < MOST_LISTS; count++) {
    const read = readList(
      start === 0 ? grid : rowsFrom(grid, start),
      places,
      context,
      lists.at(-1)?.header ?? borrowed,
      above,
    )
    if (read === null) break
    const { list, next, leaving } = read
    above = { ...titlesBelow(list), leaving }
    if (list.people.length > 0) lists.push(underTitleOf(list, lists.at(-1)))
    if (next === null || next <= start) break
    start = next
  }
  return lists
}

type Titles = Readonly<{ heading: string | null; section: string | null; leaving: string | null }>

const NO_TITLES: Titles = { heading: null, section: null, leaving: null }

/** Titles below the last person of a list belong to the next one. */
function titlesBelow({ people, headings, sections }: RosterSheet): Omit<Titles, 'leaving'> {
  const last = people.at(-1)?.row ?? -1
  const heading = headings.findLast(({ row }) => row > last)?.village ?? null
  const section = sections.findLast(({ row }) => row > last)?.text ?? null
  return { heading, section }
}

/** From where that row stands: rows that an officer added have higher numbers than those below them. */
function rowsFrom(grid: RosterGrid, start: number): RosterGrid {
  const at = grid.filledRows.indexOf(start)
  return { ...grid, filledRows: at >= 0 ? grid.filledRows.slice(at) : grid.filledRows.filter((row) => row >= start) }
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
  above: Titles,
): Readonly<{ list: RosterSheet; next: number | null; leaving: string | null }> | null {
  const reader = new RosterReader(grid)
  const { mapping = {} } = context
  const contentFrom = (row: number) => new ColumnContent(reader, row, places, context)
  const found = findHeader(reader, mapping, contentFrom) ?? continued(reader, borrowed)
  const header = found ?? guessHeader(reader, mapping, contentFrom)
  if (header === null) return null
  const first = (header.rows.at(-1) ?? -1) + 1
  const classifier = new RowClassifier(
    reader,
    header,
    (text) => places.isVillage(text),
    (text) => places.villageInShort(text),
    (text) => namesProgramme(bareTitle(text), context),
  )
  const people: ListedRow[] = []
  const headings: { row: number; village: string }[] = []
  const sections: { row: number; text: string }[] = []
  const others = new Map<number, SkippedKind>(header.rows.map((row) => [row, 'header']))
  let heading = above.heading ?? villageOfSheet(grid.name, places) ?? villageAbove(reader, header, places)
  let section = above.section ?? programmeOfTitle(reader, header, context)
  let leaving = above.leaving ?? leavingAbove(reader, header)
  let leavingBelowLast: string | null = null
  let next: number | null = null
  for (const row of grid.filledRows) {
    if (row < (header.rows[0] ?? 0)) others.set(row, 'title')
    if (row < first) continue
    const role = classifier.roleOf(row)
    if (role.kind === 'otherList') {
      next = row
      break
    }
    if (role.kind === 'person') {
      const above = role.of === 'above' ? people.at(-1) : undefined
      const person = above === undefined ? null : (above.person ?? above.row)
      people.push({ row, heading, section, person, ...(leaving !== null && { leaving }) })
      leavingBelowLast = null
    } else if (role.kind === 'heading') {
      heading = role.village
      headings.push({ row, village: role.village })
    } else {
      others.set(row, role.as)
      if (role.as === 'note' && reader.filled(row).some(({ said }) => saysNoVillage(said))) heading = null
      if (role.as === 'note') {
        const before = leaving
        leaving = leavingBelow(reader.filled(row), leaving)
        if (leaving !== before) leavingBelowLast = leaving
      }
      const named = role.as === 'note' ? programmeTitle(reader.filled(row), context) : null
      if (named === null) continue
      section = named
      sections.push({ row, text: named })
    }
  }
  const last = people.at(-1)?.row ?? first
  const list = {
    reader,
    header,
    isGuessed: found === null,
    content: new ColumnContent(reader, first, places, context, next ?? grid.rowCount),
    title: readTitleBlock(reader, header, last, next),
    people: underFirstNamed(reader, header, people),
    headings,
    sections,
    skipped: skippedRows(reader, others, last, people, headings, next ?? grid.rowCount),
  }
  return { list, next, leaving: leavingBelowLast }
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

/** `Thôn 3`, `KIM MẪM 1`, `L.Ngọc`: offices keep a sheet for each village. */
function villageOfSheet(name: string, places: Places): string | null {
  const tidied = tidy(name)
  if (places.isVillage(tidied) || places.isVillage(villageName(name)) || VILLAGE_WORDS.test(tidied)) return tidied
  return places.villageInShort(tidied)
}

/**
 * A column that names each village once, beside the first of its people, is read down like titles. Where a village comes
 * again, or most rows have one, an empty cell is only empty.
 */
function underFirstNamed(reader: RosterReader, header: Header, people: readonly ListedRow[]): readonly ListedRow[] {
  const column = header.byKey.get('village')
  if (column === undefined || people.some(({ heading }) => heading !== null)) return people
  const named = new Map<string, number>()
  for (const { row } of people) {
    const { said } = reader.throughRows(row, column)
    if (said === '') continue
    if (named.has(said) || said.length > LONGEST_VILLAGE || /[,;]/.test(said)) return people
    named.set(said, row)
  }
  if (named.size < 2 || named.size * 2 > people.length || [...named.values()][0] !== people[0]?.row) return people
  let heading: string | null = null
  return people.map((person) => {
    const { said } = reader.throughRows(person.row, column)
    if (said !== '') heading = said
    return { ...person, heading }
  })
}

const LONGEST_VILLAGE = 40

const TITLE_ROWS = 15

/** The village that the lines above a list name; a list with a column for villages says it row by row. */
function villageAbove(reader: RosterReader, { rows, byKey }: Header, places: Places): string | null {
  const [top = 0] = rows
  if (byKey.has('village') || rows.length === 0) return null
  const lines = reader.grid.filledRows
    .filter((row) => row < top)
    .slice(-TITLE_ROWS)
    .flatMap((row) => reader.filled(row).map(({ said }) => said))
  return villageNamedIn(lines, (text) => places.isVillage(text))
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
