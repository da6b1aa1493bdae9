import type { Form, FormContext } from './form.js'
import { startCsv } from './form-to-csv.js'
import type { ListFormat, RenderedList } from './render-list.js'
import { collectBytes } from './stream-workbook.js'
import { writeForm } from './write-form.js'

/**
 * Writes a list in several formats in one reading of its rows: what a rendering worker does. `batches` hold the rows in the
 * form's order (`sortRows`), those of one sheet after those of the other. Rejects when they do, or when a row is not the form's.
 */
export async function renderForm<Row>(
  form: Form<Row>,
  context: FormContext,
  formats: readonly ListFormat[],
  batches: AsyncIterable<readonly Row[]>,
): Promise<RenderedList> {
  if (!formats.includes('csv')) return asWorkbook(form, context, batches)
  const text = startCsv(form)
  const workbook = formats.includes('xlsx') ? await asWorkbook(form, context, passing(batches, text.add)) : undefined
  if (workbook === undefined) for await (const batch of batches) for (const row of batch) text.add(row)
  const { bytes, ...summary } = text.finish()
  return { ...summary, files: { ...workbook?.files, csv: alone(bytes) } }
}

async function asWorkbook<Row>(
  form: Form<Row>,
  context: FormContext,
  batches: AsyncIterable<readonly Row[]>,
): Promise<RenderedList> {
  const { out, bytes } = collectBytes()
  const summary = await writeForm(form, context, batches, out)
  return { ...summary, files: { xlsx: alone(bytes()) } }
}

async function* passing<Row>(
  batches: AsyncIterable<readonly Row[]>,
  seen: (row: Row) => void,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) {
    for (const row of batch) seen(row)
    yield batch
  }
}

/** The bytes in memory of their own, which can be handed over: small buffers share theirs. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
