import type { Db } from './db.js'

/** What shows that a store is used for real people: nobody may practise on it. */
export type RealTrace = 'contacts' | 'units' | 'rosters'

/**
 * Looks for anything that neither the practice page nor `practice seed` makes: people of a real channel, an imported
 * tree of units, a roster that was read from a file outside the page. Trying the terminal leaves no such trace.
 */
export async function realTraceIn(db: Db): Promise<RealTrace | undefined> {
  const contact = await db
    .selectFrom('contact')
    .select('id')
    .where('channel', 'not in', ['practice', 'terminal'])
    .limit(1)
    .executeTakeFirst()
  if (contact !== undefined) return 'contacts'
  const unit = await db.selectFrom('unit').select('code').where('origin', '=', 'import').limit(1).executeTakeFirst()
  if (unit !== undefined) return 'units'
  const roster = await db
    .selectFrom('roster_import')
    .select('id')
    .where('actor', '=', 'terminal')
    .limit(1)
    .executeTakeFirst()
  return roster === undefined ? undefined : 'rosters'
}

/** Whether somebody is on record, or has given in a registration. */
export async function holdsPeople(db: Db): Promise<boolean> {
  const beneficiary = await db.selectFrom('beneficiary').select('id').limit(1).executeTakeFirst()
  const registration = await db.selectFrom('registration').select('id').limit(1).executeTakeFirst()
  return beneficiary !== undefined || registration !== undefined
}
