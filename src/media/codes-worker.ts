import { parentPort, workerData } from 'node:worker_threads'
import { findCodes } from './find-codes.js'

parentPort?.postMessage(await findCodes(workerData as Uint8Array))
