import type { Db, Tx } from './db.js'

const KEPT_MS = 86_400_000

/** Notes that the contact gave a code that is none; notes older than a day are dropped. */
export async function noteWrongCode(tx: Tx, contactId: number, at: Date): Promise<void> {
  const old = new Date(at.getTime() - KEPT_MS).toISOString()
  await tx.deleteFrom('wrong_code').where('contact_id', '=', contactId).where('at', '<', old).execute()
  await tx.insertInto('wrong_code').values({ contact_id: contactId, at: at.toISOString() }).execute()
}

/** How many wrong codes the contact gave since then (design §6: five in ten minutes, then slower and slower). */
export async function wrongCodesSince(db: Db, contactId: number, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('wrong_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .where('at', '>=', since.toISOString())
    .executeTakeFirstOrThrow()
  return Number(count)
}
