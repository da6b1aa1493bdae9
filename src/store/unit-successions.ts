import type { Db, Tx } from './db.js'
import { addAlias } from './named-units.js'
import type { SuccessionKind } from './schema/unit-succession.js'
import { unitByCode } from './units.js'

/** A unit that another took the place of; `newCode` is `null` when none did (dissolved). `day` is the first of the new one. */
export type Succession = Readonly<{ oldCode: string; newCode: string | null; day: string; kind: SuccessionKind }>

/**
 * Takes over which unit followed which; the same again changes nothing. From then on the old name and the old code lead to
 * the new unit wherever units are looked up by words, in rosters too. Returns how many were new. Both units must be there.
 */
export async function addSuccessions(tx: Tx, successions: readonly Succession[]): Promise<number> {
  let added = 0
  for (const succession of successions) {
    if (await isKnown(tx, succession)) continue
    const { oldCode, newCode, day, kind } = succession
    await tx.insertInto('unit_succession').values({ old_code: oldCode, new_code: newCode, day, kind }).execute()
    await nameAfter(tx, oldCode, newCode)
    added += 1
  }
  return added
}

async function isKnown(tx: Tx, { oldCode, newCode, day }: Succession): Promise<boolean> {
  const row = await tx
    .selectFrom('unit_succession')
    .select('kind')
    .where('old_code', '=', oldCode)
    .where('new_code', newCode === null ? 'is' : '=', newCode)
    .where('day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

async function nameAfter(tx: Tx, oldCode: string, newCode: string | null): Promise<void> {
  if (newCode === null || newCode === oldCode) return
  await addAlias(tx, newCode, oldCode)
  const old = await unitByCode(tx, oldCode)
  if (old !== undefined) await addAlias(tx, newCode, old.name)
  const names = await tx.selectFrom('unit_alias').select('alias_key').where('unit_code', '=', oldCode).execute()
  for (const { alias_key } of names) await addAlias(tx, newCode, alias_key)
}

/** The unit's name on the ISO day, which is another than today's before it was renamed; its code when it is not in the tree. */
export async function unitNameOn(db: Db, code: string, day: string): Promise<string> {
  const former = await db
    .selectFrom('former_unit')
    .select('name')
    .where('code', '=', code)
    .where('valid_to', '>=', day)
    .orderBy('valid_to')
    .limit(1)
    .executeTakeFirst()
  return former?.name ?? (await unitByCode(db, code))?.name ?? code
}
