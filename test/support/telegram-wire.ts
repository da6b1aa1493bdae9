import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './telegram-faults.js'
import { type Call, Refusal } from './telegram-methods.js'
import { readForm } from './telegram-multipart.js'

/** Lets a call go wrong; `false` when it then goes on as usual. */
export async function suffer(fault: Fault, response: ServerResponse, perform: () => unknown): Promise<boolean> {
  switch (fault.kind) {
    case 'slow':
      await delay(fault.ms)
      return false
    case 'error':
      answer(response, fault.code, refusalOf(toRefusal(fault)))
      return true
    case 'page':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>Sorry</html>')
      return true
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end()
      return true
    case 'hang':
      if (fault.carriedOut) await perform()
      return true
    case 'reset':
      if (fault.carriedOut) await perform()
      response.socket?.destroy()
      return true
  }
}

function toRefusal({ code, description, retryAfter, migrateTo }: Extract<Fault, { kind: 'error' }>): Refusal {
  const usual = code === 429 ? `Too Many Requests: retry after ${retryAfter}` : 'Internal Server Error'
  return new Refusal(code, description ?? usual, {
    ...(retryAfter !== undefined && { retry_after: retryAfter }),
    ...(migrateTo !== undefined && { migrate_to_chat_id: migrateTo }),
  })
}

/** The Bot API's body for a refusal. */
export const refusalOf = ({ code, description, parameters }: Refusal) => ({
  ok: false,
  error_code: code,
  description,
  ...(parameters && { parameters }),
})

export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A call's parameters, from JSON or a form. */
export function callOf(method: string, contentType: string, body: Buffer): Call {
  if (contentType.startsWith('multipart/')) {
    const { fields, files } = readForm(contentType, body)
    return { method, values: fields, files }
  }
  return { method, values: body.length > 0 ? JSON.parse(body.toString('utf8')) : {}, files: {} }
}
