import { parentPort, workerData } from 'node:worker_threads'
import { encrypt } from 'officecrypto-tool'

const { bytes, password } = workerData as Readonly<{ bytes: Uint8Array; password: string }>
parentPort?.postMessage(new Uint8Array(encrypt(Buffer.from(bytes), { password })))
