import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { DifficultyTable } from './schema/verdict.js'

export type Difficulty = Selectable<DifficultyTable>
export type NewDifficulty = Pick<Difficulty, 'commune_code' | 'village_code' | 'kind' | 'words' | 'by_contact'>

/** How many open difficulties of one kind there are in one place. */
export type DifficultyCount = Readonly<{
  kind: string
  commune_code: string
  village_code: string | null
  count: number
}>

/** Writes what somebody finds difficult; returns its number. */
export async function insertDifficulty(tx: Tx, difficulty: NewDifficulty, at: Date): Promise<number> {
  const { id } = await tx
    .insertInto('difficulty')
    .values({ ...difficulty, at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export function difficultyById(db: Db, id: number): Promise<Difficulty | undefined> {
  return db.selectFrom('difficulty').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What is open in these communes, the oldest first. */
export function openDifficulties(
  db: Db,
  communes: readonly string[],
  limit: number,
  offset: number,
): Promise<Difficulty[]> {
  return db
    .selectFrom('difficulty')
    .selectAll()
    .where('commune_code', 'in', communes.length === 0 ? [''] : communes)
    .where('done_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** What is open in these communes, by kind and village. */
export async function difficultyCounts(db: Db, communes: readonly string[]): Promise<readonly DifficultyCount[]> {
  if (communes.length === 0) return []
  const rows = await db
    .selectFrom('difficulty')
    .select(({ fn }) => ['kind', 'commune_code', 'village_code', fn.countAll<number>().as('count')])
    .where('commune_code', 'in', communes)
    .where('done_at', 'is', null)
    .groupBy(['kind', 'commune_code', 'village_code'])
    .orderBy('kind')
    .orderBy('village_code')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** What this contact reported and nobody answered yet. */
export async function openReportsBy(db: Db, contactId: number): Promise<number> {
  const { count } = await db
    .selectFrom('difficulty')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('by_contact', '=', contactId)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** All that was reported in one village, or with `null` of a commune without naming one; the oldest first. */
export function difficultiesIn(db: Db, communeCode: string, villageCode: string | null): Promise<Difficulty[]> {
  return db
    .selectFrom('difficulty')
    .selectAll()
    .where('commune_code', '=', communeCode)
    .where('village_code', villageCode === null ? 'is' : '=', villageCode)
    .orderBy('id')
    .execute()
}

/** Marks a difficulty as done, with the answer to whoever reported it; `false` when somebody else did so before. */
export async function answerDifficulty(
  tx: Tx,
  id: number,
  { answer, by }: Readonly<{ answer: string; by: string }>,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('difficulty')
    .set({ done_at: at.toISOString(), done_by: by, answer })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
