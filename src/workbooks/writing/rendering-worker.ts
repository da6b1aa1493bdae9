import { parentPort, workerData } from 'node:worker_threads'
import { FORMS } from '../forms/registry.js'
import { receivedRows } from '../row-batches.js'
import type { Form } from './form.js'
import { startCsv } from './form-to-csv.js'
import type { RenderedList, RenderingJob } from './render-list.js'
import { collectBytes } from './stream-workbook.js'
import { writeFormBatches } from './write-form.js'

if (parentPort !== null) {
  const rendered = await render(workerData as RenderingJob, receivedRows(parentPort))
  const buffers = Object.values(rendered.files).map(({ buffer }) => buffer as ArrayBuffer)
  parentPort.postMessage(rendered, buffers)
}

/** `rows` are those of the form with this code: `renderList` holds its callers to that. */
async function render(
  { list, context, formats }: RenderingJob,
  rows: AsyncIterable<readonly unknown[]>,
): Promise<RenderedList> {
  const form = FORMS[list] as unknown as Form<unknown>
  if (!formats.includes('csv')) return asWorkbook(form, context, rows)
  const text = startCsv(form)
  const workbook = formats.includes('xlsx') ? await asWorkbook(form, context, passing(rows, text.add)) : undefined
  if (workbook === undefined) for await (const batch of rows) for (const row of batch) text.add(row)
  const { bytes, ...summary } = text.finish()
  return { ...summary, files: { ...workbook?.files, csv: alone(bytes) } }
}

async function asWorkbook(
  form: Form<unknown>,
  context: RenderingJob['context'],
  rows: AsyncIterable<readonly unknown[]>,
): Promise<RenderedList> {
  const { out, bytes } = collectBytes()
  const summary = await writeFormBatches(form, context, rows, out)
  return { ...summary, files: { xlsx: alone(bytes()) } }
}

async function* passing(
  batches: AsyncIterable<readonly unknown[]>,
  seen: (row: unknown) => void,
): AsyncGenerator<readonly unknown[]> {
  for await (const batch of batches) {
    for (const row of batch) seen(row)
    yield batch
  }
}

/** The bytes in memory of their own, which can be handed over: small buffers share theirs. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes)
}
