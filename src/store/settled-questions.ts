import type { Db, Tx } from './db.js'
import type { SettledQuestionTable } from './schema/second-approval.js'

export type SettledKind = SettledQuestionTable['kind']

/** Which of these questions were answered with a yes before. */
export async function settledAmong(
  db: Db,
  kind: SettledKind,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set()
  const rows = await db
    .selectFrom('settled_question')
    .select('subject')
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** Remembers a yes; the same again changes nothing. */
export async function settleQuestions(
  tx: Tx,
  kind: SettledKind,
  subjects: readonly string[],
  by: string,
  at: Date,
): Promise<void> {
  for (const subject of subjects)
    await tx
      .insertInto('settled_question')
      .values({ kind, subject, settled_by: by, settled_at: at.toISOString() })
      .onConflict((conflict) => conflict.columns(['kind', 'subject']).doNothing())
      .execute()
}
