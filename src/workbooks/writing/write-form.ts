import type { Writable } from 'node:stream'
import { type RowsSummary, startChecksum } from './checksum.js'
import { type Form, type FormContext, leafColumns, type SheetForm } from './form.js'
import { startFormBody } from './form-body.js'
import { writeFormClosing } from './form-closing.js'
import { headerRowsOf, writeFormHead } from './form-head.js'
import { listProperties } from './list-properties.js'
import { startPageTurns } from './page-turns.js'
import { cellsOf } from './row-cells.js'
import { sheetNames } from './sheet-name.js'
import { endPagesAfter, pageHeight, pageOptions, rowsHeight, type SheetPage } from './sheet-page.js'
import { type StreamedWorkbook, streamWorkbook } from './stream-workbook.js'

/**
 * Writes a list as `.xlsx` into `out`, row by row: memory holds a few hundred rows, never the whole list. `batches` hold the rows
 * in the form's order (`sortRows`), those of one sheet after those of the other; to wait for each row would cost as much as its
 * cells. Other work goes on in between. Rejects when `batches` or `out` fails, and `out` is then destroyed; nothing of the file
 * is valid in that case. Ends `out`.
 */
export async function writeForm<Row>(
  form: Form<Row>,
  context: FormContext,
  batches: AsyncIterable<readonly Row[]>,
  out: Writable,
): Promise<RowsSummary> {
  return streamWorkbook(out, async (workbook, breathe) => {
    const list = startList(workbook, form, context)
    for await (const batch of batches) {
      for (const row of batch) list.add(row)
      await breathe()
    }
    return list.finish()
  })
}

/** A list while it is being written: rows as they come, then `finish`. */
type ListWriter<Row> = Readonly<{ add: (row: Row) => void; finish: () => RowsSummary }>

function startList<Row>(workbook: StreamedWorkbook, form: Form<Row>, context: FormContext): ListWriter<Row> {
  const list =
    form.sheets === undefined
      ? startSheet(workbook, form, context, form.code)
      : startSheets(workbook, form, context, form.sheets)
  return {
    add: list.add,
    finish() {
      const { rows, sha256 } = list.finish()
      Object.assign(workbook, listProperties(form.code, context, { rows, sha256 }), datesOf(context))
      return { rows, sha256 }
    },
  }
}

/** Every sheet is there, also one without rows. The checksum is over the form's own columns, as in the text file. */
function startSheets<Row>(
  workbook: StreamedWorkbook,
  form: Form<Row>,
  context: FormContext,
  sheets: readonly SheetForm<Row>[],
): ListWriter<Row> {
  const columns = leafColumns(form.columns)
  const checksum = startChecksum()
  const names = sheetNames(sheets.map(({ name }) => name))
  let [at, number] = [0, 0]
  const start = () => {
    const { name, holds: _, ...own } = sheets[at] as SheetForm<Row>
    return startSheet(workbook, { ...form, ...own }, context, names[at] ?? name)
  }
  let sheet = start()
  const turn = () => {
    sheet.finish()
    at += 1
    if (at < sheets.length) sheet = start()
  }
  return {
    add(row) {
      while (sheets[at]?.holds(row) === false) turn()
      if (at === sheets.length)
        throw new Error(`${form.code}: a row belongs to no sheet, or comes too late for its own`)
      number += 1
      checksum.add(cellsOf(columns, row, number))
      sheet.add(row)
    },
    finish() {
      while (at < sheets.length) turn()
      return checksum.finish()
    },
  }
}

function startSheet<Row>(
  workbook: StreamedWorkbook,
  form: Form<Row>,
  context: FormContext,
  name: string,
): ListWriter<Row> {
  const header = headerRowsOf(form, context)
  const footer = { left: `${form.code} · ${context.unit.code}`, right: `Phiên bản ${context.version}` }
  const page: SheetPage = { header, frozenColumns: form.frozenColumns, footer, fold: form.fold }
  const sheet = workbook.addWorksheet(name, pageOptions(page))
  const widths = leafColumns(form.columns).map(({ width }) => width)
  sheet.columns = widths.map((width) => ({ width }))
  const grid = { sheet, widths, fold: form.fold }
  writeFormHead(grid, form, context)
  const turns = startPageTurns({
    page: pageHeight(widths, form.fold),
    head: rowsHeight(sheet, 1, header.first - 1),
    header: rowsHeight(sheet, header.first, header.last),
  })
  const body = startFormBody(grid, form, header.last + 1, turns)
  return {
    add: body.add,
    finish() {
      const { next, totals, ...summary } = body.close()
      const last = writeFormClosing(grid, form, context, { row: next, rows: summary.rows, totals })
      endPagesAfter(sheet, turns.finish(rowsHeight(sheet, next, last)))
      sheet.commit()
      return summary
    },
  }
}

/** The day on the paper, in Viet Nam, rather than the moment of writing: the same rows give the same workbook. */
function datesOf({ date }: FormContext): Readonly<{ created: Date; modified: Date }> {
  const day = new Date(`${date}T00:00:00+07:00`)
  return { created: day, modified: day }
}
