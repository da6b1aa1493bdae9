import type { Tx } from './db.js'
import { entriesOf, type MissingSet } from './import-missing.js'
import type { Scope } from './units.js'

export type AnswerStamp = Readonly<{ by: string; at: Date }>

/** Notes that a benefit is still received though the file lacks it. */
export async function keepMissing(tx: Tx, id: number, stamp: AnswerStamp): Promise<void> {
  await tx
    .updateTable('import_missing')
    .set(answered(stamp, id))
    .where('id', '=', id)
    .where('answer', 'is', null)
    .execute()
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
    await tx
      .updateTable('import_missing')
      .set(answered(stamp, found[0]?.id ?? 0))
      .where('id', 'in', ids)
      .execute()
  }
  return found.map(({ code }) => code)
}

const IDS_AT_ONCE = 500

function answered({ by, at }: AnswerStamp, first: number) {
  return { answer: 'kept', answered_by: by, answered_at: at.toISOString(), answered_with: first } as const
}

export type TakenBackAnswer = Readonly<{ importId: number; firstId: number; communeCode: string; count: number }>

/**
 * Takes back what this person answered last in one word in these communes, about one benefit or a set; `undefined` when
 * there is nothing. Files that were taken back themselves are left alone.
 */
export async function takeBackAnswer(tx: Tx, by: string, { communes }: Scope): Promise<TakenBackAnswer | undefined> {
  if (communes.length === 0) return undefined
  const last = await tx
    .selectFrom('import_missing')
    .innerJoin('roster_import', 'roster_import.id', 'import_missing.import_id')
    .select(['import_missing.import_id', 'import_missing.answered_at', 'import_missing.answered_with'])
    .where('import_missing.commune_code', 'in', communes)
    .where('import_missing.answer', '=', 'kept')
    .where('import_missing.answered_by', '=', by)
    .where('roster_import.state', '=', 'applied')
    .orderBy('import_missing.answered_at', 'desc')
    .orderBy('import_missing.answered_with', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return undefined
  const taken = await tx
    .updateTable('import_missing')
    .set({ answer: null, answered_by: null, answered_at: null, answered_with: null })
    .where('import_id', '=', last.import_id)
    .where('answered_by', '=', by)
    .where('answered_at', '=', last.answered_at)
    .where('answered_with', '=', last.answered_with)
    .returning(['id', 'commune_code'])
    .execute()
  const [first] = taken.toSorted((one, other) => one.id - other.id)
  if (first === undefined) return undefined
  return { importId: last.import_id, firstId: first.id, communeCode: first.commune_code, count: taken.length }
}
