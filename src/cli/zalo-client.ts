import { randomBytes } from 'node:crypto'
import type { App } from '../app.js'
import { createZaloClient, type ZaloOaClient } from '../channels/zalo/client.js'
import type { ZaloConfig } from '../config.js'
import { insertConsentKey } from '../store/zalo-consents.js'
import { zaloTokenStore } from '../store/zalo-tokens.js'

/** The client of the configured Official Account, its tokens in the store. `now` is epoch milliseconds, `random` in [0, 1). */
export function zaloClientOf(
  { store }: Pick<App, 'store'>,
  zalo: ZaloConfig,
  now: () => number,
  random: () => number,
): ZaloOaClient {
  return createZaloClient({
    appId: zalo.appId,
    appSecret: zalo.appSecret,
    oaId: zalo.oaId,
    store: zaloTokenStore({ db: store.db, now }),
    ...(zalo.refreshToken !== undefined && { firstRefreshToken: zalo.refreshToken }),
    ...(zalo.openapiRoot !== undefined && { openapiRoot: zalo.openapiRoot }),
    ...(zalo.oauthRoot !== undefined && { oauthRoot: zalo.oauthRoot }),
    ...(zalo.businessRoot !== undefined && { businessRoot: zalo.businessRoot }),
    now,
    random,
  })
}

/** The web as an administrator reaches it, without a slash at the end. */
export function webAddress({ config }: Pick<App, 'config'>): string {
  return config.publicUrl ?? `http://${config.host}:${config.port}`
}

/** An address at which an administrator can begin the consent; it works for a day. */
export async function newConsentAddress(app: Pick<App, 'config' | 'store'>, now: number): Promise<string> {
  const key = randomBytes(24).toString('base64url')
  await app.store.db.transaction().execute((tx) => insertConsentKey(tx, key, now))
  return `${webAddress(app)}/zalo/oauth?key=${key}`
}
