import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { escaped, paragraph, sendPage, type Words } from './page.js'

/** How coming back from Zalo ended. */
export type ConsentEnd =
  | Readonly<{ kind: 'granted' | 'stale' | 'other-oa' }>
  | Readonly<{ kind: 'refused'; code?: number }>

/** The consent itself, without its pages. */
export interface Consents {
  /** Zalo's address to go to. */
  begin(): Promise<string>
  finish(query: Readonly<Record<string, string | undefined>>): Promise<ConsentEnd>
}

export type ZaloOauthDeps = Readonly<{
  consents: Consents
  /** Whether this key was given out by the operator, and is in time. */
  isKey: (key: string) => Promise<boolean>
  words: Words
  /** Told how a consent ended, for the log and for whoever waits for it. */
  ended: (end: ConsentEnd) => void
}>

/**
 * `/zalo/oauth`: with the operator's key it sends an administrator to Zalo's consent; with Zalo's answer it ends one. Who
 * sits at the machine itself needs no key. A stranger who gets past that gains nothing: the tokens must turn out to be
 * those of our Official Account.
 */
export function zaloOauthRoutes({ consents, isKey, words, ended }: ZaloOauthDeps): Hono {
  const app = new Hono()
  const page = (context: Context, body: string, status: 200 | 400 | 403 = 200) =>
    sendPage(context, { title: words('consent-page.title'), body, status })

  app.get('/zalo/oauth', async (context) => {
    const query = context.req.query()
    if (query.state !== undefined || query.code !== undefined || query.error !== undefined) {
      const end = await consents.finish(query)
      ended(end)
      return page(context, endWords(end, words), end.kind === 'granted' ? 200 : 400)
    }
    const mayBegin = (await isKey(query.key ?? '')) || isAtTheMachine(context)
    if (!mayBegin) return page(context, paragraph(words('consent-page.key-needed')), 403)
    const address = await consents.begin()
    const link = `<p><a class="go" rel="noreferrer" href="${escaped(address)}">${escaped(words('consent-page.continue'))}</a></p>`
    return page(context, paragraph(words('consent-page.begin')) + link)
  })
  return app
}

function endWords(end: ConsentEnd, words: Words): string {
  if (end.kind === 'granted') return paragraph(words('consent-page.granted'))
  if (end.kind === 'refused')
    return paragraph(words('consent-page.refused', { code: String(end.code ?? 'none') }), 'alarm')
  return paragraph(words(`consent-page.${end.kind}`), 'alarm')
}

/** A browser on this very machine, and nobody behind a proxy that runs on it. */
function isAtTheMachine(context: Context): boolean {
  const isForwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => context.req.header(name))
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '')
  if (isForwarded || !['127.0.0.1', 'localhost', '[::1]'].includes(host)) return false
  try {
    return /^(127\.|::1$|::ffff:127\.)/.test(getConnInfo(context).remote.address ?? '')
  } catch {
    return false // there is no connection to look at
  }
}
