import { parentPort, workerData } from 'node:worker_threads'
import { answerReading } from './answer-reading.js'
import type { ReadingJob } from './reading-job.js'

await answerReading(workerData as ReadingJob, (message) => parentPort?.postMessage(message))
