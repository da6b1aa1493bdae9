import { looksLikeName } from './column-content.js'
import { type ContentFrom, type Header, toHeader } from './header.js'
import { type Meaning, madeSure, meaningOf, meaningsOf } from './heading-meaning.js'
import type { ColumnKey, ColumnMapping } from './list.js'
import type { ReadCell, RosterReader } from './text.js'

const SEARCHED_ROWS = 300
const FEWEST_PEOPLE = 2
const FEWEST_CELLS = 3

/**
 * The heading of a list whose own words say too little, or that has none: from what the cells look like and what the
 * officer said. A list without any heading is taken as sure where names come with numbers or births and nothing is in
 * doubt; otherwise what is only guessed is `unsure`. `null` when nothing looks like people.
 */
export function guessHeader(reader: RosterReader, mapping: ColumnMapping, contentFrom: ContentFrom): Header | null {
  const people = rowsOfPeople(reader)
  const [first] = people
  if (first === undefined || people.length < FEWEST_PEOPLE) return null
  const rows = headingAbove(reader, first)
  const content = contentFrom(first)
  const said = madeSure(meaningsOf(reader, rows, mapping), content)
  const looks = new Map<number, ColumnKey>()
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const key = said.has(column) ? null : content.keyOf(column)
    if (key !== null && ![...said.values()].some((meaning) => meaning.key === key)) looks.set(column, key)
  }
  const certainty = rows.length === 0 && isSafe([...looks.values()]) ? 'sure' : 'unsure'
  const guessed = [...looks].map(([column, key]): [number, Meaning] => [column, { key, certainty }])
  const header = toHeader(reader, rows, new Map([...said, ...guessed]))
  return header.byKey.has('name') ? header : null
}

/** Rows that name somebody and hold a number, with something more. */
function rowsOfPeople(reader: RosterReader): readonly number[] {
  return reader.grid.filledRows.slice(0, SEARCHED_ROWS).filter((row) => {
    const cells = reader.filled(row)
    return (
      cells.length >= FEWEST_CELLS &&
      cells.some(({ said }) => looksLikeName(said)) &&
      cells.some(({ said }) => /\d/.test(said)) &&
      !knowsHeadings(cells)
    )
  })
}

/** Three known headings: "Số CCCD" has capitals as a name has. */
function knowsHeadings(cells: readonly ReadCell[]): boolean {
  return cells.filter(({ cell, said }) => cell.kind === 'text' && meaningOf(said)?.certainty === 'sure').length >= 3
}

/** The row of words right above the first person; none when a list begins without a heading. */
function headingAbove(reader: RosterReader, first: number): readonly number[] {
  const above = reader.grid.filledRows.filter((row) => row < first).at(-1)
  if (above === undefined) return []
  const cells = reader.filled(above)
  const isWords =
    cells.every(({ cell }) => cell.kind === 'text') &&
    (knowsHeadings(cells) || !cells.some(({ said }) => looksLikeName(said)))
  return isWords && cells.length >= FEWEST_CELLS && cells.length * 2 >= reader.filled(first).length ? [above] : []
}

/** One column of names, and what tells people apart; no two columns that look alike. */
function isSafe(keys: readonly ColumnKey[]): boolean {
  const tells = keys.includes('personalId') || keys.includes('birth')
  return keys.includes('name') && tells && new Set(keys).size === keys.length
}
