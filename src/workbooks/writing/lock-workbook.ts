import { Worker } from 'node:worker_threads'

/**
 * An `.xlsx` behind a password, as Excel itself locks it (ECMA-376 agile, AES-256): it opens in Excel and LibreOffice, and
 * with `readRoster`. Runs in a worker: 10 MB take about a second. `password` has at most 255 characters.
 */
export function lockWorkbook(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: { bytes, password } })
    worker.once('message', (locked: Uint8Array) => {
      resolve(locked)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the locking worker ended without an answer')))
  })
}

/** The compiled worker: beside this file, or in `dist` when this file itself runs uncompiled under a test runner. */
function workerFile(): URL {
  const here = import.meta.url
  return new URL('./locking-worker.js', here.endsWith('.ts') ? here.replace(/\/src\/(?=workbooks\/)/, '/dist/') : here)
}
