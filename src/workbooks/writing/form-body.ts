import { setImmediate } from 'node:timers/promises'
import { bodyStyle, type CellStyle, STYLES } from './cell-style.js'
import { type RowsChecksum, type RowsSummary, startChecksum } from './checksum.js'
import { type Column, type Form, type Grouping, leafColumns, type Totals } from './form.js'
import { type CellValue, cellsOf } from './row-cells.js'
import { rowHeight } from './row-height.js'
import { type Grid, wholeWidth, writeSpan } from './sheet-span.js'
import { addToTally, startTally, type Tally } from './tally.js'

/** Rows written between two pauses in which messages are answered and finished parts of the file leave memory. */
const ROWS_PER_BREATH = 500

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** A run of rows under one title, while it is open. */
type Run<Row> = Readonly<{ grouping: Grouping<Row>; title: string; tally: Tally }>

type Body<Row> = {
  readonly grid: Grid
  readonly columns: readonly Column<Row>[]
  readonly styles: readonly CellStyle[]
  readonly checksum: RowsChecksum
  readonly total: Tally
  runs: readonly Run<Row>[]
  next: number
}

/**
 * Writes the data rows from row `top` on, with title rows, subtotals and the total. Each row leaves memory as it is
 * written. Resolves with the first row below the table and what the rows amount to.
 */
export async function writeFormBody<Row>(
  grid: Grid,
  form: Form<Row>,
  rows: Rows<Row>,
  top: number,
): Promise<RowsSummary & Readonly<{ next: number; totals: Totals }>> {
  const body = startBody(grid, form, top)
  for await (const row of rows) {
    if (form.groupings !== undefined) turnRuns(body, form.groupings, row)
    writeDataRow(body, row)
    if (body.total.rows % ROWS_PER_BREATH === 0) await setImmediate()
  }
  closeRuns(body, 0)
  if (form.total !== undefined) writeSums(body, form.total(body.total.rows), body.total, STYLES.totalLabel)
  return { ...body.checksum.finish(), next: body.next, totals: totalsOf(body) }
}

function totalsOf<Row>({ columns, total }: Body<Row>): Totals {
  return Object.fromEntries([...total.sums].map(([index, sum]) => [columns[index]?.heading ?? '', sum]))
}

function startBody<Row>(grid: Grid, form: Form<Row>, top: number): Body<Row> {
  const columns = leafColumns(form.columns)
  return {
    grid,
    columns,
    styles: columns.map(bodyStyle),
    checksum: startChecksum(),
    total: startTally(columns),
    runs: [],
    next: top,
  }
}

function writeDataRow<Row>(body: Body<Row>, row: Row): void {
  const cells = cellsOf(body.columns, row, body.total.rows + 1)
  const written = body.grid.sheet.getRow(body.next++)
  for (let index = 0; index < cells.length; index++) {
    const cell = written.getCell(index + 1)
    cell.value = cells[index] as CellValue
    cell.style = body.styles[index] as CellStyle
  }
  written.height = rowHeight(cells, body.grid.widths)
  written.commit()
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
    writeSpan(body.grid, body.next, wholeWidth(body.grid), title, STYLES.run)
    body.grid.sheet.getRow(body.next++).commit()
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
  const row = body.next++
  const labelled = Math.max(1, Math.min(columns.length, ...tally.sums.keys()))
  writeSpan(grid, row, { left: 1, right: labelled }, label, style)
  for (let index = labelled; index < columns.length; index++) {
    writeSpan(grid, row, { left: index + 1, right: index + 1 }, tally.sums.get(index) ?? null, STYLES.sum)
  }
  grid.sheet.getRow(row).commit()
}
