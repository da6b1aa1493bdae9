import { Counter, type Registry } from 'prom-client'
import type { App } from '../app.js'
import type { Channel } from '../channels/channel.js'
import { openConsentDesk } from '../channels/zalo/consent.js'
import type { TokenState } from '../channels/zalo/tokens.js'
import { windowOf } from '../channels/zalo/window.js'
import { zaloChannel } from '../channels/zalo/zalo-channel.js'
import { isConsentKey, removeConsentKeys, zaloConsents } from '../store/zalo-consents.js'
import { zaloConsentState } from '../store/zalo-tokens.js'
import { type Clock, systemClock } from '../turn/clock.js'
import { zaloPassage } from '../turn/zalo-passage.js'
import { type ConsentEnd, zaloOauthRoutes } from '../web/zalo-oauth.js'
import type { Service } from './serve.js'
import { wayTo } from './ways.js'
import { webAddress, zaloClientOf } from './zalo-client.js'
import { isForEverybody, zaloSending } from './zalo-send.js'
import { watchZalo } from './zalo-watch.js'

/** Time and chance; `random` in [0, 1). */
export type ZaloServiceOptions = Readonly<{ clock?: Clock; random?: () => number }>

/** Zalo when its credentials are set: by webhook, within Zalo's messaging window, with the consent's pages. */
export function zaloService(
  app: App,
  { clock = systemClock, random = Math.random }: ZaloServiceOptions = {},
): Service | undefined {
  const { zalo, timeZone } = app.config
  if (zalo === undefined) return undefined
  const { db } = app.store
  const now = () => clock.now().getTime()
  const client = zaloClientOf(app, zalo, now, random)
  const events = countEvents(app)
  const adapter = zaloChannel({
    appId: zalo.appId,
    oaId: zalo.oaId,
    client,
    now,
    // Sources differ on which of the two signs; the log says which it was.
    webhookSecrets: [zalo.oaSecret, zalo.appSecret],
    signedBy: events.signedBy,
    attachmentHosts: zalo.attachmentHosts,
    ...(zalo.openapiRoot !== undefined && { standInRoot: zalo.openapiRoot }),
    ignored: (reason) => events.ignored.inc({ reason }),
  })
  const { send, ...sending } = zaloSending(adapter, client, { templateId: zalo.templateId, now })
  const channel: Channel = { ...adapter, send }
  const consents = openConsentDesk({
    client,
    oaId: zalo.oaId,
    redirectUri: `${webAddress(app)}/zalo/oauth`,
    pending: zaloConsents({ db, now }),
    now,
  })
  return {
    hosted: {
      channel,
      sendRate: zalo.sendRate,
      isChannelWide: isForEverybody,
      mayGo: zaloPassage({
        ...sending,
        windowOf,
        consentState: (tx) => zaloConsentState(tx, zalo.oaId),
        hasFirstToken: zalo.refreshToken !== undefined,
        billedPerDay: zalo.billedPerDay,
        timeZone,
      }),
    },
    door: { channel, forgedStatus: zalo.strictSignature ? 401 : 200, report: events.report },
    way: () => wayTo('Zalo', `https://zalo.me/${zalo.oaId}`),
    checks: [{ name: 'zalo', problem: async () => problemOf(await client.auth.tokenState(), now()) }],
    routes: zaloOauthRoutes({
      consents,
      isKey: (key) => isConsentKey(db, key, now()),
      words: (key, values) => app.texts.in('vi')({ key, ...(values && { values }) }) ?? key,
      ended: (end) => consentEnded(app, end),
    }),
    addMetrics: (registry) => events.addTo(registry),
    run: (_accept, signal) => watchZalo(app, client, clock, signal),
    async close() {
      await Promise.all([client.close(), adapter.close()])
    },
  }
}

/** What `/readyz` says; `undefined` while messages can go. `now` is epoch milliseconds. */
function problemOf(state: TokenState, now: number): string | undefined {
  switch (state.kind) {
    case 'ready':
      return undefined
    case 'needs-consent':
      return 'an administrator of the Official Account must consent again: "doctor" prints the link'
    case 'failing':
      return state.usableUntil > now ? undefined : `the tokens cannot be renewed: ${state.reason}`
  }
}

function consentEnded({ store, log }: App, end: ConsentEnd): void {
  log.info({ end }, 'zalo consent')
  if (end.kind !== 'granted') return
  store.db
    .transaction()
    .execute(removeConsentKeys)
    .catch((error: unknown) => log.error({ error }, 'zalo consent keys'))
}

/** Counts what the webhook brings that is no message; logs each thing worth a look once, as anybody may post anything. */
function countEvents({ log }: App) {
  const ignored = new Counter({
    name: 'an_sinh_zalo_events_ignored_total',
    help: 'Events of Zalo that are no messages of people, by reason',
    labelNames: ['reason'],
    registers: [],
  })
  const refused = new Counter({
    name: 'an_sinh_zalo_webhook_refused_total',
    help: 'Webhook bodies that Zalo did not sign, or that could not be stored',
    labelNames: ['what'],
    registers: [],
  })
  const logged = new Set<string>()
  const once = (what: string, say: () => void) => {
    if (!logged.has(what)) say()
    logged.add(what)
  }
  return {
    ignored,
    signedBy(index: number) {
      once(`secret ${index}`, () =>
        log.info({ secret: ['ZALO_OA_SECRET', 'ZALO_APP_SECRET'][index] }, 'zalo webhook signed by'),
      )
    },
    report(what: 'forged' | 'not-stored', error: unknown) {
      refused.inc({ what })
      if (what === 'not-stored') log.error({ error }, 'zalo webhook')
      else once(what, () => log.warn({ error }, 'zalo webhook: not signed by Zalo (said once; see the metrics)'))
    },
    addTo(registry: Registry) {
      registry.registerMetric(ignored)
      registry.registerMetric(refused)
    },
  }
}
