import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

export type GuardOptions = Readonly<{
  /** Asked for by the browser, with any name; without one only this machine's own names are answered. */
  password: string | undefined
  /** Waits after a wrong password, so that guessing takes for ever. */
  pause: () => Promise<void>
}>

/** What pages of other sites cannot be made to send along. */
export const OWN_HEADER = 'x-an-sinh-practice'

/**
 * Lets nobody in but whoever sits at this machine, or knows the password: a page of another site that points its name at
 * this machine has a foreign `Host`, one that posts here has a foreign `Origin` and not our header.
 */
export function practiceGuard({ password, pause }: GuardOptions): MiddlewareHandler {
  let failing: Promise<void> = Promise.resolve()
  return async (context, next) => {
    if (password === undefined && !isLocalName(context.req.header('host'))) return context.text('not found', 404)
    if (context.req.method !== 'GET' && !isOwnPost(context)) return context.text('forbidden', 403)
    if (password !== undefined && !isKnown(context.req.header('authorization'), password)) {
      if (context.req.header('authorization') !== undefined) {
        // One after the other, from wherever they come.
        failing = failing.then(pause)
        await failing
      }
      return context.text('password', 401, { 'WWW-Authenticate': 'Basic realm="An Sinh", charset="UTF-8"' })
    }
    return next()
  }
}

/** Whether an address to listen on is this machine's alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
}

function isLocalName(host: string | undefined): boolean {
  return host !== undefined && isLoopback(host.replace(/:\d+$/, ''))
}

function isOwnPost({ req }: Context): boolean {
  const origin = req.header('origin')
  const site = req.header('sec-fetch-site')
  if (req.header(OWN_HEADER) === undefined) return false
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || origin.replace(/^https?:\/\//, '') === req.header('host')
}

/** Of the same length whatever was typed, so that the time it takes tells nothing. */
function isKnown(authorization: string | undefined, password: string): boolean {
  const [, encoded = ''] = /^Basic ([\w+/=]+)$/i.exec(authorization ?? '') ?? []
  const typed = Buffer.from(encoded, 'base64')
    .toString('utf8')
    .replace(/^[^:]*:/, '')
  return timingSafeEqual(digest(typed), digest(password))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
