import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Accept } from '../channels/channel.js'
import { type HealthDeps, healthRoutes } from './health.js'
import { type MetricsDeps, metricsRoute } from './metrics.js'
import { type WebhookDoor, webhookRoute } from './webhook.js'

/** Larger than any update of a platform, small enough that nobody can fill the memory. */
const BODY_BYTES = 1024 * 1024

export type WebDeps = Readonly<{
  accept: Accept
  /** One per channel that is delivered by webhook: `telegram` listens at `/telegram/webhook`. */
  doors: readonly WebhookDoor[]
  health: HealthDeps
  metrics: MetricsDeps
  /** Further routes: one-time file links, the OA's consent page, the practice page. */
  more?: (app: Hono) => void
  /** The beginning of paths whose routes hold a limit of their own on what is sent to them. */
  ownLimit?: string
}>

/** All that is spoken over HTTP. */
export function webApp({ accept, doors, health, metrics, more, ownLimit }: WebDeps): Hono {
  const app = new Hono()
  app.use('*', async (context, next) => {
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
  })
  const limited = bodyLimit({ maxSize: BODY_BYTES, onError: (context) => context.text('too large', 413) })
  app.use('*', (context, next) =>
    ownLimit !== undefined && context.req.path.startsWith(ownLimit) ? next() : limited(context, next),
  )
  for (const door of doors) app.route(`/${door.channel.name}/webhook`, webhookRoute(door, accept))
  app.route('/', healthRoutes(health))
  app.route('/', metricsRoute(metrics))
  more?.(app)
  app.notFound((context) => context.text('not found', 404))
  app.onError((error, context) => {
    health.onError(error)
    return context.text('error', 500)
  })
  return app
}
