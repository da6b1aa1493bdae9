import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { PracticeAssets } from './assets.js'
import type { Move, PracticeDesk, PracticeFile } from './desk.js'
import { eventStream } from './events.js'
import { type GuardOptions, practiceGuard } from './guard.js'

export type PracticeRoutesDeps = Readonly<{
  desk: PracticeDesk
  guard: GuardOptions
  assets: PracticeAssets
}>

/** What a chat platform would carry. */
const UPLOAD_BYTES = 20 * 1024 * 1024
const FILE_NAME_LENGTH = 200

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const moves = z.union([
  z.object({ kind: z.literal('days'), days: z.number().int().min(1).max(31) }),
  z.object({ kind: z.literal('day-of-month'), day: z.number().int().min(1).max(31) }),
])

/** `/practice`: the page, and what it asks for under `/practice/api`. */
export function practiceRoutes({ desk, guard, assets }: PracticeRoutesDeps): Hono {
  const app = new Hono()
  app.use('/practice', practiceGuard(guard))
  app.use('/practice/*', practiceGuard(guard))
  app.use('/practice/*', bodyLimit({ maxSize: UPLOAD_BYTES, onError: (context) => context.text('too large', 413) }))
  app.get('/practice', async (context) => {
    const refusal = await desk.refusal()
    const page = refusal === undefined ? 'page' : 'refused'
    return assets.send(context, page, { policy: POLICY, locale: context.req.query('lang'), values: { refusal } })
  })
  app.get('/practice/assets/:name', (context) => assets.sendFile(context, context.req.param('name')))
  app.use('/practice/api/*', async (context, next) => {
    const refusal = await desk.refusal()
    if (refusal !== undefined) return context.json({ refusal }, 409)
    context.header('Cache-Control', 'no-store')
    return next()
  })
  addReading(app, desk)
  addWriting(app, desk)
  return app
}

function addReading(app: Hono, desk: PracticeDesk): void {
  app.get('/practice/api/shown', async (context) => context.json(await desk.shown()))
  app.get('/practice/api/events', (context) => eventStream(context, desk))
  app.get('/practice/api/windows/:window', async (context) => {
    const window = knownWindow(context, desk)
    if (window === undefined) return context.notFound()
    return context.json({ ...(await desk.window(window)), ...(await desk.shown()) })
  })
  app.get('/practice/api/windows/:window/samples/:name', async (context) => {
    const window = knownWindow(context, desk)
    const sample = window === undefined ? undefined : await desk.sample(window, context.req.param('name'))
    return sample === undefined ? context.notFound() : download(sample)
  })
  app.get('/practice/api/files/:seq', async (context) => {
    const file = await desk.file(Number(context.req.param('seq')), 'download')
    return file === undefined ? context.notFound() : download(file)
  })
  app.get('/practice/api/files/:seq/table', async (context) => {
    const tables = await desk.table(Number(context.req.param('seq')))
    return tables === undefined ? context.notFound() : context.json({ tables })
  })
}

function addWriting(app: Hono, desk: PracticeDesk): void {
  app.post('/practice/api/open', async (context) => {
    const { locale } = z.object({ locale: z.string().max(10) }).parse(await context.req.json())
    await desk.open(locale)
    return context.json({ windows: desk.windows() })
  })
  app.post('/practice/api/messages', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer())
    const inbound = desk.channel.decode({ headers: context.req.header(), body })
    if (inbound.length === 0 || inbound.some(({ contact }) => !desk.windows().includes(contact.externalId))) {
      return context.text('not a message', 400)
    }
    await desk.accept(inbound)
    return context.body(null, 204)
  })
  app.post('/practice/api/media', async (context) => {
    const name = decodeURIComponent(context.req.query('name') ?? '').slice(-FILE_NAME_LENGTH)
    const handle = desk.hold(new Uint8Array(await context.req.arrayBuffer()), name === '' ? 'tep' : name)
    return context.json({ handle })
  })
  app.post('/practice/api/clock', async (context) => {
    const move = moves.safeParse(await context.req.json())
    if (!move.success) return context.text('not a move', 400)
    await desk.move(move.data satisfies Move)
    return context.json(await desk.shown())
  })
  app.post('/practice/api/reset', async (context) => {
    await desk.reset()
    return context.body(null, 204)
  })
}

function knownWindow(context: Context, desk: PracticeDesk): string | undefined {
  return desk.windows().find((id) => id === context.req.param('window'))
}

function download({ name, mime, bytes }: PracticeFile): Response {
  const plain = name.replace(/[^\w.-]/g, '_')
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mime,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
}
