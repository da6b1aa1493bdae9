import { parentPort, workerData } from 'node:worker_threads'
import { FORMS } from '../forms/registry.js'
import { receivedRows } from '../row-batches.js'
import type { Form } from './form.js'
import { renderForm } from './render-form.js'
import type { RenderingJob } from './render-list.js'

if (parentPort !== null) {
  const { list, context, formats } = workerData as RenderingJob
  // The rows are those of the form with this code: `renderList` holds its callers to that.
  const form = FORMS[list] as unknown as Form<unknown>
  const rendered = await renderForm(form, context, formats, receivedRows(parentPort))
  const buffers = Object.values(rendered.files).map(({ buffer }) => buffer as ArrayBuffer)
  parentPort.postMessage(rendered, buffers)
}
