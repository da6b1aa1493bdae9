import { Worker } from 'node:worker_threads'
import { pictureKind } from './picture-kind.js'

/** What the QR codes of a photo hold. */
export type CodesReading =
  /** The bytes of each different code; empty when there is none. `blurred`: one is there that could not be read. */
  | Readonly<{ kind: 'codes'; codes: readonly Uint8Array[]; blurred: boolean }>
  | Readonly<{ kind: 'unreadable'; reason: PhotoProblem }>

/** `unsupported`: a picture of a kind that we cannot open. */
export type PhotoProblem = 'not-a-picture' | 'unsupported' | 'too-large' | 'too-slow'

/** Ten times what the slowest honest photo takes. */
export const PHOTO_SECONDS = 4

/** Time is that of the processor: on a busy machine a photo may wait for it, up to so many times as long. */
const PATIENCE = 5
const TICK_MS = 250
const HEAP_MB = 256

/**
 * Reads the QR codes of a photo in a worker of its own, so that it can neither block nor kill the process. The photo stays
 * in memory, and nothing of it is left there once this resolves: the worker ends with it. Any input is answered; only our
 * own bugs throw.
 */
export async function readCodes(photo: Uint8Array): Promise<CodesReading> {
  const picture = pictureKind(photo)
  if (picture === undefined) return { kind: 'unreadable', reason: 'not-a-picture' }
  if (picture === 'heic') return { kind: 'unreadable', reason: 'unsupported' }
  // A library with native code has to stay loaded between two workers that use it.
  await import('sharp')
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: photo,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const isOver = stopwatch(PHOTO_SECONDS * 1000)
    const timer = setInterval(() => {
      if (isOver()) end(() => resolve({ kind: 'unreadable', reason: 'too-slow' }))
    }, TICK_MS)
    const end = (settle: () => void): void => {
      clearInterval(timer)
      settle()
      void worker.terminate()
    }
    worker.on('message', (reading: CodesReading) => end(() => resolve(reading)))
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => (outOfMemory ? resolve({ kind: 'unreadable', reason: 'too-large' }) : reject(error)))
    })
    worker.on('exit', () => end(() => reject(new Error('the worker for photos ended without an answer'))))
  })
}

function stopwatch(limitMs: number): () => boolean {
  const started = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    const waited = performance.now() - started
    return waited > limitMs * PATIENCE || (waited > limitMs && (user + system) / 1000 > limitMs)
  }
}

/** The compiled worker: beside this file, or in `dist` when this file itself runs uncompiled under a test runner. */
function workerFile(): URL {
  const here = import.meta.url
  return new URL('./codes-worker.js', here.endsWith('.ts') ? here.replace(/\/src\/(?=media\/)/, '/dist/') : here)
}
