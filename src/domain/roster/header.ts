import { readPersonName } from '../person-name.js'
import { columnLetter } from './cell.js'
import { HEADER_TERMS, RUNNING_NUMBER } from './header-words.js'
import type { ColumnKey, ColumnMapping, RosterColumn } from './list.js'
import { phrase, type RosterReader } from './text.js'

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

type Meaning = Readonly<{ key: ColumnKey | 'ignore'; certainty: 'sure' | 'unsure' }>

const SEARCHED_ROWS = 200
const FEWEST_COLUMNS = 3

/** Finds the heading by its meaning; `null` when the sheet has no list of people. The officer's `mapping` outranks the words. */
export function findHeader(reader: RosterReader, mapping: ColumnMapping): Header | null {
  let best: { rows: readonly number[]; meanings: Map<number, Meaning>; score: number } | null = null
  for (const row of reader.grid.filledRows.slice(0, SEARCHED_ROWS)) {
    // A heading is words: rows with numbers and dates are people.
    if (reader.filled(row).filter(({ cell }) => cell.kind !== 'text').length > 1) continue
    for (const rows of [[row], [row, row + 1], [row, row + 1, row + 2]]) {
      if (rows.slice(1).some((sub) => !isSubHeader(reader, sub))) break
      const meanings = meaningsOf(reader, rows, mapping)
      const score = scoreOf(meanings)
      if (score > (best?.score ?? 0)) best = { rows, meanings, score }
    }
  }
  if (best === null || best.score < FEWEST_COLUMNS) return null
  const header = toHeader(reader, best.rows, withName(reader, best.rows, best.meanings))
  return header.byKey.has('name') ? header : null
}

/** What one heading means; `null` when nothing known fits. `sub` is the lower of two rows. */
export function meaningOf(top: string, sub = ''): Meaning | null {
  const [upper, lower] = [phrase(top), phrase(sub)]
  const both = lower.trim() === '' ? upper : `${upper.trimEnd()}${lower}`
  const bySex = sexColumn(both)
  if (bySex !== null) return { key: bySex, certainty: 'sure' }
  if (RUNNING_NUMBER.has(both.trim())) return { key: 'stt', certainty: 'sure' }
  return firstTerm(both) ?? firstTerm(lower)
}

/** `Ngày sinh` over `Nam` and `Nữ`, or both in one cell: `Năm sinh nam`. */
function sexColumn(both: string): ColumnKey | null {
  const [, before = '', last = ''] = /^(.*) (NAM|NU)(?: GIOI)? $/.exec(both) ?? []
  if (last === '' || firstTerm(`${before} `)?.key !== 'birth') return null
  return last === 'NAM' ? 'birthMale' : 'birthFemale'
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

function meaningsOf(reader: RosterReader, rows: readonly number[], mapping: ColumnMapping): Map<number, Meaning> {
  const meanings = new Map<number, Meaning>()
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const said = mapping[columnLetter(column)]
    const { top, sub } = textsOf(reader, rows, column)
    if (said !== undefined) meanings.set(column, { key: said, certainty: 'sure' })
    else {
      const meaning = meaningOf(top, sub)
      const isGiven = meaning !== null && Object.values(mapping).includes(meaning.key)
      if (meaning !== null && !isGiven) meanings.set(column, meaning)
    }
  }
  return meanings
}

/** The heading over a column: the groups above, then the lowest row. A group that is not merged still spans its columns. */
function textsOf(reader: RosterReader, rows: readonly number[], column: number): { top: string; sub: string } {
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

const SUB_HEADING = /^ (NAM|NU|DOI TUONG|BAN THAN|CHINH CHU|(CA NHAN|NGUOI|SO|HO|TEN|NGAY|NOI|MA|QUAN HE|TONG) .*) $/

/** A second heading row holds short words only: no numbers, no dates, nothing that looks like a person. */
function isSubHeader(reader: RosterReader, row: number): boolean {
  const cells = reader.filled(row)
  return (
    cells.every(({ cell, said }) => cell.kind === 'text' && said.length <= 60 && !/\d{3}/.test(said)) &&
    cells.some(({ said }) => SUB_HEADING.test(phrase(said)))
  )
}

/** Where no heading says who the people are, the column that reads like names is a guess worth asking about. */
function withName(reader: RosterReader, rows: readonly number[], meanings: Map<number, Meaning>): Map<number, Meaning> {
  if ([...meanings.values()].some(({ key }) => key === 'name')) return meanings
  const below = reader.grid.filledRows.filter((row) => row > (rows.at(-1) ?? 0)).slice(0, 60)
  let best = { column: -1, names: below.length * 0.4 }
  for (let column = 0; column < reader.grid.columnCount; column++) {
    if (meanings.get(column)?.certainty === 'sure') continue
    const names = below.filter((row) => looksLikeName(reader.at(row, column).said)).length
    if (names > best.names) best = { column, names }
  }
  return best.column < 0 ? meanings : new Map(meanings).set(best.column, { key: 'name', certainty: 'unsure' })
}

function looksLikeName(text: string): boolean {
  const words = text.split(' ')
  const capitals = words.every((word) => /^\p{Lu}/u.test(word))
  return words.length >= 2 && words.length <= 6 && capitals && readPersonName(text).kind === 'person-name'
}

function toHeader(reader: RosterReader, rows: readonly number[], meanings: ReadonlyMap<number, Meaning>): Header {
  const byKey = claims(meanings)
  const columns: RosterColumn[] = []
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const { top, sub } = textsOf(reader, rows, column)
    const header = sub === '' ? top : `${top} / ${sub}`
    const meaning = meanings.get(column)
    if (header === '' && meaning === undefined) continue
    columns.push({
      sheet: reader.grid.name,
      column: columnLetter(column),
      header,
      hidden: reader.grid.isColumnHidden(column),
      ...mapped(column, meaning, byKey),
    })
  }
  const entries = [...byKey].sort(([a], [b]) => Number(b === 'name') - Number(a === 'name'))
  return { rows, columns, byKey, entries, nameColumns: nameColumnsOf(reader, rows, byKey) }
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

/** `Họ và tên` merged over two columns, with nothing below to tell them apart: họ đệm and tên. */
function nameColumnsOf(reader: RosterReader, rows: readonly number[], byKey: ReadonlyMap<ColumnKey, number>): number[] {
  const first = byKey.get('name')
  if (first === undefined) return []
  const columns = [first]
  const [top = 0] = rows
  for (let next = first + 1; reader.grid.cellAt(top, next).mergedFrom?.column === first; next++) columns.push(next)
  return columns
}
