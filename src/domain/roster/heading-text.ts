import { columnLetter } from './cell.js'
import { phrase, type RosterReader } from './text.js'

/** The words over a column: of the groups above, and of the lowest row. */
export type HeadingText = Readonly<{ top: string; sub: string }>

/**
 * Under which an officer's word about a column is remembered: its heading without marks, `HO VA TEN`; a column without one
 * by its place in a list of so many, `#C/8`.
 */
export function headerKey(text: HeadingText, column: number, columnCount: number): string {
  const words = phrase(headingOf(text)).trim()
  return words === '' ? `#${columnLetter(column)}/${columnCount}` : words
}

/** All of them as officers read them: `Ngày sinh / Nam`. */
export function headingOf({ top, sub }: HeadingText): string {
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

/** Whether the lowest row only divides groups that are merged over several columns in the row above. */
export function isUnderGroups(reader: RosterReader, rows: readonly number[]): boolean {
  const row = rows.at(-1) ?? 0
  const inGroup = (column: number): boolean =>
    [column, column + 1].some((at) => {
      const from = reader.grid.cellAt(row - 1, at).mergedFrom
      return from?.row === row - 1 && from.column <= column
    })
  return rows.length > 1 && reader.filled(row).every(({ column }) => inGroup(column))
}
