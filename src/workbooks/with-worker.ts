import { on } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** What whoever talks with a worker can do. */
export type WorkerTalk<Said> = Readonly<{
  /** What it says next. Rejects with the error that it died of, or when it ended without a word. */
  hear: () => Promise<Said>
  say: (message: unknown) => void
  /** How long it has not waited for anything since it began, in ms: it worked, or wanted a processor. */
  busyMs: () => number
}>

/** `data` is copied to the worker as its `workerData`. */
export type WorkerOptions = Readonly<{ data: unknown; limits?: ResourceLimits }>

/**
 * Starts a worker and talks with it. However the talk ends, by an answer or by an error of either side, the worker has ended
 * before this does.
 */
export async function withWorker<Said, Answer>(
  file: URL,
  { data, limits = {} }: WorkerOptions,
  talk: (worker: WorkerTalk<Said>) => Promise<Answer>,
): Promise<Answer> {
  const worker = new Worker(file, { workerData: data, resourceLimits: limits })
  // Whoever hears is told of an error; one that comes when nobody does may not end the process.
  worker.on('error', () => {})
  const messages = on(worker, 'message', { close: ['exit'] })
  try {
    return await talk({
      async hear() {
        const { value, done } = await messages.next()
        if (done) throw new Error(`${file.pathname} ended without an answer`)
        return (value as readonly Said[])[0] as Said
      },
      say: (message) => worker.postMessage(message),
      busyMs: () => worker.performance.eventLoopUtilization().active,
    })
  } finally {
    await messages.return?.()
    await worker.terminate()
  }
}

/**
 * The compiled worker `name` beside the module at `here` (its `import.meta.url`); in `dist` when that module itself runs
 * uncompiled under a test runner.
 */
export function workerFile(name: string, here: string): URL {
  return new URL(`./${name}.js`, here.endsWith('.ts') ? here.replace(/\/src\/(?=(workbooks|jobs)\/)/, '/dist/') : here)
}
