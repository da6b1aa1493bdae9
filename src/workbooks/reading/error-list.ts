import type { RosterGrid } from '../../domain/roster/cell.js'
import type { ListedError } from '../../domain/roster/correction.js'
import { foldKey } from '../../domain/text.js'

/** Headings of `loi-nhap` by what they are needed for; the first two make a row one that can be found again. */
const HEADINGS = {
  row: 'Dòng',
  cell: 'Ô',
  fullName: 'Họ và tên',
  village: 'Thôn',
  value: 'Nội dung trong tệp',
} as const

type Part = keyof typeof HEADINGS

/** `Tệp roster.xlsx, trang tính Danh sách, lần nhập 12` */
const TITLE = /^Tệp .+?, trang tính (.+?)(?:, lần nhập (\d+))?$/u

/**
 * The rows of our list of errors (`loi-nhap`) as it came back, whatever was written into them, wherever its columns are now;
 * none when its columns for row, cell and content are gone.
 */
export function readErrorList(grids: readonly RosterGrid[]): readonly ListedError[] {
  return grids.filter(({ hidden }) => !hidden).flatMap(errorsOf)
}

function errorsOf(grid: RosterGrid): readonly ListedError[] {
  const heading = headingOf(grid)
  if (heading === undefined) return []
  const { columns } = heading
  const errors: ListedError[] = []
  let place: Pick<ListedError, 'sheet' | 'importId'> = { sheet: null, importId: null }
  for (const row of grid.filledRows) {
    if (row <= heading.row) continue
    place = titleIn(grid, row) ?? place
    const said = (part: Part): string => textAt(grid, row, columns.get(part))
    const cell = said('cell').toUpperCase()
    const number = Number(said('row').replace(/[.,\s]/g, ''))
    if (!/^[A-Z]{1,3}\d+$|^\d+:\d+$/.test(cell) || !Number.isInteger(number)) continue
    const [fullName, village, value] = [said('fullName'), said('village'), said('value')]
    errors.push({ ...place, row: number, cell, fullName, village, value })
  }
  return errors
}

function headingOf(grid: RosterGrid): Readonly<{ row: number; columns: ReadonlyMap<Part, number> }> | undefined {
  for (const row of grid.filledRows) {
    const columns = new Map<Part, number>()
    for (let column = 0; column < grid.columnCount; column++) {
      const said = foldKey(grid.cellAt(row, column).text)
      for (const [part, heading] of Object.entries(HEADINGS)) {
        if (said === foldKey(heading)) columns.set(part as Part, column)
      }
    }
    if (columns.has('row') && columns.has('cell') && columns.has('value')) return { row, columns }
  }
  return undefined
}

function titleIn(grid: RosterGrid, row: number): Pick<ListedError, 'sheet' | 'importId'> | undefined {
  for (let column = 0; column < grid.columnCount; column++) {
    const [, sheet, importId] = TITLE.exec(textAt(grid, row, column)) ?? []
    if (sheet !== undefined) return { sheet, importId: importId === undefined ? null : Number(importId) }
  }
  return undefined
}

function textAt(grid: RosterGrid, row: number, column: number | undefined): string {
  return column === undefined ? '' : grid.cellAt(row, column).text.trim()
}
