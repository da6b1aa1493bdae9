import type { BenefitLine } from './benefit-lines.js'
import type { Db, Tx } from './db.js'

/** A benefit under way or suspended, with where its person lives. */
export type CommuneBenefit = BenefitLine &
  Readonly<{ village_code: string | null; birth: string | null; birth_precision: 'DAY' | 'MONTH' | 'YEAR' | null }>

/** The benefits of a commune that are or may again be paid, in the order of the roster. */
export function benefitsOfCommune(db: Db, communeCode: string): Promise<CommuneBenefit[]> {
  return db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .selectAll('benefit_line')
    .select(['beneficiary.village_code', 'beneficiary.birth', 'beneficiary.birth_precision'])
    .where('beneficiary.commune_code', '=', communeCode)
    .where('benefit_line.state', 'in', ['DANG_HUONG', 'TAM_DUNG'])
    .orderBy('benefit_line.position')
    .orderBy('benefit_line.id')
    .execute()
}

/** Whether the commune has anybody to pay, now or again. */
export async function hasBenefits(db: Db, communeCode: string): Promise<boolean> {
  const one = await db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select('benefit_line.id')
    .where('beneficiary.commune_code', '=', communeCode)
    .where('benefit_line.state', 'in', ['DANG_HUONG', 'TAM_DUNG'])
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

const IDS_AT_A_TIME = 500

/** Sets the monthly sum of many benefits, whole đồng. */
export async function setAmounts(tx: Tx, amounts: ReadonlyMap<number, number>): Promise<void> {
  const bySum = new Map<number, number[]>()
  for (const [id, amount] of amounts) bySum.set(amount, [...(bySum.get(amount) ?? []), id])
  for (const [amount, ids] of bySum) {
    for (let start = 0; start < ids.length; start += IDS_AT_A_TIME) {
      await tx
        .updateTable('benefit_line')
        .set({ amount })
        .where('id', 'in', ids.slice(start, start + IDS_AT_A_TIME))
        .execute()
    }
  }
}
