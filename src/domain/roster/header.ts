import { columnLetter, type RosterCell } from './cell.js'
import { type ColumnContent, looksLikeName } from './column-content.js'
import { type Meaning, madeSure, meaningOf, meaningsOf } from './heading-meaning.js'
import { headerKey, headingOf, isUnderGroups, textsOf } from './heading-text.js'
import type { ColumnKey, ColumnMapping, RosterColumn } from './list.js'
import { nameColumnsOf, partOfName } from './name-columns.js'
import { phrase, type ReadCell, type RosterReader } from './text.js'

/** The heading of a list in a sheet: its rows, and which column holds what. */
export type Header = Readonly<{
  rows: readonly number[]
  columns: readonly RosterColumn[]
  byKey: ReadonlyMap<ColumnKey, number>
  /** The same as a list, the name first. */
  entries: readonly (readonly [key: ColumnKey, column: number])[]
  /** A name may take two columns: họ đệm, tên. */
  nameColumns: readonly number[]
}>

/** Looks at the cells from this row on. */
export type ContentFrom = (row: number) => ColumnContent

const SEARCHED_ROWS = 200
const FEWEST_COLUMNS = 3

/**
 * Finds the heading by its meaning; `null` when the sheet has no list of people. The officer's `mapping` outranks the words;
 * what the cells below look like makes sure of vague ones.
 */
export function findHeader(reader: RosterReader, mapping: ColumnMapping, contentFrom: ContentFrom): Header | null {
  let best = null as Candidate | null
  const lists: Candidate[] = []
  for (const row of reader.grid.filledRows.slice(0, SEARCHED_ROWS)) {
    // A heading is words: rows with numbers and dates are people.
    if (reader.filled(row).filter(({ cell, said }) => isNumber(cell, said)).length > 1) continue
    for (const rows of [[row], [row, row + 1], [row, row + 1, row + 2]]) {
      // A lone cell above is a title.
      if (rows.length > 1 && reader.filled(row).length < 2) break
      if (rows.slice(1).some((sub) => !isSubHeader(reader, sub))) break
      const meanings = meaningsOf(reader, rows, mapping)
      const score = scoreOf(meanings)
      const isMoreOfBest = score === best?.score && row === best.rows[0] && isUnderGroups(reader, rows)
      if (score > (best?.score ?? 0) || isMoreOfBest) best = { rows, meanings, score }
      if (score >= FEWEST_COLUMNS && isSureOfName(meanings)) lists.push({ rows, meanings, score })
    }
  }
  if (best === null || best.score < FEWEST_COLUMNS) return null
  const { rows, meanings } = firstList(reader, lists, best)
  const content = contentFrom((rows.at(-1) ?? 0) + 1)
  const header = toHeader(reader, rows, withName(reader, madeSure(meanings, content), content))
  return header.byKey.has('name') ? header : null
}

/** What the rows above a heading say, cell by cell; of a sheet without one nothing. */
export function textsAbove(reader: RosterReader, { rows }: Pick<Header, 'rows'>): readonly string[] {
  const [top = 0] = rows
  return reader.grid.filledRows.filter((row) => row < top).flatMap((row) => reader.filled(row).map(({ said }) => said))
}

/** A number, a day, or a text that is one: a personal ID, a birth. Shorter texts may head a column: a year, a month. */
export function isNumber(cell: RosterCell, said: string = cell.text): boolean {
  return cell.kind !== 'text' || LONG_NUMBER.test(said)
}

const LONG_NUMBER = /^[\s./'’-]*(?:\d[\s./'’-]*){8,}$/

type Candidate = Readonly<{ rows: readonly number[]; meanings: ReadonlyMap<number, Meaning>; score: number }>

/** A sheet may hold several lists, one below the other: the first has people between its heading and the best one. */
function firstList(reader: RosterReader, lists: readonly Candidate[], best: Candidate): Candidate {
  const [top = 0] = best.rows
  const earlier = lists.filter(({ rows }) => (rows.at(-1) ?? 0) < top)
  const [first] = earlier.map(({ rows }) => rows[0])
  const candidates = earlier.filter(({ rows }) => rows[0] === first)
  const list = candidates.reduce((found, one) => (one.score > found.score ? one : found), candidates[0] ?? best)
  const between = reader.grid.filledRows.filter((row) => row > (list.rows.at(-1) ?? 0) && row < top)
  const hasPeople = between.some((row) => reader.filled(row).filter(({ said }) => /\d/.test(said)).length >= 2)
  return hasPeople ? list : best
}

function isSureOfName(meanings: ReadonlyMap<number, Meaning>): boolean {
  return [...meanings.values()].some(({ key, certainty }) => key === 'name' && certainty === 'sure')
}

/** Whether a row of words heads another list: a name and two things more. */
export function isHeading(cells: readonly ReadCell[]): boolean {
  const keys = new Set(
    cells.map(({ said }) => meaningOf(said)).flatMap((one) => (one?.certainty === 'sure' ? one.key : [])),
  )
  return keys.has('name') && keys.size >= FEWEST_COLUMNS
}

/** Whether a row of words heads a table that names nobody: `STT | Chế độ | Số người | Số tiền`. */
export function isTableHeading(cells: readonly ReadCell[]): boolean {
  if (cells.length < FEWEST_COLUMNS || cells.some(({ said }) => looksLikeName(said))) return false
  const keys = cells.map(({ said }) => meaningOf(said)).flatMap((one) => (one?.certainty === 'sure' ? one.key : []))
  return keys.includes('stt') && new Set(keys).size >= 2 && !keys.includes('name')
}

/** Distinct things that the columns hold. A heading that names nobody must know one thing more. */
function scoreOf(meanings: ReadonlyMap<number, Meaning>): number {
  const keys = new Set([...meanings.values()].map(({ key }) => key))
  keys.delete('ignore')
  return keys.has('name') ? keys.size : keys.size - 1
}

const SUB_HEADING =
  /^ (NAM|NU|NGAY|THANG|HO DEM|HO|DOI TUONG|BAN THAN|CHINH CHU|TIEN MAT|TAI KHOAN|CHUYEN KHOAN|CK|TM|(CA NHAN|NGUOI|SO|HO|TEN|NGAY|NOI|MA|QUAN HE|TONG) .*) $/

/** A second heading row holds short words only: no numbers, no dates, nothing that looks like a person. */
function isSubHeader(reader: RosterReader, row: number): boolean {
  const cells = reader.filled(row)
  return (
    cells.every(({ cell, said }) => cell.kind === 'text' && said.length <= 60 && !/\d{3}/.test(said)) &&
    (cells.some(({ said }) => SUB_HEADING.test(phrase(said))) || namesColumns(cells))
  )
}

/** Two known headings and nobody's name; one alone may be a village's title. */
function namesColumns(cells: readonly ReadCell[]): boolean {
  if (cells.some(({ said }) => looksLikeName(said))) return false
  return cells.filter(({ said }) => meaningOf(said)?.certainty === 'sure').length >= 2
}

/**
 * Where no heading says who the people are, the column that reads like names is a guess worth asking about. Names of places
 * read like names too, but come again and again.
 */
function withName(
  reader: RosterReader,
  meanings: ReadonlyMap<number, Meaning>,
  content: ColumnContent,
): ReadonlyMap<number, Meaning> {
  if ([...meanings.values()].some(({ key }) => key === 'name')) return meanings
  let best = { column: -1, names: 0 }
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const meaning = meanings.get(column)
    if (meaning?.certainty === 'sure' && !PLACES.includes(meaning.key)) continue
    const names = content.keyOf(column) === 'name' ? content.filled(column).length : 0
    if (names > best.names) best = { column, names }
  }
  return best.column < 0 ? meanings : new Map(meanings).set(best.column, { key: 'name', certainty: 'unsure' })
}

const PLACES: readonly string[] = ['village', 'communeName', 'districtName', 'provinceName']

/** The heading put together; one column a meaning. */
export function toHeader(
  reader: RosterReader,
  rows: readonly number[],
  meanings: ReadonlyMap<number, Meaning>,
): Header {
  const byKey = claims(meanings)
  const nameColumns = nameColumnsOf(reader, rows, byKey)
  if (nameColumns.length > 1) byKey.set('name', nameColumns[0]!)
  const columns: RosterColumn[] = []
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const text = textsOf(reader, rows, column)
    const header = headingOf(text)
    const meaning = meanings.get(column)
    if (header === '' && meaning === undefined) continue
    const isPartOfName = nameColumns.length > 1 && nameColumns.includes(column)
    columns.push({
      sheet: reader.grid.name,
      column: columnLetter(column),
      header,
      headerKey: headerKey(text, column, reader.grid.columnCount),
      ...(meaning?.said === true && { said: true }),
      hidden: reader.grid.isColumnHidden(column),
      ...(isPartOfName ? partOfName(column, nameColumns) : mapped(column, meaning, byKey)),
    })
  }
  const entries = [...byKey].sort(([a], [b]) => Number(b === 'name') - Number(a === 'name'))
  return { rows, columns, byKey, entries, nameColumns }
}

/** One column a key: the first that is sure of it, else the first that may hold it. */
function claims(meanings: ReadonlyMap<number, Meaning>): Map<ColumnKey, number> {
  const byKey = new Map<ColumnKey, number>()
  for (const wanted of ['sure', 'unsure']) {
    for (const [column, { key, certainty }] of [...meanings].sort(([a], [b]) => a - b)) {
      if (key !== 'ignore' && certainty === wanted && !byKey.has(key)) byKey.set(key, column)
    }
  }
  return byKey
}

function mapped(
  column: number,
  meaning: Meaning | undefined,
  byKey: ReadonlyMap<ColumnKey, number>,
): Pick<RosterColumn, 'key' | 'certainty'> {
  if (meaning === undefined) return { key: null, certainty: 'unsure' }
  if (meaning.key === 'ignore') return { key: null, certainty: 'sure' }
  const isFirst = byKey.get(meaning.key) === column
  return isFirst ? { key: meaning.key, certainty: meaning.certainty } : { key: null, certainty: 'unsure' }
}
