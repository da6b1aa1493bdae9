import type { RosterGrid } from '../../domain/roster/cell.js'
import type { Table, TableCell } from '../../web/practice/desk.js'
import { openWorkbook } from '../../workbooks/reading/open-workbook.js'

const MOST_ROWS = 300
const MOST_COLUMNS = 60

/** The visible sheets of a workbook as tables, their beginning; `undefined` when it is no workbook. */
export async function tablesOf(bytes: Uint8Array, name: string): Promise<readonly Table[] | undefined> {
  const opened = await openWorkbook(bytes, name)
  return opened.kind === 'refused' ? undefined : opened.sheets.filter(({ hidden }) => !hidden).map(tableOf)
}

function tableOf(grid: RosterGrid): Table {
  const rowCount = Math.min(grid.rowCount, MOST_ROWS)
  const columnCount = Math.min(grid.columnCount, MOST_COLUMNS)
  const spans = new Map<string, { columns: number; rows: number }>()
  const places = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => ({ row, column, cell: grid.cellAt(row, column) })),
  )
  for (const { row, column, cell } of places.flat()) {
    const from = cell.mergedFrom
    if (from === null || (from.row === row && from.column === column)) continue
    const span = spans.get(`${from.row} ${from.column}`) ?? { columns: 1, rows: 1 }
    spans.set(`${from.row} ${from.column}`, {
      columns: Math.max(span.columns, column - from.column + 1),
      rows: Math.max(span.rows, row - from.row + 1),
    })
  }
  const rows = places.map((line) =>
    line.flatMap(({ row, column, cell }): readonly TableCell[] => {
      if (cell.mergedFrom !== null && (cell.mergedFrom.row !== row || cell.mergedFrom.column !== column)) return []
      return [{ text: cell.text, ...(spans.get(`${row} ${column}`) ?? { columns: 1, rows: 1 }) }]
    }),
  )
  return { name: grid.name, rows, cut: grid.rowCount > MOST_ROWS || grid.columnCount > MOST_COLUMNS }
}
