import { GrammyError } from 'grammy'
import { request } from 'undici'
import type { FetchOutcome, MediaRef } from '../channel.js'
import type { TelegramClient } from './client.js'
import { FETCHED_FILE_BYTES } from './limits.js'
import { outcomeOf, reasonOf } from './outcomes.js'

/**
 * Fetches a photo or file, holding at most `limitBytes` of it. Telegram's word about the size is checked first and the
 * bytes are counted as they come. `gone` also stands for a file that Telegram cannot give us now: sent again, it works.
 */
export async function fetchFile(
  client: TelegramClient,
  media: MediaRef,
  limitBytes: number,
  timeoutMs: number,
): Promise<FetchOutcome> {
  try {
    const file = await client.api.raw.getFile({ file_id: media.handle })
    if ((file.file_size ?? 0) > limitBytes) return { kind: 'too-large', limitBytes }
    const path = safePath(file.file_path)
    if (path === undefined) return { kind: 'gone', reason: 'no-path' }
    return await download(client, `${client.fileRoot}/${path}`, media, limitBytes, AbortSignal.timeout(timeoutMs))
  } catch (error) {
    return outcomeOfFailure(error, limitBytes)
  }
}

/**
 * A path below the file root, escaped. A Bot API server run with `--local` names files on its own disk instead: those
 * are not ours to open, so they have no path, and neither has anything that leads upwards.
 */
function safePath(path: string | undefined): string | undefined {
  if (!path || path.startsWith('/') || path.includes('\\') || path.includes(':')) return undefined
  const parts = path.split('/')
  return parts.includes('..') ? undefined : parts.map(encodeURIComponent).join('/')
}

async function download(
  { agent }: TelegramClient,
  url: string,
  media: MediaRef,
  limitBytes: number,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const { statusCode, body } = await request(url, { dispatcher: agent, signal }) // follows no redirection
  if (statusCode !== 200) {
    body.on('error', () => {}).destroy()
    return outcomeOfStatus(statusCode)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limitBytes) return { kind: 'too-large', limitBytes } // leaving the loop closes the connection
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(Buffer.concat(chunks, size))
  return { kind: 'fetched', bytes, ...(media.fileName !== undefined && { fileName: media.fileName }) }
}

function outcomeOfStatus(status: number): FetchOutcome {
  if (status === 429 || status >= 500) return { kind: 'retry', afterMs: 5_000, reason: `http-${status}` }
  return { kind: 'gone', reason: `http-${status}` }
}

function outcomeOfFailure(error: unknown, limitBytes: number): FetchOutcome {
  if (error instanceof GrammyError && error.error_code === 400) {
    if (/too big/i.test(error.description)) {
      return { kind: 'too-large', limitBytes: Math.min(limitBytes, FETCHED_FILE_BYTES) }
    }
    return { kind: 'gone', reason: error.description }
  }
  const outcome = outcomeOf(error) // a download may be repeated, so what is unknown to a message is a retry here
  if (outcome.kind === 'retry') return outcome
  return { kind: 'retry', afterMs: 5_000, reason: reasonOf(outcome) }
}
