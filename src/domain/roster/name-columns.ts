import { textsOf } from './heading-text.js'
import type { ColumnKey, RosterColumn } from './list.js'
import { phrase, type RosterReader } from './text.js'

const FAMILY_PART =
  /^ (?:.* )?(?:HO|HO DEM|HO LOT|HO VA DEM|HO VA LOT|HO CHU DEM|HO VA CHU DEM|HO VA TEN DEM|HO TEN DEM) $/
const MIDDLE_PART = /^ (?:.* )?(?:TEN |CHU )?(?:DEM|LOT|GIUA) $/
const GIVEN_PART = /^ (?:.* )?TEN $/

/** `Họ và tên` merged over two columns with nothing below to tell them apart, `Họ đệm` beside `Tên`, or `Họ`, `Đệm`, `Tên`. */
export function nameColumnsOf(
  reader: RosterReader,
  rows: readonly number[],
  byKey: ReadonlyMap<ColumnKey, number>,
): number[] {
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

/** What one of several columns of the name holds. */
export function partOfName(column: number, [first]: readonly number[]): Pick<RosterColumn, 'key' | 'certainty'> {
  return { key: column === first ? 'name' : null, certainty: 'sure' }
}
