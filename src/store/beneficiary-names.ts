import type { Db } from './db.js'

const AT_MOST = 50

/** The names of these people, in the order given; the first fifty of them. */
export async function beneficiariesNamed(db: Db, ids: readonly number[]): Promise<readonly string[]> {
  const wanted = ids.slice(0, AT_MOST)
  if (wanted.length === 0) return ids.map(() => '')
  const rows = await db.selectFrom('beneficiary').select(['id', 'full_name']).where('id', 'in', wanted).execute()
  const names = new Map(rows.map(({ id, full_name }) => [id, full_name]))
  return ids.map((id) => names.get(id) ?? '')
}
