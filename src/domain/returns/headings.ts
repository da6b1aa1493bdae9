import { columnLetter } from '../roster/cell.js'
import { meaningOf } from '../roster/heading-meaning.js'
import { isUnderGroups } from '../roster/heading-text.js'
import type { ColumnKey } from '../roster/list.js'
import { phrase, type ReadCell, type RosterReader } from '../roster/text.js'

/** A way in which banks or the police head a column: it fits when a phrase of each group occurs and none of `none` does. */
export type ReturnTerm<Key extends string> = Readonly<{
  key: Key | 'ignore'
  all: readonly (readonly string[])[]
  none?: readonly string[]
}>

/** The heading of a returned list: which column holds what. Rows and columns count from 0. */
export type Headings<Key extends string> = Readonly<{
  rows: readonly number[]
  columns: ReadonlyMap<Key | ColumnKey, number>
  /** What the heading says by column, as words: to know it again at a page break. */
  words: ReadonlyMap<number, string>
  /** What it says, as written: for a copy of the list. */
  shown: readonly ShownColumn[]
}>

/** A column of a returned list by its letter, with its heading. */
export type ShownColumn = Readonly<{ sheet: string; column: string; header: string }>

/** The text of a row's filled cells by column letter, as written. */
export function rawOf(cells: readonly ReadCell[]): Readonly<Record<string, string>> {
  return Object.fromEntries(cells.map(({ column, text }) => [columnLetter(column), text]))
}

const SEARCHED_ROWS = 200
const FEWEST_COLUMNS = 3
const LONGEST_HEADING = 80

/**
 * Finds the heading of a returned list by its meaning: the words of its own kind first, then those of rosters
 * (`header-words.ts`). In any row, over one to three rows. `null` when no row names three things.
 */
export function findHeadings<Key extends string>(
  reader: RosterReader,
  terms: readonly ReturnTerm<Key>[],
): Headings<Key> | null {
  let best = null as Headings<Key> | null
  for (const row of reader.grid.filledRows.slice(0, SEARCHED_ROWS)) {
    if (!isWords(reader.filled(row))) continue
    const isLone = reader.filled(row).length < 2
    for (const rows of [[row], [row, row + 1], [row, row + 1, row + 2]]) {
      if (rows.length > 1 && (isLone || !isSubHeading(reader, rows.at(-1) ?? row))) break
      const found = headingsIn(reader, rows, terms)
      const isMoreOfBest =
        found.columns.size === best?.columns.size && row === best.rows[0] && isUnderGroups(reader, rows)
      if (found.columns.size < FEWEST_COLUMNS) continue
      if (isMoreOfBest || found.columns.size > (best?.columns.size ?? 0)) best = found
    }
  }
  return best
}

/** The heading again, as at a page break. */
export function isRepeatedHeading(headings: Headings<string>, cells: readonly ReadCell[]): boolean {
  if (!isWords(cells)) return false
  const same = cells.filter(({ column, said }) => headings.words.get(column)?.includes(phrase(said)) === true).length
  return same > 0 && (same === cells.length || (same >= 3 && same * 2 > cells.length))
}

/** A heading is words: rows with numbers, dates or long digits are what it stands over. */
function isWords(cells: readonly ReadCell[]): boolean {
  return cells.length > 0 && cells.every(({ cell, said }) => cell.kind === 'text' && !/\d{4}/.test(said))
}

/** (1) (2) (3) below a heading is none of its rows, nor is the first line of the list. */
function isSubHeading(reader: RosterReader, row: number): boolean {
  const cells = reader.filled(row)
  return isWords(cells) && cells.every(({ said }) => said.length <= LONGEST_HEADING && !/\d/.test(said))
}

function headingsIn<Key extends string>(
  reader: RosterReader,
  rows: readonly number[],
  terms: readonly ReturnTerm<Key>[],
): Headings<Key> {
  const sure = new Map<Key | ColumnKey, number>()
  const unsure = new Map<Key | ColumnKey, number>()
  const words = new Map<number, string>()
  const shown: ShownColumn[] = []
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const own = rows.map((row) => textAt(reader, row, column))
    const isUngrouped = own[0] === '' && own.some((text) => text !== '')
    const group = isUngrouped ? groupToTheLeft(reader, rows, column) : (own[0] ?? '')
    const texts = [group, ...own.slice(1)].filter((text, at, all) => text !== all[at - 1])
    const said = texts.filter((text) => text !== '')
    if (said.length === 0) continue
    words.set(column, said.map(phrase).join('|'))
    shown.push({ sheet: reader.grid.name, column: columnLetter(column), header: said.join(' – ') })
    const meaning = meaningIn(said, terms)
    if (meaning === null || meaning.key === 'ignore') continue
    const claims = meaning.certainty === 'sure' ? sure : unsure
    if (!claims.has(meaning.key)) claims.set(meaning.key, column)
  }
  for (const [key, column] of unsure) if (!sure.has(key) && ![...sure.values()].includes(column)) sure.set(key, column)
  return { rows, columns: sure, words, shown }
}

/** A group that is not merged still spans the columns that have a lower heading. */
function groupToTheLeft(reader: RosterReader, [first = 0, ...lower]: readonly number[], column: number): string {
  for (let left = column - 1; left >= 0; left--) {
    if (!lower.some((row) => reader.at(row, left).said !== '')) return ''
    const group = textAt(reader, first, left)
    if (group !== '') return group
  }
  return ''
}

/** A title that is merged over the whole sheet heads no column. */
function textAt(reader: RosterReader, row: number, column: number): string {
  const { said } = reader.throughMerge(row, column)
  return said.length > LONGEST_HEADING ? '' : said
}

type Meaning<Key> = Readonly<{ key: Key | ColumnKey | 'ignore'; certainty: 'sure' | 'unsure' }>

function meaningIn<Key extends string>(
  said: readonly string[],
  terms: readonly ReturnTerm<Key>[],
): Meaning<Key> | null {
  const [top, sub] = said.length > 1 ? [said.slice(0, -1).join(' '), said.at(-1) ?? ''] : [said[0] ?? '', '']
  if (EARLIER.test(phrase(top))) return { key: 'ignore', certainty: 'sure' }
  const own = firstTerm(phrase(sub), terms) ?? firstTerm(`${phrase(top).trimEnd()}${phrase(sub)}`, terms)
  if (own !== null) return { key: own, certainty: 'sure' }
  return meaningOf(top, sub)
}

/** What is carried over from an earlier month says nothing of this one: "Chưa trả tháng trước – Số tiền". */
const EARLIER = / (?:THANG|KY|NAM) TRUOC /

function firstTerm<Key extends string>(text: string, terms: readonly ReturnTerm<Key>[]): Key | 'ignore' | null {
  if (text.trim() === '') return null
  const has = (words: string): boolean => text.includes(` ${words} `)
  const term = terms.find(({ all, none = [] }) => all.every((group) => group.some(has)) && !none.some(has))
  return term?.key ?? null
}
