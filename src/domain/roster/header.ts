import { columnLetter } from './cell.js'
import { type ColumnContent, looksLikeName } from './column-content.js'
import { HEADER_TERMS, RUNNING_NUMBER } from './header-words.js'
import type { ColumnKey, ColumnMapping, RosterColumn } from './list.js'
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

/** What a column may hold, and whether that is worth asking about. */
export type Meaning = Readonly<{ key: ColumnKey | 'ignore'; certainty: 'sure' | 'unsure' }>

/** Looks at the cells from this row on. */
export type ContentFrom = (row: number) => ColumnContent

const SEARCHED_ROWS = 200
const FEWEST_COLUMNS = 3

/**
 * Finds the heading by its meaning; `null` when the sheet has no list of people. The officer's `mapping` outranks the words;
 * what the cells below look like makes sure of vague ones.
 */
export function findHeader(reader: RosterReader, mapping: ColumnMapping, contentFrom: ContentFrom): Header | null {
  let best: Candidate | null = null
  const lists: Candidate[] = []
  for (const row of reader.grid.filledRows.slice(0, SEARCHED_ROWS)) {
    // A heading is words: rows with numbers and dates are people.
    if (reader.filled(row).filter(({ cell }) => cell.kind !== 'text').length > 1) continue
    for (const rows of [[row], [row, row + 1], [row, row + 1, row + 2]]) {
      // A lone cell above is a title.
      if (rows.length > 1 && reader.filled(row).length < 2) break
      if (rows.slice(1).some((sub) => !isSubHeader(reader, sub))) break
      const meanings = meaningsOf(reader, rows, mapping)
      const score = scoreOf(meanings)
      if (score > (best?.score ?? 0)) best = { rows, meanings, score }
      if (score >= FEWEST_COLUMNS && isSureOfName(meanings)) lists.push({ rows, meanings, score })
    }
  }
  if (best === null || best.score < FEWEST_COLUMNS) return null
  const { rows, meanings } = firstList(reader, lists, best)
  const content = contentFrom((rows.at(-1) ?? 0) + 1)
  const header = toHeader(reader, rows, withName(reader, madeSure(meanings, content), content))
  return header.byKey.has('name') ? header : null
}

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

/** Vague words become sure where the cells look like what they may mean: `Diện` over "NKT nặng", `Đối tượng` over names. */
export function madeSure(meanings: ReadonlyMap<number, Meaning>, content: ColumnContent): Map<number, Meaning> {
  const sure = new Map(meanings)
  const named = new Set([...meanings.values()].filter(({ certainty }) => certainty === 'sure').map(({ key }) => key))
  for (const [column, { key, certainty }] of meanings) {
    if (certainty === 'sure' || key === 'ignore') continue
    if (key === 'sexMale' || key === 'sexFemale') {
      const bySex = marksOrBirths(key, column, content)
      if (bySex !== null) sure.set(column, { key: bySex, certainty: 'sure' })
      continue
    }
    const looks = content.keyOf(column)
    const isName = looks === 'name' && !named.has('name')
    if (looks !== key && !isName) continue
    sure.set(column, { key: looks === null ? key : looks, certainty: 'sure' })
    named.add(looks ?? key)
  }
  return sure
}

/** `Nam` and `Nữ` alone: over births, or over marks. */
function marksOrBirths(key: 'sexMale' | 'sexFemale', column: number, content: ColumnContent): ColumnKey | null {
  if (content.isMarked(column)) return key
  if (content.keyOf(column) !== 'birth') return null
  return key === 'sexMale' ? 'birthMale' : 'birthFemale'
}

/** What one heading means; `null` when nothing known fits. `sub` is the lower of two rows. */
export function meaningOf(top: string, sub = ''): Meaning | null {
  const [upper, lower] = [phrase(top), phrase(sub)]
  const both = lower.trim() === '' ? upper : `${upper.trimEnd()}${lower}`
  const bySex = sexColumn(both, sub === '' ? top : sub)
  if (bySex !== null) return bySex
  if (RUNNING_NUMBER.has(both.trim())) return { key: 'stt', certainty: 'sure' }
  return firstTerm(both) ?? firstTerm(lower)
}

/**
 * `Ngày sinh` over `Nam` and `Nữ`, or both in one cell: `Năm sinh nam`. `Giới tính` over the two, or the two alone, mostly
 * hold a mark: what stands below decides. `Năm` is a year: without its mark only what stands beside it tells.
 */
function sexColumn(both: string, written: string): Meaning | null {
  const [, before = '', last = ''] = /^(.*) (NAM|NU)(?: GIOI)? $/.exec(both) ?? []
  if (last === '' || (last === 'NAM' && /năm\s*$/iu.test(written)) || / (?:NAM|NU)$/.test(before)) return null
  const group = before === '' ? 'sex' : firstTerm(`${before} `)?.key
  if (group === 'birth') return { key: last === 'NAM' ? 'birthMale' : 'birthFemale', certainty: 'sure' }
  return group === 'sex' ? { key: last === 'NAM' ? 'sexMale' : 'sexFemale', certainty: 'unsure' } : null
}

function firstTerm(text: string): Meaning | null {
  if (text.trim() === '') return null
  const has = (words: string): boolean => text.includes(` ${words} `)
  const term = HEADER_TERMS.find(({ all, none = [] }) => all.every((group) => group.some(has)) && !none.some(has))
  return term === undefined ? null : { key: term.key, certainty: term.weak === true ? 'unsure' : 'sure' }
}

/** Distinct things that the columns hold. A heading that names nobody must know one thing more. */
function scoreOf(meanings: ReadonlyMap<number, Meaning>): number {
  const keys = new Set([...meanings.values()].map(({ key }) => key))
  keys.delete('ignore')
  return keys.has('name') ? keys.size : keys.size - 1
}

/** What each column of a heading means: what the officer said, else what the words say of things that nobody named. */
export function meaningsOf(
  reader: RosterReader,
  rows: readonly number[],
  mapping: ColumnMapping,
): Map<number, Meaning> {
  const texts = Array.from({ length: reader.grid.columnCount }, (_, column) => textsOf(reader, rows, column))
  const said = texts.map((text, column) => mapping[headerKey(text, column, reader.grid.columnCount)])
  const meanings = new Map<number, Meaning>()
  for (const [column, { top, sub }] of texts.entries()) {
    const told = said[column]
    const meaning = told === undefined ? meaningOf(top, sub) : ({ key: told, certainty: 'sure' } as const)
    if (meaning !== null && (told !== undefined || !said.includes(meaning.key))) meanings.set(column, meaning)
  }
  for (const [column, key] of birthParts(texts))
    if (said[column] === undefined) meanings.set(column, { key, certainty: 'sure' })
  return meanings
}

const DAY_PART = /^ NGAY (?:SINH )?$/
const MONTH_PART = /^ THANG (?:SINH )?$/
const YEAR_PART = /^ NAM (?:SINH )?$/

/** Day, month and year of birth in three columns side by side. */
function birthParts(texts: readonly HeadingText[]): readonly (readonly [column: number, key: ColumnKey])[] {
  const lowest = texts.map(({ top, sub }) => phrase(sub === '' ? top : sub))
  const isAboutBirth = (column: number): boolean =>
    / SINH /.test(phrase(headingOf(texts[column] ?? { top: '', sub: '' })))
  const first = lowest.findIndex(
    (text, column) =>
      DAY_PART.test(text) &&
      MONTH_PART.test(lowest[column + 1] ?? '') &&
      YEAR_PART.test(lowest[column + 2] ?? '') &&
      (isAboutBirth(column) || isAboutBirth(column + 2)),
  )
  if (first < 0) return []
  return [
    [first, 'birthDay'],
    [first + 1, 'birthMonth'],
    [first + 2, 'birth'],
  ]
}

type HeadingText = Readonly<{ top: string; sub: string }>

/**
 * Under which an officer's word about a column is remembered: its heading without marks, `HO VA TEN`; a column without one
 * by its place in a list of so many, `#C/8`.
 */
export function headerKey(text: HeadingText, column: number, columnCount: number): string {
  const words = phrase(headingOf(text)).trim()
  return words === '' ? `#${columnLetter(column)}/${columnCount}` : words
}

function headingOf({ top, sub }: HeadingText): string {
  return sub === '' ? top : `${top} / ${sub}`
}

/** The heading over a column: the groups above, then the lowest row. A group that is not merged still spans its columns. */
export function textsOf(reader: RosterReader, rows: readonly number[], column: number): HeadingText {
  const texts = rows.map((row) => reader.throughMerge(row, column).said)
  const own = texts.filter((text, index) => text !== '' && text !== texts[index - 1])
  const sub = own.at(-1) ?? ''
  if (own.length > 1) return { top: own.slice(0, -1).join(' '), sub }
  const isLoneSub = rows.length > 1 && texts[0] === '' && own.length === 1
  return isLoneSub ? { top: groupToTheLeft(reader, rows, column), sub } : { top: sub, sub: '' }
}

function groupToTheLeft(reader: RosterReader, [first = 0, ...lower]: readonly number[], column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    if (!lower.some((row) => reader.at(row, left).said !== '')) return ''
    const group = reader.at(first, left).said
    if (group !== '') return group
  }
  return ''
}

const SUB_HEADING =
  /^ (NAM|NU|NGAY|THANG|HO DEM|HO|DOI TUONG|BAN THAN|CHINH CHU|(CA NHAN|NGUOI|SO|HO|TEN|NGAY|NOI|MA|QUAN HE|TONG) .*) $/

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
    const header = headingOf(textsOf(reader, rows, column))
    const meaning = meanings.get(column)
    if (header === '' && meaning === undefined) continue
    const isPartOfName = nameColumns.length > 1 && nameColumns.includes(column)
    columns.push({
      sheet: reader.grid.name,
      column: columnLetter(column),
      header,
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

const FAMILY_PART =
  /^ (?:.* )?(?:HO|HO DEM|HO LOT|HO VA DEM|HO VA LOT|HO CHU DEM|HO VA CHU DEM|HO VA TEN DEM|HO TEN DEM) $/
const MIDDLE_PART = /^ (?:.* )?(?:TEN |CHU )?(?:DEM|LOT|GIUA) $/
const GIVEN_PART = /^ (?:.* )?TEN $/

/** `Họ và tên` merged over two columns with nothing below to tell them apart, `Họ đệm` beside `Tên`, or `Họ`, `Đệm`, `Tên`. */
function nameColumnsOf(reader: RosterReader, rows: readonly number[], byKey: ReadonlyMap<ColumnKey, number>): number[] {
  const first = byKey.get('name')
  if (first === undefined) return []
  const lowest = (column: number): string => {
    const { top, sub } = textsOf(reader, rows, column)
    return phrase(sub === '' ? top : sub)
  }
  for (const family of [first, first - 1]) {
    if (family < 0 || !FAMILY_PART.test(lowest(family))) continue
    const between = MIDDLE_PART.test(lowest(family + 1)) ? [family + 1] : []
    const given = family + between.length + 1
    if (GIVEN_PART.test(lowest(given)) && !/ HO (?:VA )?TEN /.test(lowest(given))) return [family, ...between, given]
  }
  const columns = [first]
  for (let next = first + 1; isUnderSameHeading(reader, rows, first, next); next++) columns.push(next)
  return columns
}

/** Merged with the first column in some row of the heading, and no other words below or above to tell the two apart. */
function isUnderSameHeading(reader: RosterReader, rows: readonly number[], first: number, next: number): boolean {
  if (!rows.some((row) => reader.grid.cellAt(row, next).mergedFrom?.column === first)) return false
  const said = (row: number, column: number): string => reader.throughMerge(row, column).said
  return rows.every((row) => said(row, next) === '' || said(row, next) === said(row, first))
}

function partOfName(column: number, [first]: readonly number[]): Pick<RosterColumn, 'key' | 'certainty'> {
  return { key: column === first ? 'name' : null, certainty: 'sure' }
}
