import { bodyStyle, type CellStyle, STYLES } from './cell-style.js'
import { type RowsChecksum, type RowsSummary, startChecksum } from './checksum.js'
import { type Column, type Form, type Grouping, leafColumns, type Totals } from './form.js'
import type { PageTurns } from './page-turns.js'
import { cellsOf } from './row-cells.js'
import { rowHeight } from './row-height.js'
import { type Grid, leftPage, type Span, writeSpan } from './sheet-span.js'
import type { StreamedSheet } from './stream-workbook.js'
import { streamedRows, type WriteRow } from './streamed-row.js'
import { addToTally, startTally, type Tally } from './tally.js'

/** A sheet that is written from top to bottom, and the widths of the table's columns. */
export type StreamedGrid = Grid & Readonly<{ sheet: StreamedSheet }>

/** A run of rows under one title, while it is open. */
type Run<Row> = Readonly<{ grouping: Grouping<Row>; title: string; tally: Tally }>

type Body<Row> = {
  readonly grid: Grid
  readonly columns: readonly Column<Row>[]
  readonly writeRow: WriteRow
  readonly checksum: RowsChecksum
  readonly total: Tally
  readonly turns: PageTurns
  /** The row above is the title of a run. */
  isBelowTitle: boolean
  runs: readonly Run<Row>[]
  next: number
}

/** The rows of a table while it is being written, one after the other; `close` ends the table. */
export type FormBody<Row> = Readonly<{
  add: (row: Row) => void
  /** The first row below the table, and what the rows amount to. */
  close: () => RowsSummary & Readonly<{ next: number; totals: Totals }>
}>

/**
 * Begins the data rows at row `top`, with title rows, subtotals and the total, and tells `turns` of each. All rows above must
 * be written already. Each row leaves memory as it is written.
 */
export function startFormBody<Row>(grid: StreamedGrid, form: Form<Row>, top: number, turns: PageTurns): FormBody<Row> {
  const body = emptyBody(grid, form, top, turns)
  return {
    add(row) {
      if (form.groupings !== undefined) turnRuns(body, form.groupings, row)
      writeDataRow(body, row)
    },
    close() {
      closeRuns(body, 0)
      if (form.total !== undefined) writeSums(body, form.total(body.total.rows), body.total, STYLES.totalLabel)
      return { ...body.checksum.finish(), next: body.next, totals: sumsByHeading(body.columns, body.total) }
    },
  }
}

function sumsByHeading<Row>(columns: readonly Column<Row>[], { sums }: Tally): Totals {
  return Object.fromEntries([...sums].map(([index, sum]) => [columns[index]?.heading ?? '', sum]))
}

function emptyBody<Row>(grid: StreamedGrid, form: Form<Row>, top: number, turns: PageTurns): Body<Row> {
  const columns = leafColumns(form.columns)
  grid.sheet.getRow(top - 1).commit()
  return {
    grid,
    columns,
    writeRow: streamedRows(grid.sheet, columns.map(bodyStyle)),
    checksum: startChecksum(),
    total: startTally(columns),
    turns,
    isBelowTitle: false,
    runs: [],
    next: top,
  }
}

function writeDataRow<Row>(body: Body<Row>, row: Row): void {
  const cells = cellsOf(body.columns, row, body.total.rows + 1)
  const height = rowHeight(cells, body.grid.widths)
  body.turns.place({ row: body.next, height, isPerson: true, joins: body.isBelowTitle })
  body.isBelowTitle = false
  body.writeRow(body.next++, cells, height)
  body.checksum.add(cells)
  addToTally(body.total, cells)
  for (const run of body.runs) addToTally(run.tally, cells)
}

/** Closes the runs that the row no longer belongs to, innermost first, and opens its own. */
function turnRuns<Row>(body: Body<Row>, groupings: readonly Grouping<Row>[], row: Row): void {
  const titles = groupings.map((grouping) => grouping.title(row))
  const kept = titles.findIndex((title, index) => body.runs[index]?.title !== title)
  if (kept < 0) return
  closeRuns(body, kept)
  const opened = groupings.slice(kept).map((grouping, index) => {
    const title = titles[kept + index] as string
    writeLabel(body, body.grid.widths.length, title, STYLES.run)
    endRow(body, body.isBelowTitle)
    body.isBelowTitle = true
    return { grouping, title, tally: startTally(body.columns) }
  })
  body.runs = [...body.runs, ...opened]
}

function closeRuns<Row>(body: Body<Row>, kept: number): void {
  for (const { grouping, title, tally } of body.runs.slice(kept).reverse()) {
    const label = grouping.subtotal?.(title, tally.rows)
    if (label !== undefined) writeSums(body, label, tally, STYLES.subtotalLabel)
  }
  body.runs = body.runs.slice(0, kept)
}

/** A row of sums: the label over the columns before the first sum, then each sum below its column. */
function writeSums<Row>(body: Body<Row>, label: string, tally: Tally, style: CellStyle): void {
  const { grid, columns } = body
  const labelled = Math.max(1, Math.min(columns.length, ...tally.sums.keys()))
  writeLabel(body, labelled, label, style)
  const totals = sumsByHeading(columns, tally)
  for (const [index, column] of [...columns.entries()].slice(labelled)) {
    const sum = 'ofTotals' in column ? (column.ofTotals?.(totals) ?? null) : (tally.sums.get(index) ?? null)
    const sumStyle = column.kind === 'decimal' ? STYLES.decimalSum : STYLES.sum
    writeSpan(grid, body.next, { left: index + 1, right: index + 1 }, sum, sumStyle)
  }
  endRow(body, true)
}

/** Writes a label over the first columns of the row; where the sheet is folded, over those of the left page alone. */
function writeLabel<Row>({ grid, next }: Body<Row>, columns: number, label: string, style: CellStyle): void {
  const { left, right } = leftPage(grid)
  const span: Span = { left: Math.min(left, columns), right: Math.min(right, columns) }
  for (let column = 1; column <= columns; column++) {
    const isEmpty = column < span.left || column > span.right
    if (isEmpty) writeSpan(grid, next, { left: column, right: column }, null, style)
  }
  writeSpan(grid, next, span, label, style)
}

function endRow<Row>(body: Body<Row>, joins: boolean): void {
  const written = body.grid.sheet.getRow(body.next)
  body.turns.place({ row: body.next, height: written.height, isPerson: false, joins })
  written.commit()
  body.next += 1
}
