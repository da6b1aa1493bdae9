import type { Beneficiary } from './beneficiaries.js'
import type { Db } from './db.js'

/** The person of a commune who has this 12-digit number; the one known longest where it stands on several records. */
export function personOfNumber(db: Db, personalId: string, communeCode: string): Promise<Beneficiary | undefined> {
  return db
    .selectFrom('beneficiary')
    .selectAll()
    .where('personal_id', '=', personalId)
    .where('commune_code', '=', communeCode)
    .orderBy('id')
    .executeTakeFirst()
}
