import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Registry } from 'prom-client'

export type MetricsDeps = Readonly<{
  registry: Registry
  /** Whoever shows it may read; without one only this machine may. */
  token: string | undefined
}>

/** `/metrics` in Prometheus' format: counts and durations, nothing about a person. */
export function metricsRoute({ registry, token }: MetricsDeps): Hono {
  const app = new Hono()
  app.get('/metrics', async (context) => {
    const shown = context.req.header('authorization')?.replace(/^Bearer /i, '')
    const allowed = token === undefined ? isLoopback(getConnInfo(context).remote.address) : isSame(shown, token)
    if (!allowed) return context.text('not found', 404)
    return context.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
  return app
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)
}

function isSame(shown: string | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(shown ?? ''), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
