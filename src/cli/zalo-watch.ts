import type { App } from '../app.js'
import type { ZaloOaClient } from '../channels/zalo/client.js'
import { ZaloApiError, ZaloConnectionError, ZaloConsentError } from '../channels/zalo/errors.js'
import type { TokenState } from '../channels/zalo/tokens.js'
import { markAlertsSeen, raiseAlert, unseenOfKind } from '../store/alerts.js'
import { contactById } from '../store/contacts.js'
import { administratorsBut } from '../store/officers.js'
import { enqueue } from '../store/outbox.js'
import type { Clock } from '../turn/clock.js'
import { officeDay } from '../turn/office-day.js'
import { newConsentAddress } from './zalo-client.js'

const MINUTE_MS = 60_000
/** So often the account is asked for: a consent that was taken back shows within half a minute, even when nobody writes. */
const ASK_MS = 15_000
const RENEW_MS = 60 * MINUTE_MS
const ALERT = 'zalo-needs-consent'

/** Keeps the tokens fresh and looks whether the account still lets us in; says so to administrators when it does not. */
export async function watchZalo(
  app: App,
  client: Pick<ZaloOaClient, 'auth' | 'oa'>,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  let renewAt = 0
  while (!signal.aborted) {
    try {
      const now = clock.now().getTime()
      const isDue = now >= renewAt
      if (isDue) renewAt = now + RENEW_MS
      const state = isDue ? await client.auth.keepFresh() : await askForAccount(client)
      await tell(app, state, clock.now())
    } catch (error) {
      app.log.error({ error }, 'zalo watch')
    }
    await pause(clock, ASK_MS, signal)
  }
}

/** A harmless call: with a token that Zalo takes no more it ends in a renewal, and that in the state as it is. */
async function askForAccount({ auth, oa }: Pick<ZaloOaClient, 'auth' | 'oa'>): Promise<TokenState> {
  const state = await auth.tokenState()
  if (state.kind === 'needs-consent') return state
  try {
    await oa.info()
  } catch (error) {
    const isTheirs =
      error instanceof ZaloApiError || error instanceof ZaloConnectionError || error instanceof ZaloConsentError
    if (!isTheirs) throw error
  }
  return auth.tokenState()
}

/** An alert, and a message to every administrator on a channel that still works; once, until it is well again. */
async function tell(app: App, state: TokenState, at: Date): Promise<void> {
  const { db } = app.store
  const told = await unseenOfKind(db, ALERT)
  if (state.kind !== 'needs-consent') {
    if (told.length > 0) await db.transaction().execute((tx) => markAlertsSeen(tx, told, at))
    return
  }
  if (told.length > 0) return
  app.log.error({ why: state.why, code: state.code }, 'zalo needs a new consent: run "doctor" for the link')
  const url = await newConsentAddress(app, at.getTime())
  await db.transaction().execute(async (tx) => {
    await raiseAlert(tx, { kind: ALERT, at, details: { why: state.why, code: state.code ?? null } })
    for (const contactId of await administratorsBut(tx, 'zalo', officeDay(at, app.config.timeZone))) {
      const contact = await contactById(tx, contactId)
      const text = app.texts.in(contact?.locale)({ key: 'zalo-needs-consent', values: { url } }) ?? url
      await enqueue(tx, { contactId, payload: { text, choices: [] }, at })
    }
  })
}

function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const cancel = clock.after(ms, end)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}
