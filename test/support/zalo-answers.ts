import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from './zalo-faults.js'
import type { OauthAnswer } from './zalo-oauth.js'

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export function sendJson(response: ServerResponse, json: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
}

export function sendStatus(
  response: ServerResponse,
  { status, body, headers }: Extract<Fault, { kind: 'status' }>,
): void {
  response.writeHead(status, headers).end(body ?? '')
}

export function sendOauth(response: ServerResponse, answer: { redirect: string } | OauthAnswer): void {
  if ('json' in answer) sendJson(response, answer.json)
  else response.writeHead(302, { location: answer.redirect }).end()
}

export function sendAttachment(response: ServerResponse, bytes: Uint8Array | undefined): void {
  if (!bytes) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-length': bytes.byteLength }).end(bytes)
}

/** A fault that comes before the call has its effect. `true`: it was answered, or not, and that was all. */
export function failEarly(response: ServerResponse, fault: Fault | undefined): boolean {
  if (fault?.kind === 'drop' && fault.when === 'before') response.destroy()
  else if (fault?.kind === 'status' && fault.when === 'before') sendStatus(response, fault)
  else if (fault?.kind === 'error') sendJson(response, { error: fault.code, message: fault.message ?? 'scripted' })
  else return false
  return true
}

/** The answer of a call that was done, as the fault lets it out. */
export async function spoil(response: ServerResponse, fault: Fault | undefined, json: unknown): Promise<void> {
  if (fault?.kind === 'drop') return void response.destroy()
  if (fault?.kind === 'status') return sendStatus(response, fault)
  if (fault?.kind === 'slow') await new Promise((later) => setTimeout(later, fault.ms))
  if (fault?.kind !== 'truncated') return sendJson(response, json)
  const text = JSON.stringify(json)
  response.writeHead(200, { 'content-length': Buffer.byteLength(text) })
  response.write(text.slice(0, text.length / 2))
  response.socket?.end()
}
