import { createHash } from 'node:crypto'
import type { Db, Tx } from './db.js'

/** What waits for an administrator to come back from Zalo. `expiresAt` is epoch milliseconds. */
export type WaitingConsent = Readonly<{ verifier: string; expiresAt: number }>

/** More people on their way at once than this are nobody's administrators: the oldest give way. */
const MOST_WAITING = 100

/** Consents that were begun, in the store: a restart between leaving for Zalo and coming back loses nobody. */
export function zaloConsents({ db, now }: Readonly<{ db: Db; now: () => number }>) {
  return {
    put: (state: string, { verifier, expiresAt }: WaitingConsent): Promise<void> =>
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('zalo_consent').where('expires_at', '<=', now()).execute()
        await tx
          .deleteFrom('zalo_consent')
          .where('state', 'not in', (eb) =>
            eb
              .selectFrom('zalo_consent as kept')
              .select('kept.state')
              .orderBy('kept.expires_at', 'desc')
              .limit(MOST_WAITING - 1),
          )
          .execute()
        await tx.insertInto('zalo_consent').values({ state, verifier, expires_at: expiresAt }).execute()
      }),
    /** Each state is given away once. */
    take: (state: string): Promise<WaitingConsent | null> =>
      db.transaction().execute(async (tx) => {
        const row = await tx.deleteFrom('zalo_consent').where('state', '=', state).returningAll().executeTakeFirst()
        return row === undefined ? null : { verifier: row.verifier, expiresAt: row.expires_at }
      }),
  }
}

/** A key lets its holder begin a consent for a day: long enough to send it to the administrator of the account. */
export const CONSENT_KEY_MS = 24 * 60 * 60 * 1000

/** Keeps the hash of a new key; keys past their time are forgotten. */
export async function insertConsentKey(tx: Tx, key: string, now: number): Promise<void> {
  await tx.deleteFrom('zalo_consent_key').where('expires_at', '<=', now).execute()
  await tx
    .insertInto('zalo_consent_key')
    .values({ key_hash: hashOf(key), expires_at: now + CONSENT_KEY_MS })
    .execute()
}

export async function isConsentKey(db: Db, key: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('zalo_consent_key')
    .select('key_hash')
    .where('key_hash', '=', hashOf(key))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** All keys have served: the account is linked. */
export async function removeConsentKeys(tx: Tx): Promise<void> {
  await tx.deleteFrom('zalo_consent_key').execute()
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
