import { Hono } from 'hono'

/** One thing that must be well before traffic should come; `problem` says what a person should do. */
export type Check = Readonly<{ name: string; problem: () => Promise<string | undefined> | string | undefined }>

export type HealthDeps = Readonly<{ checks: readonly Check[]; onError: (error: unknown) => void }>

const CHECK_MS = 2_000

/** `/healthz`: the process answers. `/readyz`: the store can be written, channels are authorised, queues are not stuck. */
export function healthRoutes({ checks, onError }: HealthDeps): Hono {
  const app = new Hono()
  app.get('/healthz', (context) => context.json({ alive: true }))
  app.get('/readyz', async (context) => {
    const problems = Object.fromEntries(
      (await Promise.all(checks.map((check) => problemOf(check, onError)))).filter(
        ([, problem]) => problem !== undefined,
      ),
    )
    const isReady = Object.keys(problems).length === 0
    return context.json(isReady ? { ready: true } : { ready: false, problems }, isReady ? 200 : 503)
  })
  return app
}

async function problemOf(check: Check, onError: (error: unknown) => void): Promise<[string, string | undefined]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), CHECK_MS)
  })
  try {
    return [check.name, await Promise.race([check.problem(), late])]
  } catch (error) {
    onError(error)
    return [check.name, 'failed']
  } finally {
    clearTimeout(timer)
  }
}
