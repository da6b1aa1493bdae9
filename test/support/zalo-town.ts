import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type App, openApp, textLengths } from '../../src/app.js'
import { fileRoutes } from '../../src/cli/file-routes.js'
import { zaloService } from '../../src/cli/zalo-service.js'
import { readConfig } from '../../src/config.js'
import { jobHandlers } from '../../src/jobs/handlers.js'
import { JobRunner } from '../../src/jobs/runner.js'
import { openLog } from '../../src/log.js'
import type { Clock } from '../../src/turn/clock.js'
import { officeDay } from '../../src/turn/office-day.js'
import { type Runner, startRunner } from '../../src/turn/runner.js'
import { webApp } from '../../src/web/web-app.js'
import { seededRandom } from './zalo-clock.js'
import { startZaloServer, type ZaloServer, type ZaloServerOptions } from './zalo-server.js'

export type TownOptions = Readonly<{
  /** More environment, or other. */
  environment?: Readonly<Record<string, string>>
  server?: ZaloServerOptions
  /** Whether the account has consented: a first refresh token is set. */
  hasToken?: boolean
}>

/** The whole bot in front of the stand-in OA server, over HTTP in both directions, all on one clock that tests move. */
export type Town = Readonly<{
  server: ZaloServer
  app: App
  runner: Runner
  clock: Clock
  /** The bot's web. */
  url: string
  /** Moves both clocks; timers that came due fire, each once. */
  pass(ms: number): Promise<void>
  /** As `pass`, waiting out what the platform asks us to wait for. */
  skip(ms: number): Promise<void>
  /** Waits until everything that was said is answered and nothing is under way. */
  settle(): Promise<void>
  /** As `settle`, letting time go by a second at a time while the platform wants us to wait. */
  workOff(): Promise<void>
  /** Stops the bot as a restart does, and starts it again on the same store. */
  restart(): Promise<void>
  close(): Promise<void>
}>

/** Longer than an answer on loopback takes. */
const REAL_PAUSE_MS = 10

function later(ms: number): Promise<false> {
  return new Promise((then) => setTimeout(() => then(false), ms))
}

type Timer = { at: number; then: () => void }

export async function startTown({
  environment = {},
  server: serverOptions = {},
  hasToken = true,
}: TownOptions = {}): Promise<Town> {
  const server = await startZaloServer({ redirectUris: ['http://bot.test/zalo/oauth'], ...serverOptions })
  const dataDir = mkdtempSync(join(tmpdir(), 'an-sinh-town-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://bot.test',
    ZALO_APP_ID: server.appId,
    ZALO_APP_SECRET: server.appSecret,
    ZALO_OA_ID: server.oaId,
    ZALO_OA_SECRET: server.oaSecret,
    ...(hasToken && { ZALO_REFRESH_TOKEN: server.oauth.seed().refreshToken }),
    ZALO_OPENAPI_ROOT: server.openapiRoot,
    ZALO_OAUTH_ROOT: server.oauthRoot,
    ZALO_BUSINESS_ROOT: server.businessRoot,
    ZALO_SEND_RATE: '0',
    CONTACT_RATE: '0',
    LOG_LEVEL: 'silent',
    ...environment,
  })
  let timers: Timer[] = []
  const clock: Clock = {
    now: () => new Date(server.clock.now()),
    after(ms, then) {
      const timer = { at: server.clock.now() + ms, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  let bot = await startBot(config, clock, server)

  function advance(ms: number) {
    server.clock.advance(ms)
    const due = timers.filter((timer) => timer.at <= server.clock.now()).sort((one, other) => one.at - other.at)
    timers = timers.filter((timer) => !due.includes(timer))
    for (const { then } of due) then()
  }

  async function workOff() {
    const settled = settle().then(() => true)
    while (!(await Promise.race([settled, later(REAL_PAUSE_MS)]))) advance(1_000)
  }

  async function settle() {
    do {
      await server.deliveries.idle()
      await bot.runner.idle()
    } while ((await bot.jobs.finish()) || server.deliveries.isBusy)
  }

  return {
    server,
    clock,
    get app() {
      return bot.app
    },
    get runner() {
      return bot.runner
    },
    get url() {
      return bot.url
    },
    settle,
    async pass(ms) {
      advance(ms)
      await settle()
    },
    workOff,
    async skip(ms) {
      advance(ms)
      await workOff()
    },
    async restart() {
      await bot.stop()
      bot = await startBot(config, clock, server)
    },
    async close() {
      await bot.stop()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function startBot(config: ReturnType<typeof readConfig>, clock: Clock, server: ZaloServer) {
  const app = await openApp(config, openLog('silent'))
  const service = zaloService(app, { clock, random: seededRandom(7) })
  if (service?.door === undefined) throw new Error('Zalo is not configured')
  const runner = startRunner({
    db: app.store.db,
    clock,
    channels: [service.hosted],
    takeTurn: app.turn({ textLength: textLengths([service.hosted.channel]) }),
    contactRate: config.contactRate,
  })
  const jobs = new JobRunner({
    db: app.store.db,
    handlers: jobHandlers({
      db: app.store.db,
      reference: app.reference,
      texts: app.texts,
      chance: (bytes) => randomBytes(bytes),
      today: () => officeDay(clock.now(), config.timeZone),
      ways: () => [],
    }),
    texts: app.texts,
    hosted: { channels: ['zalo'] },
    now: clock.now,
    deliver: app.deliver,
    onMessage: () => runner.look(),
    onError: (_, error) => {
      throw error
    },
  })
  const ending = new AbortController()
  const running = service.run(runner.accept, ending.signal)
  const { routes } = service
  const web = webApp({
    accept: runner.accept,
    doors: [service.door],
    health: { checks: service.checks, onError: (error) => app.log.error(error) },
    metrics: { registry: (await import('prom-client')).register, token: undefined },
    more(site) {
      if (routes !== undefined) site.route('/', routes)
      site.route('/', fileRoutes(app, clock.now))
    },
  })
  const listening = await new Promise<Server>((resolve) => {
    const one = serve({ fetch: web.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(one as Server))
  })
  const url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  server.webhookTo(`${url}/zalo/webhook`)
  return {
    app,
    runner,
    jobs,
    url,
    async stop() {
      ending.abort()
      listening.close()
      await running
      listening.closeAllConnections()
      await runner.drain(0)
      await service.close()
      await app.close()
    },
  }
}
