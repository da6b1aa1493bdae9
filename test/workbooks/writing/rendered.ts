import { inBatches } from '../../../src/workbooks/row-batches.js'
import type { Form, FormContext } from '../../../src/workbooks/writing/form.js'
import { renderForm } from '../../../src/workbooks/writing/render-form.js'
import type { ListFormat, RenderedList } from '../../../src/workbooks/writing/render-list.js'

const ROWS_A_BATCH = 100

/** A list as the rendering worker writes it, without the worker. */
export function rendered<Row>(
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
  formats: readonly ListFormat[] = ['xlsx', 'csv'],
): Promise<RenderedList> {
  return renderForm(form, context, formats, inBatches(rows, ROWS_A_BATCH))
}

/** Its workbook alone. */
export async function workbookOf<Row>(
  form: Form<Row>,
  context: FormContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<Uint8Array> {
  const { files } = await rendered(form, context, rows, ['xlsx'])
  if (files.xlsx === undefined) throw new Error('no workbook')
  return files.xlsx
}
