import { Hono } from 'hono'
import { type Accept, type Channel, type Inbound, SignatureError, type WebhookRequest } from '../channels/channel.js'

export type WebhookDoor = Readonly<{
  channel: Channel
  /** What a body gets that was not sent by the platform: 401, or a silent 200 where the platform's own test needs it. */
  forgedStatus: 200 | 401
  /** Told of forged bodies and of what could not be stored; never of their contents. */
  report?: (what: 'forged' | 'not-stored', error: unknown) => void
  /** Called when the messages are stored, and not waited for. */
  afterAccept?: (request: WebhookRequest) => void
}>

/** Stores first, then says "received": what was acknowledged is never lost, what was not is delivered again. */
export function webhookRoute({ channel, forgedStatus, report, afterAccept }: WebhookDoor, accept: Accept): Hono {
  const app = new Hono()
  app.get('/', (context) => context.text('ok'))
  app.post('/', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    const request: WebhookRequest = { headers: context.req.header(), body }
    let inbound: readonly Inbound[]
    try {
      inbound = channel.decode(request)
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error
      report?.('forged', error)
      return context.text('', forgedStatus)
    }
    try {
      await accept(inbound)
    } catch (error) {
      report?.('not-stored', error)
      return context.text('not stored', 503)
    }
    afterAccept?.(request)
    return context.text('')
  })
  return app
}
