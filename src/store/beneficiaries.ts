import type { Insertable, Selectable, Updateable } from 'kysely'
import type { BirthDate } from '../domain/birth-date.js'
import type { Candidate, Claim } from '../domain/matching.js'
import type { Db, Tx } from './db.js'
import type { BeneficiaryTable } from './schema/beneficiary.js'

export type Beneficiary = Selectable<BeneficiaryTable>

/** A person as a record begins; `code` from `beneficiaryCode()`, `name_key` from `nameKey()`. */
export type NewBeneficiary = Omit<Insertable<BeneficiaryTable>, 'id' | 'version' | 'created_at' | 'updated_at'>

export type BeneficiaryChanges = Omit<Updateable<BeneficiaryTable>, 'id' | 'version' | 'created_at' | 'updated_at'>

/** Writes a new record; returns its id. */
export async function insertBeneficiary(tx: Tx, beneficiary: NewBeneficiary, at: Date): Promise<number> {
  const now = at.toISOString()
  const { id } = await tx
    .insertInto('beneficiary')
    .values({ ...beneficiary, created_at: now, updated_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a record that is still at `version`; `false` when somebody else changed it meanwhile, and nothing is written. */
export async function updateBeneficiary(
  tx: Tx,
  { id, version }: Pick<Beneficiary, 'id' | 'version'>,
  changes: BeneficiaryChanges,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('beneficiary')
    .set({ ...changes, version: version + 1, updated_at: at.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function beneficiaryById(db: Db, id: number): Promise<Beneficiary | undefined> {
  return db.selectFrom('beneficiary').selectAll().where('id', '=', id).executeTakeFirst()
}

export function beneficiaryByCode(db: Db, code: string): Promise<Beneficiary | undefined> {
  return db.selectFrom('beneficiary').selectAll().where('code', '=', code).executeTakeFirst()
}

/** Everybody on a commune's roster who shares a number or the name with the claim: what `matchClaim` chooses from. */
export async function candidatesFor(db: Db, claim: Claim, communeCode: string): Promise<readonly Candidate[]> {
  const rows = await db
    .selectFrom('beneficiary')
    .select(['id', 'name_key', 'birth', 'birth_precision', 'personal_id', 'old_id', 'village_code'])
    .where('commune_code', '=', communeCode)
    .where((eb) =>
      eb.or([
        eb('name_key', '=', claim.nameKey),
        ...(claim.personalId === undefined ? [] : [eb('personal_id', '=', claim.personalId)]),
        ...(claim.oldId === undefined ? [] : [eb('old_id', '=', claim.oldId)]),
      ]),
    )
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    nameKey: row.name_key,
    birth: birthOf(row),
    personalId: row.personal_id ?? undefined,
    oldId: row.old_id ?? undefined,
    villageCode: row.village_code ?? undefined,
  }))
}

/** The date of birth of a row that keeps its value and its precision. */
export function birthOf({
  birth,
  birth_precision,
}: Pick<Beneficiary, 'birth' | 'birth_precision'>): BirthDate | undefined {
  return birth === null ? undefined : { value: birth, precision: birth_precision ?? 'YEAR' }
}

export async function beneficiariesById(db: Db, ids: readonly number[]): Promise<readonly Beneficiary[]> {
  return ids.length === 0 ? [] : db.selectFrom('beneficiary').selectAll().where('id', 'in', ids).execute()
}
