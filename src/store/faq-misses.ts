import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { FaqMissTable } from './schema/ticket.js'
import type { Scope } from './units.js'

export type FaqMiss = Selectable<FaqMissTable>

/** A question without an answer. `key` makes two spellings one; neither it nor `question` holds a digit. */
export type MissedQuestion = Readonly<{ communeCode: string | null; key: string; question: string }>

/** Counts a question that the FAQ could not answer; asked before in the same commune, it is counted once more. */
export async function noteFaqMiss(tx: Tx, { communeCode, key, question }: MissedQuestion, at: Date): Promise<void> {
  const now = at.toISOString()
  const { numUpdatedRows } = await tx
    .updateTable('faq_miss')
    .set((eb) => ({ times: eb('times', '+', 1), last_asked_at: now }))
    .where('question_key', '=', key)
    .where('commune_code', communeCode === null ? 'is' : '=', communeCode)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await tx
    .insertInto('faq_miss')
    .values({
      commune_code: communeCode,
      question_key: key,
      question,
      times: 1,
      first_asked_at: now,
      last_asked_at: now,
    })
    .execute()
}

/** Questions asked since then in these communes (with `isUnknown`, also where nobody knows), the most frequent first. */
export async function faqMisses(
  db: Db,
  { communes }: Pick<Scope, 'communes'>,
  isUnknown: boolean,
  since: Date,
  limit: number,
): Promise<readonly FaqMiss[]> {
  if (communes.length === 0 && !isUnknown) return []
  return db
    .selectFrom('faq_miss')
    .selectAll()
    .where('last_asked_at', '>=', since.toISOString())
    .where((eb) =>
      eb.or([
        ...(communes.length > 0 ? [eb('commune_code', 'in', communes)] : []),
        ...(isUnknown ? [eb('commune_code', 'is', null)] : []),
      ]),
    )
    .orderBy('times', 'desc')
    .orderBy('last_asked_at', 'desc')
    .limit(limit)
    .execute()
}
