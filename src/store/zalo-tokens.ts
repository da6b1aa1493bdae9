import { randomUUID } from 'node:crypto'
import type { Db, Tx } from './db.js'
import { statement } from './statement.js'

/** One Official Account's pair. Times are epoch milliseconds. `refused` once Zalo has said no to the refresh token. */
export type StoredTokens = Readonly<{
  accessToken: string
  refreshToken: string
  accessExpiresAt: number
  refreshExpiresAt: number
  refused?: Readonly<{ at: number; code: number }>
}>

/** Somebody else renewed the pair while the lease that should have kept them out had run out. Nothing was saved. */
export class TokenLeaseLostError extends Error {
  override name = 'TokenLeaseLostError'
}

export type ZaloTokenStoreOptions = Readonly<{
  db: Db
  /** Epoch milliseconds, the same for all processes. */
  now: () => number
  /** Waits before the lease is asked for again. */
  pause?: (ms: number) => Promise<void>
}>

/** Longer than two renewals that time out (150 s); a process that died holds others up for no longer than this. */
const LEASE_MS = 180_000
const ASK_AGAIN_MS = 100

/**
 * Keeps the pair in the store, whose file is encrypted. `rotate` runs `fn` under a lease, a row that says who renews and
 * until when: a transaction held over the network would stop everybody else. What `fn` returns is on the disk before
 * `rotate` resolves with it; when `fn` throws, nothing is saved.
 */
export function zaloTokenStore({ db, now, pause = realPause }: ZaloTokenStoreOptions) {
  const holder = randomUUID()
  let lastInLine: Promise<unknown> = Promise.resolve()

  async function rotate(oaId: string, fn: (current: StoredTokens | null) => Promise<StoredTokens>) {
    while (!(await inOne(db, (tx) => takeLease(tx, oaId, holder, now())))) await pause(ASK_AGAIN_MS)
    const before = await tokensOf(db, oaId)
    let saved = false
    try {
      const after = await fn(before)
      await inOne(db, (tx) => save(tx, oaId, holder, before, after))
      saved = true
      return after
    } finally {
      if (!saved) await inOne(db, (tx) => release(tx, oaId, holder))
    }
  }

  return {
    read: (oaId: string) => tokensOf(db, oaId),
    /** Calls within this process wait in line: the lease is the process's, not the caller's. */
    rotate(oaId: string, fn: (current: StoredTokens | null) => Promise<StoredTokens>): Promise<StoredTokens> {
      const turn = lastInLine.then(() => rotate(oaId, fn))
      lastInLine = turn.catch(() => undefined)
      return turn
    },
  }
}

/** `none`: no consent was ever stored; `refused`: nothing can be sent before a new one. */
export type ZaloConsentState = 'none' | 'given' | 'refused'

export async function zaloConsentState(db: Db, oaId: string): Promise<ZaloConsentState> {
  const tokens = await tokensOf(db, oaId)
  if (tokens === null) return 'none'
  return tokens.refused === undefined ? 'given' : 'refused'
}

async function tokensOf(db: Db, oaId: string): Promise<StoredTokens | null> {
  const { rows } = await selectTokens(db, { oaId })
  return rows[0]?.tokens == null ? null : (JSON.parse(rows[0].tokens) as StoredTokens)
}

const selectTokens = statement((db, $: { oaId: string }) =>
  db.selectFrom('zalo_tokens').select('tokens').where('oa_id', '=', $.oaId),
)

async function takeLease(tx: Tx, oaId: string, holder: string, now: number): Promise<boolean> {
  await tx
    .insertInto('zalo_tokens')
    .values({ oa_id: oaId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('zalo_tokens')
    .set({ lease_holder: holder, lease_until: now + LEASE_MS })
    .where('oa_id', '=', oaId)
    .where((eb) =>
      eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now), eb('lease_holder', '=', holder)]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * The pair that follows from the stored one is saved even if the lease ran out meanwhile: it is the only living one. Only
 * when the stored pair is another by now does it not follow from it.
 */
async function save(tx: Tx, oaId: string, holder: string, before: StoredTokens | null, after: StoredTokens) {
  const stored = await tokensOf(tx, oaId)
  if (stored?.refreshToken !== before?.refreshToken) throw new TokenLeaseLostError('the stored tokens have changed')
  await tx
    .updateTable('zalo_tokens')
    .set({ tokens: JSON.stringify(after) })
    .where('oa_id', '=', oaId)
    .execute()
  await release(tx, oaId, holder)
}

async function release(tx: Tx, oaId: string, holder: string): Promise<void> {
  await tx
    .updateTable('zalo_tokens')
    .set({ lease_holder: null, lease_until: null })
    .where('oa_id', '=', oaId)
    .where('lease_holder', '=', holder)
    .execute()
}

function inOne<T>(db: Db, write: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(write)
}

function realPause(ms: number): Promise<void> {
  return new Promise((then) => setTimeout(then, ms))
}
