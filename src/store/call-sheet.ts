import type { Db, Tx } from './db.js'
import type { OutboxPayload } from './outbox.js'
import { type Registered, registeredBy, registeredByCode } from './registrations.js'
import { isInScope, type Scope, within } from './units.js'

/** Somebody who must be phoned, since a message about this registration waits until they write. */
export type Call = Readonly<{
  registered: Registered
  /** The messages that wait, oldest first: their outbox rows and words. */
  waiting: readonly Readonly<{ seq: number; text: string; since: string }>[]
}>

/** Rows looked at: far more than an office phones. */
const MOST_ROWS = 5_000

/**
 * Whom the officers of this scope have to phone: messages that could not go (the window is closed, the person has left)
 * and that nobody phoned about. In the order of the registrations; a message that has gone meanwhile is not there any more.
 */
export async function callsIn(db: Db, scope: Scope): Promise<readonly Call[]> {
  const rows = await db
    .selectFrom('outbox')
    .leftJoin('phoned', 'phoned.outbox_seq', 'outbox.seq')
    .select(['outbox.seq', 'outbox.contact_id', 'outbox.payload', 'outbox.created_at'])
    .where('outbox.state', '=', 'waiting')
    .where('phoned.outbox_seq', 'is', null)
    .where('outbox.contact_id', 'in', (eb) =>
      eb.selectFrom('registration').select('registration.contact_id').where(within('registration', scope)),
    )
    .orderBy('outbox.seq')
    .limit(MOST_ROWS)
    .execute()
  const calls = new Map<number, Call>()
  for (const { seq, contact_id, payload, created_at } of rows) {
    const { text } = JSON.parse(payload) as OutboxPayload
    const registered = await registrationMeant(db, contact_id, text)
    if (registered === undefined) continue
    const { id, commune_code, village_code } = registered.registration
    if (!isInScope(scope, commune_code, village_code)) continue
    const waiting = [...(calls.get(id)?.waiting ?? []), { seq, text, since: created_at }]
    calls.set(id, { registered, waiting })
  }
  return [...calls.values()]
}

/** Notes that the person was phoned about these messages; those that were noted before stay as they are. */
export async function notePhoned(tx: Tx, seqs: readonly number[], by: string, at: Date): Promise<void> {
  for (const seq of seqs) {
    await tx
      .insertInto('phoned')
      .values({ outbox_seq: seq, at: at.toISOString(), noted_by: by })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Our own messages name the registration that they are about; one that does not is about the contact's newest. */
async function registrationMeant(db: Db, contactId: number, text: string): Promise<Registered | undefined> {
  const code = /\bDK-[2-9A-HJKMNP-Z]{7}\b/.exec(text)?.[0]
  const named = code === undefined ? undefined : await registeredByCode(db, code)
  if (named?.registration.contact_id === contactId) return named
  return (await registeredBy(db, contactId, false))[0]
}
