import { createHash } from 'node:crypto'
import type { OutboundFile, SendOutcome } from '../channel.js'
import { ZaloApiError, ZaloConnectionError } from './errors.js'
import { fileKindOf, mostBytesOf } from './file-kind.js'
import { ZALO_LIMITS } from './limits.js'
import type { SendResult } from './message-group.js'
import type { UploadGroup } from './upload-group.js'

/** Uploads each content once and remembers its id for less than the seven days that Zalo keeps it. */
export interface FileDesk {
  /** Uploads the file unless it is there; answers with a refusal when Zalo will not take it. Throws as the client does. */
  prepare(file: OutboundFile): Promise<Extract<SendOutcome, { kind: 'refused' }> | undefined>
  /** Sends by the file's id; when Zalo has forgotten the file, uploads it again and sends once more. */
  send(file: OutboundFile, sendId: (id: string) => Promise<SendResult>): Promise<SendResult>
}

const KEPT_MS = ZALO_LIMITS.uploadKeptMs - 24 * 3_600_000
const MOST_IDS = 500

export function createFileDesk(upload: UploadGroup, now: () => number): FileDesk {
  const uploaded = new Map<string, { id: string; until: number }>()

  async function idOf(file: OutboundFile, bytes: Uint8Array, { again = false } = {}): Promise<string> {
    const key = `${file.name} ${createHash('sha256').update(bytes).digest('hex')}`
    const known = uploaded.get(key)
    if (known && known.until > now() && !again) return known.id
    const group = fileKindOf(file.name) === 'image' ? upload.image : upload.file
    const id = await group({ name: file.name, bytes }).catch(asCertain)
    const [oldest] = uploaded.keys()
    if (uploaded.size >= MOST_IDS && oldest !== undefined) uploaded.delete(oldest)
    uploaded.delete(key)
    uploaded.set(key, { id, until: now() + KEPT_MS })
    return id
  }

  return {
    async prepare(file) {
      const bytes = await file.bytes()
      const limitBytes = mostBytesOf(fileKindOf(file.name) ?? 'file')
      if (bytes.byteLength > limitBytes)
        return { kind: 'refused', code: 'file-size', reason: `over ${limitBytes} bytes` }
      try {
        await idOf(file, bytes)
        return undefined
      } catch (error) {
        return refusalOf(error)
      }
    },
    async send(file, sendId) {
      const bytes = await file.bytes()
      try {
        return await sendId(await idOf(file, bytes))
      } catch (error) {
        if (!(error instanceof ZaloApiError) || error.treatment !== 'upload-again') throw error
        return sendId(await idOf(file, bytes, { again: true }))
      }
    },
  }
}

/** An upload shows nothing to anybody, so one whose answer was lost has certainly sent nothing: it may be repeated. */
function asCertain(error: unknown): never {
  if (error instanceof ZaloConnectionError)
    throw new ZaloConnectionError(error.endpoint, error.reason, false, error.afterMs)
  throw error
}

/** Zalo judged the file itself: code `file-type` or `file-size`, so that the caller sends a link. */
function refusalOf(error: unknown): Extract<SendOutcome, { kind: 'refused' }> {
  if (error instanceof ZaloApiError && error.treatment === 'buttons') {
    return { kind: 'refused', code: 'file-type', reason: `${error.code}: ${error.meaning}` }
  }
  if (error instanceof ZaloApiError && error.treatment === 'input') {
    return { kind: 'refused', code: 'file-size', reason: `${error.code}: ${error.meaning}` }
  }
  throw error
}
