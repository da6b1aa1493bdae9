import type { Writable } from 'node:stream'
import { type RowsSummary, startChecksum } from './checksum.js'
import { type Form, type FormContext, leafColumns, type SheetForm } from './form.js'
import { writeFormBody } from './form-body.js'
import { writeFormClosing } from './form-closing.js'
import { headerRowsOf, writeFormHead } from './form-head.js'
import { listProperties } from './list-properties.js'
import { cellsOf } from './row-cells.js'
import { sheetNames } from './sheet-name.js'
import { pageOptions, type SheetPage } from './sheet-page.js'
import { collectBytes, type StreamedWorkbook, streamWorkbook } from './stream-workbook.js'

/**
 * Writes a list as `.xlsx` into `out`, row by row: memory holds a few hundred rows, never the whole list. `rows` come in
 * the form's order (`sortRows`), those of one sheet after those of the other. Other work goes on in between. Rejects when
 * `rows` or `out` fails, and `out` is then destroyed; nothing of the file is valid in that case. Ends `out`.
 */
export async function writeForm<Row>(
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
  out: Writable,
): Promise<RowsSummary> {
  return streamWorkbook(out, async (workbook) => {
    const summary =
      form.sheets === undefined
        ? await writeSheet(workbook, form, context, { name: form.code, rows })
        : await writeSheets(workbook, form, context, { sheets: form.sheets, rows })
    Object.assign(workbook, listProperties(form.code, context, summary), datesOf(context))
    return { rows: summary.rows, sha256: summary.sha256 }
  })
}

/** The same as bytes in memory, for lists that are sent as one file. */
export async function formToBytes<Row>(
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<RowsSummary & Readonly<{ bytes: Uint8Array }>> {
  const { out, bytes } = collectBytes()
  const summary = await writeForm(form, context, rows, out)
  return { ...summary, bytes: bytes() }
}

type Sheet<Row> = Readonly<{ name: string; rows: Iterable<Row> | AsyncIterable<Row> }>
type Sheets<Row> = Readonly<{ sheets: readonly SheetForm<Row>[]; rows: Iterable<Row> | AsyncIterable<Row> }>

/** Every sheet is there, also one without rows. The checksum is over the form's own columns, as in the text file. */
async function writeSheets<Row>(
  workbook: StreamedWorkbook,
  form: Form<Row>,
  context: FormContext,
  { sheets, rows }: Sheets<Row>,
): Promise<RowsSummary> {
  const columns = leafColumns(form.columns)
  const checksum = startChecksum()
  let number = 0
  const names = sheetNames(sheets.map(({ name }) => name))
  const parts = inParts(rows, (row) => {
    number += 1
    checksum.add(cellsOf(columns, row, number))
  })
  for (const [index, { name, holds, ...own }] of sheets.entries()) {
    const sheetForm: Form<Row> = { ...form, ...own }
    await writeSheet(workbook, sheetForm, context, { name: names[index] ?? name, rows: parts.whileHeld(holds) })
  }
  if (await parts.isLeft()) throw new Error(`${form.code}: a row belongs to no sheet, or comes too late for its own`)
  return checksum.finish()
}

/** Gives out rows as long as a sheet holds them, and keeps the first one that it does not for the next sheet. */
function inParts<Row>(rows: Iterable<Row> | AsyncIterable<Row>, taken: (row: Row) => void) {
  const source = asyncIterator(rows)
  let next: Promise<IteratorResult<Row>> | undefined
  const peek = () => {
    next ??= Promise.resolve(source.next())
    return next
  }
  return {
    async *whileHeld(holds: (row: Row) => boolean): AsyncGenerator<Row> {
      for (let row = await peek(); !row.done && holds(row.value); row = await peek()) {
        next = undefined
        taken(row.value)
        yield row.value
      }
    },
    isLeft: async () => !(await peek()).done,
  }
}

function asyncIterator<Row>(rows: Iterable<Row> | AsyncIterable<Row>) {
  return Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
}

async function writeSheet<Row>(
  workbook: StreamedWorkbook,
  form: Form<Row>,
  context: FormContext,
  { name, rows }: Sheet<Row>,
): Promise<RowsSummary> {
  const header = headerRowsOf(form, context)
  const footer = { left: `${form.code} · ${context.unit.code}`, right: `Phiên bản ${context.version}` }
  const page: SheetPage = { paper: form.paper ?? 'A4', header, frozenColumns: form.frozenColumns, footer }
  const sheet = workbook.addWorksheet(name, pageOptions(page))
  const widths = leafColumns(form.columns).map(({ width }) => width)
  sheet.columns = widths.map((width) => ({ width }))
  const grid = { sheet, widths }
  writeFormHead(grid, form, context)
  const { next, totals, ...summary } = await writeFormBody(grid, form, rows, header.last + 1)
  writeFormClosing(grid, form, context, { row: next, rows: summary.rows, totals })
  sheet.commit()
  return summary
}

/** The day on the paper, in Viet Nam, rather than the moment of writing: the same rows give the same workbook. */
function datesOf({ date }: FormContext): Readonly<{ created: Date; modified: Date }> {
  const day = new Date(`${date}T00:00:00+07:00`)
  return { created: day, modified: day }
}
