import { createHash } from 'node:crypto'
import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import type { FetchOutcome, MediaRef } from '../channel.js'
import { readMediaHandle } from './media-handle.js'
import { isPrivateAddress } from './private-address.js'

export type FetchMediaOptions = Readonly<{
  /** `*.zdn.vn` is any host below `zdn.vn`; without the star, one host. */
  hosts: readonly string[]
  /** Of a stand-in server: allowed as it is, also without TLS and on a private address. */
  trustedOrigin?: string
  /** For one file, from the first byte asked to the last byte here. */
  deadlineMs?: number
  /** How names become addresses; the system's way unless told. */
  resolve?: LookupFunction
}>

const DEADLINE_MS = 30_000
const MOST_REDIRECTS = 3
const RETRY_MS = 3_000

export interface MediaFetcher {
  fetch(media: MediaRef, limitBytes: number): Promise<FetchOutcome>
  close(): Promise<void>
}

/**
 * Fetches what a person sent, from Zalo's hosts only: https, no redirect to elsewhere, no private address, within a
 * size and a time. No token goes along: none is needed. What Zalo says about the file's MD5 is checked.
 */
export function createMediaFetcher(options: FetchMediaOptions): MediaFetcher {
  const connect = { timeout: 5_000 }
  const open = new Agent({ connections: 8, connect })
  const guarded = new Agent({ connections: 16, connect: { ...connect, lookup: publicOnly(options.resolve ?? lookup) } })

  async function fetchFrom(start: URL, limitBytes: number, signal: AbortSignal): Promise<FetchOutcome> {
    let url = start
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const target = allowed(url, options)
      if (!target) return { kind: 'gone', reason: 'not a host of Zalo' }
      const dispatcher = target.origin === options.trustedOrigin ? open : guarded
      const answer = await request(target, { dispatcher, signal, headersTimeout: 15_000, bodyTimeout: 15_000 })
      const { location } = answer.headers
      if (answer.statusCode < 300 || answer.statusCode >= 400 || typeof location !== 'string') {
        return readAnswer(answer, limitBytes)
      }
      await drop(answer)
      if (!URL.canParse(location, target.href)) break
      url = new URL(location, target)
    }
    return { kind: 'gone', reason: 'redirected' }
  }

  return {
    async fetch(media, limitBytes) {
      const handle = readMediaHandle(media.handle)
      if (!handle) return { kind: 'gone', reason: 'not an address' }
      const signal = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS)
      try {
        const outcome = await fetchFrom(handle.url, limitBytes, signal)
        return outcome.kind === 'fetched' ? checked(outcome, handle.md5, media.fileName) : outcome
      } catch (error) {
        return failureOf(error)
      }
    },
    async close() {
      await Promise.all([open.close(), guarded.close()])
    },
  }
}

/** The address to ask, always https but for the trusted origin; `undefined` when it is not allowed at all. */
function allowed(url: URL, { hosts, trustedOrigin }: FetchMediaOptions): URL | undefined {
  if (url.username || url.password) return undefined
  if (trustedOrigin && url.origin === trustedOrigin) return url
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  if (!isWeb || url.port || !hosts.some((pattern) => matches(url.hostname, pattern))) return undefined
  if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) return undefined
  const secure = new URL(url)
  secure.protocol = 'https:'
  return secure
}

function matches(hostname: string, pattern: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '')
  const wanted = pattern.trim().toLowerCase()
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : wanted !== '' && host === wanted
}

/** A name may point anywhere, so it is checked when it is resolved, for this very connection. */
function publicOnly(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const found = Array.isArray(addresses) ? addresses : []
      const fit = found.find(({ address }) => !isPrivateAddress(address))
      const hasPrivate = found.some(({ address }) => isPrivateAddress(address))
      if (error) callback(error, '', 4)
      else if (!fit || hasPrivate) callback(new PrivateAddressError(), '', 4)
      else if (options.all) callback(null, found)
      else callback(null, fit.address, fit.family)
    })
  }
}

class PrivateAddressError extends Error {
  override name = 'PrivateAddressError'
}

async function readAnswer(answer: Dispatcher.ResponseData, limitBytes: number): Promise<FetchOutcome> {
  const { statusCode, headers, body } = answer
  if (statusCode !== 200) {
    await drop(answer)
    const mayPass = statusCode >= 500 || statusCode === 429 || statusCode === 408
    const reason = `HTTP ${statusCode}`
    return mayPass ? { kind: 'retry', afterMs: RETRY_MS, reason } : { kind: 'gone', reason }
  }
  if (Number(headers['content-length']) > limitBytes) {
    await drop(answer)
    return { kind: 'too-large', limitBytes }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limitBytes) return { kind: 'too-large', limitBytes } // leaving the loop ends the connection
    chunks.push(chunk)
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) }
}

/** Lets go of an answer that nobody will read, without reading much of it. */
async function drop({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump({ limit: 16_384 }).catch(() => body.destroy())
}

function checked(
  { bytes }: Extract<FetchOutcome, { kind: 'fetched' }>,
  md5: string | undefined,
  fileName: string | undefined,
): FetchOutcome {
  if (md5 && createHash('md5').update(bytes).digest('hex') !== md5) {
    return { kind: 'retry', afterMs: RETRY_MS, reason: 'the checksum differs' }
  }
  return { kind: 'fetched', bytes, ...(fileName ? { fileName } : {}) }
}

function failureOf(error: unknown): FetchOutcome {
  const isPrivate =
    error instanceof PrivateAddressError || (error instanceof Error && error.cause instanceof PrivateAddressError)
  if (isPrivate) return { kind: 'gone', reason: 'a private address' }
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
  return { kind: 'retry', afterMs: RETRY_MS, reason }
}
