import type { Db, Tx } from './db.js'

/** Communes for which the task was not done on the ISO day yet, a few at a time so that nobody waits for the clock. */
export async function communesToDo(db: Db, task: string, day: string, atMost: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unit')
    .leftJoin('daily_task', (join) =>
      join.onRef('daily_task.unit_code', '=', 'unit.code').on('daily_task.task', '=', task),
    )
    .select('unit.code')
    .where('unit.level', '=', 'commune')
    .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', day)]))
    .where((eb) => eb.or([eb('daily_task.done_on', 'is', null), eb('daily_task.done_on', '<', day)]))
    .orderBy('unit.code')
    .limit(atMost)
    .execute()
  return rows.map(({ code }) => code)
}

export async function noteDone(tx: Tx, task: string, unitCode: string, day: string): Promise<void> {
  await tx
    .insertInto('daily_task')
    .values({ task, unit_code: unitCode, done_on: day })
    .onConflict((conflict) => conflict.columns(['task', 'unit_code']).doUpdateSet({ done_on: day }))
    .execute()
}
