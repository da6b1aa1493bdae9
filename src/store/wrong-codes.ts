import type { Db, Tx } from './db.js'

const WATCHED_MS = 600_000
const FREE = 5
const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 60_000

/** Notes that the contact gave a code that is none (design §6: five in ten minutes, then slower and slower). */
export async function noteWrongCode(tx: Tx, contactId: number, at: Date): Promise<void> {
  await tx.insertInto('wrong_code').values({ contact_id: contactId, at: at.toISOString() }).execute()
  await tx.deleteFrom('wrong_code').where('contact_id', '=', contactId).where('at', '<', since(at)).execute()
}

/** How many the contact gave in the last ten minutes. */
export async function wrongCodesOf(db: Db, contactId: number, at: Date): Promise<number> {
  const { count } = await db
    .selectFrom('wrong_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .where('at', '>=', since(at))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How long the answer to that many wrong codes waits, in ms: 0 up to the fourth, then 2 s, 4 s … a minute. */
export function wrongCodeDelayMs(count: number): number {
  return count < FREE ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (count - FREE), LONGEST_DELAY_MS)
}

function since(at: Date): string {
  return new Date(at.getTime() - WATCHED_MS).toISOString()
}
