import type { Writable } from 'node:stream'
import type { RowsSummary } from './checksum.js'
import { type Form, type FormContext, leafColumns } from './form.js'
import { writeFormBody } from './form-body.js'
import { writeFormClosing } from './form-closing.js'
import { headerRowsOf, writeFormHead } from './form-head.js'
import { listProperties } from './list-properties.js'
import { pageOptions, type SheetPage } from './sheet-page.js'
import { collectBytes, type StreamedWorkbook, streamWorkbook } from './stream-workbook.js'

/**
 * Writes a list as `.xlsx` into `out`, row by row: memory holds a few hundred rows, never the whole list. `rows` come in
 * the form's order (`sortRows`). Other work goes on in between. Rejects when `rows` or `out` fails, and `out` is then
 * destroyed; nothing of the file is valid in that case. Ends `out`.
 */
export async function writeForm<Row>(
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
  out: Writable,
): Promise<RowsSummary> {
  return streamWorkbook(out, async (workbook) => {
    const summary = await writeSheet(workbook, form, context, rows)
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

async function writeSheet<Row>(
  workbook: StreamedWorkbook,
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<RowsSummary> {
  const header = headerRowsOf(form, context)
  const footer = { left: `${form.code} · ${context.unit.code}`, right: `Phiên bản ${context.version}` }
  const page: SheetPage = { paper: form.paper ?? 'A4', header, frozenColumns: form.frozenColumns, footer }
  const sheet = workbook.addWorksheet(form.code, pageOptions(page))
  const widths = leafColumns(form.columns).map(({ width }) => width)
  sheet.columns = widths.map((width) => ({ width }))
  const grid = { sheet, widths }
  writeFormHead(grid, form, context)
  const { next, ...summary } = await writeFormBody(grid, form, rows, header.last + 1)
  writeFormClosing(grid, form, context, { row: next, rows: summary.rows })
  sheet.commit()
  return summary
}

/** The day on the paper, in Viet Nam, rather than the moment of writing: the same rows give the same workbook. */
function datesOf({ date }: FormContext): Readonly<{ created: Date; modified: Date }> {
  const day = new Date(`${date}T00:00:00+07:00`)
  return { created: day, modified: day }
}
