import { withWorker, workerFile } from '../with-worker.js'

/**
 * An `.xlsx` behind a password, as Excel itself locks it (ECMA-376 agile, AES-256): it opens in Excel and LibreOffice, and
 * with `readRoster`. Runs in a worker: 10 MB take about a second. `password` has at most 255 characters.
 */
export function lockWorkbook(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const options = { data: { bytes, password } }
  return withWorker<Uint8Array, Uint8Array>(workerFile('locking-worker', import.meta.url), options, ({ hear }) =>
    hear(),
  )
}
