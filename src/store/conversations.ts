import type { Tx } from './db.js'
import { statement } from './statement.js'

/** What the contact has said so far, as saved; `undefined` when nothing is. Read it as input: a release may be older. */
export async function loadConversation(tx: Tx, contactId: number): Promise<unknown> {
  const { rows } = await selectConversation(tx, { contactId })
  const state = rows[0]?.state
  return state === undefined ? undefined : JSON.parse(state)
}

const selectConversation = statement((db, $: { contactId: number }) =>
  db.selectFrom('conversation').select('state').where('contact_id', '=', $.contactId),
)

/** Saves what the contact has said so far, any plain JSON value. */
export async function saveConversation(tx: Tx, contactId: number, state: unknown, at: Date): Promise<void> {
  await upsertConversation(tx, { contactId, state: JSON.stringify(state), at: at.toISOString() })
}

const upsertConversation = statement((db, $: { contactId: number; state: string; at: string }) =>
  db
    .insertInto('conversation')
    .values({ contact_id: $.contactId, state: $.state, updated_at: $.at })
    .onConflict((conflict) =>
      conflict.column('contact_id').doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    ),
)

/** Forgets what the contact has said so far. */
export async function forgetConversation(tx: Tx, contactId: number): Promise<void> {
  await tx.deleteFrom('conversation').where('contact_id', '=', contactId).execute()
}
