import type { Tx } from './db.js'
import { entriesOf, type MissingSet } from './import-missing.js'

export type AnswerStamp = Readonly<{ by: string; at: Date }>

/** Notes that a benefit is still received though the file lacks it. */
export async function keepMissing(tx: Tx, id: number, stamp: AnswerStamp): Promise<void> {
  await tx.updateTable('import_missing').set(answered(stamp)).where('id', '=', id).where('answer', 'is', null).execute()
}

/** The same of a set, at most so many of them; returns the codes of their people, one a benefit. */
export async function keepMissingSet(
  tx: Tx,
  set: MissingSet,
  most: number,
  stamp: AnswerStamp,
): Promise<readonly string[]> {
  const found = await entriesOf(tx, set)
    .select(['import_missing.id', 'beneficiary.code'])
    .orderBy('import_missing.id')
    .limit(most)
    .execute()
  for (let from = 0; from < found.length; from += IDS_AT_ONCE) {
    const ids = found.slice(from, from + IDS_AT_ONCE).map(({ id }) => id)
    await tx.updateTable('import_missing').set(answered(stamp)).where('id', 'in', ids).execute()
  }
  return found.map(({ code }) => code)
}

const IDS_AT_ONCE = 500

function answered({ by, at }: AnswerStamp) {
  return { answer: 'kept', answered_by: by, answered_at: at.toISOString() } as const
}

export type TakenBackAnswer = Readonly<{ importId: number; firstId: number; communeCode: string; count: number }>

/**
 * Takes back what this person answered last in one word, about one benefit or a set; `undefined` when there is nothing.
 * Files that were taken back themselves are left alone.
 */
export async function takeBackAnswer(tx: Tx, by: string): Promise<TakenBackAnswer | undefined> {
  const last = await tx
    .selectFrom('import_missing')
    .innerJoin('roster_import', 'roster_import.id', 'import_missing.import_id')
    .select(['import_missing.import_id', 'import_missing.answered_at'])
    .where('import_missing.answered_by', '=', by)
    .where('roster_import.state', '=', 'applied')
    .orderBy('import_missing.answered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return undefined
  const taken = await tx
    .updateTable('import_missing')
    .set({ answer: null, answered_by: null, answered_at: null })
    .where('import_id', '=', last.import_id)
    .where('answered_by', '=', by)
    .where('answered_at', '=', last.answered_at)
    .returning(['id', 'commune_code'])
    .execute()
  const [first, ...others] = taken.toSorted((one, other) => one.id - other.id)
  if (first === undefined) return undefined
  const { id: firstId, commune_code: communeCode } = first
  return { importId: last.import_id, firstId, communeCode, count: others.length + 1 }
}
