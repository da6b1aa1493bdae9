import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { Command } from 'commander'
import type { Hono } from 'hono'
import type { Registry } from 'prom-client'
import { type App, textLengths } from '../app.js'
import type { BotAddress } from '../pictures/village-poster.js'
import { lockServing } from '../store/serving-lock.js'
import { systemClock } from '../turn/clock.js'
import type { HostedChannel } from '../turn/dispatch-gate.js'
import { type Runner, startRunner } from '../turn/runner.js'
import { sayLine } from '../turn/say-line.js'
import type { Check } from '../web/health.js'
import { webApp } from '../web/web-app.js'
import type { WebhookDoor } from '../web/webhook.js'
import { CommandError, withApp } from './command.js'
import { fileRoutes } from './file-routes.js'
import { jobsOf, mediaPreparation } from './jobs.js'
import { metricsOf } from './metrics.js'
import { practiceDoor, practicePage } from './practice-page/service.js'
import { storeChecks } from './ready.js'
import { startSchedule } from './schedule.js'
import { telegramService } from './telegram-service.js'
import { watchIn } from './watch.js'
import { zaloService } from './zalo-service.js'

/** One channel as served: how it sends, how messages get here, what makes it unwell. */
export type Service = Readonly<{
  hosted: HostedChannel
  door?: WebhookDoor
  checks: readonly Check[]
  /** Pages of its own. */
  routes?: Hono
  /** What opens a chat here, once it is known: for QR codes on posters. */
  way?(): BotAddress | undefined
  addMetrics?(registry: Registry): void
  /** Begins to take messages in; resolves when the signal is aborted. */
  run(accept: Runner['accept'], signal: AbortSignal): Promise<void>
  close(): Promise<void>
}>

const DRAIN_MS = 8_000
/** A request that takes longer to come in is somebody who holds connections on purpose. */
const REQUEST_MS = 20_000

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('serve the channels, the web and the jobs; SIGTERM drains and ends')
    .action(() => withApp(serve, false))
}

async function serve(app: App): Promise<void> {
  const serving = await startServing(app)
  sayWhatNext(app)
  await stopSignal()
  await serving.stop()
}

export type Serving = Readonly<{
  /** The port that is listened on. */
  port: number
  runner: Runner
  /** Takes nothing more in, finishes what is in hand, closes everything but the app. */
  stop(): Promise<void>
}>

/** Starts channels, web and jobs. Throws `CommandError` when the port is taken, `AlreadyServingError` when the store is. */
export async function startServing(app: App): Promise<Serving> {
  const unlock = lockServing(app.config.dataDir)
  const services = [telegramService(app), zaloService(app)].filter((service) => service !== undefined)
  const channels = services.map(({ hosted }) => hosted.channel)
  const runner = startRunner({
    db: app.store.db,
    clock: systemClock,
    channels: services.map(({ hosted }) => hosted),
    takeTurn: app.turn({ textLength: textLengths(channels) }),
    preparation: mediaPreparation(app, channels, undefined, { now: systemClock.now, look: () => runner.look() }),
    contactRate: app.config.contactRate,
    onThrottled: sayLine(app.texts, 'too-many-messages'),
    onSetAside: sayLine(app.texts, 'set-aside'),
    watch: watchIn(app.log),
  })
  const jobs = jobsOf(app, { channels: channels.map(({ name }) => name) }, runner.look, {
    ...(services.length > 0 && { ways: () => services.flatMap((service) => service.way?.() ?? []) }),
  })
  const practice = await practicePage(app)
  const web = webApp({
    accept: runner.accept,
    doors: services.flatMap(({ door }) => (door === undefined ? [] : [door])),
    health: {
      checks: [...storeChecks(app), ...services.flatMap(({ checks }) => checks)],
      onError: (error) => app.log.error({ error }, 'web'),
    },
    metrics: { registry: metricsOfAll(runner, services), token: app.config.metricsToken },
    more(site) {
      for (const { routes } of services) if (routes !== undefined) site.route('/', routes)
      site.route('/', fileRoutes(app))
      if (practice !== undefined) site.route('/', practice.routes)
    },
    ownLimit: '/practice/',
  })
  const server = await open(app, web.fetch).catch(async (error: unknown) => {
    await runner.drain(0)
    await practice?.close()
    await Promise.all(services.map((service) => service.close()))
    unlock()
    throw error
  })
  const ending = new AbortController()
  jobs.start()
  // By its own clock, where there is a practice page.
  const schedule = practice === undefined ? startSchedule(app, textLengths(channels), runner.look) : undefined
  const running = Promise.all(services.map((service) => service.run(runner.accept, ending.signal)))
  return {
    port: (server.address() as AddressInfo).port,
    runner,
    async stop() {
      ending.abort()
      server.close()
      await running
      await schedule?.stop()
      await practice?.close()
      await jobs.stop()
      await runner.drain(DRAIN_MS)
      await Promise.all(services.map((service) => service.close()))
      server.closeAllConnections()
      unlock()
    },
  }
}

function metricsOfAll(runner: Runner, services: readonly Service[]): Registry {
  const registry = metricsOf(runner)
  for (const service of services) service.addMetrics?.(registry)
  return registry
}

/** Listens, or says in one line which port is taken. */
function open({ config }: App, fetch: (request: Request) => Response | Promise<Response>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }
    const address = { hostname: config.host, port: config.port }
    const server = listen({ fetch, ...address, serverOptions }, () => resolve(server)) as Server
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'đang bị chiếm, đặt PORT khác / is in use, set PORT' : error.message
      reject(new CommandError(`Cổng ${config.host}:${config.port} ${reason}.`))
    })
  })
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}

/** Three lines for whoever just typed `npm start`. */
function sayWhatNext(app: App): void {
  const { config } = app
  const channels = [config.telegram && 'Telegram', config.zalo && 'Zalo'].filter(Boolean).join(', ')
  const lines =
    channels === ''
      ? [
          practiceLine(app),
          'Thử bằng dòng lệnh / or in a terminal:  npm run an-sinh -- talk   (người dân)   |   npm run an-sinh -- talk --as commune-officer   (cán bộ)',
          'Chạy thật / for real:                   đặt TELEGRAM_BOT_TOKEN hoặc các biến ZALO_ / set one or the other (docs/)',
        ]
      : [
          `An Sinh đang phục vụ ${channels} / serving, http://${config.host}:${config.port}/readyz, dữ liệu ở ${config.dataDir}`,
          'Mời cán bộ / invite an officer:                       npm run an-sinh -- invite --role commune-officer --unit MÃ_XÃ',
          'Nhập đơn vị và danh sách / import units and rosters:  npm run an-sinh -- units import TỆP   |   npm run an-sinh -- import TỆP.xlsx --unit MÃ_XÃ',
        ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function practiceLine(app: App): string {
  const { host, port, dataDir } = app.config
  switch (practiceDoor(app)) {
    case 'open':
      return `Chế độ thực hành, mở trang này để thử mọi vai / practice mode, open this page:  http://${addressIn(host)}:${port}/practice`
    case 'needs-password':
      return `Chế độ thực hành trên ${host}: đặt PRACTICE_PASSWORD để mở trang thực hành / set it to open the practice page`
    default:
      return `Chế độ thực hành, dữ liệu ở ${dataDir} / practice mode`
  }
}

function addressIn(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
