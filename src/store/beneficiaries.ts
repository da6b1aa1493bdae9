import type { Insertable, Selectable, Updateable } from 'kysely'
import type { BirthDate } from '../domain/birth-date.js'
import type { Candidate, Claim } from '../domain/matching.js'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'
import type { BeneficiaryTable } from './schema/beneficiary.js'
import { statement } from './statement.js'

export type Beneficiary = Selectable<BeneficiaryTable>

/** A person as a record begins; `code` from `beneficiaryCode()`, `name_key` from `nameKey()`. */
export type NewBeneficiary = Omit<Insertable<BeneficiaryTable>, 'id' | 'version' | 'created_at' | 'updated_at'>

export type BeneficiaryChanges = Omit<Updateable<BeneficiaryTable>, 'id' | 'version' | 'created_at' | 'updated_at'>

/** A record as written, all its columns said. */
export type BeneficiaryRow = Omit<Beneficiary, 'id' | 'version'>

/** Writes new records, of a whole roster or of one person; resolves with their ids, in their order. */
export const insertBeneficiaries = bulkInsertion<Partial<BeneficiaryRow>>('beneficiary', [
  ...(['code', 'full_name', 'name_written', 'name_key', 'birth', 'birth_precision', 'sex'] as const),
  ...(['personal_id', 'old_id', 'ethnicity', 'phone', 'disability_types', 'disability_degree'] as const),
  ...(['commune_code', 'village_code', 'note', 'created_at', 'updated_at'] as const),
])

/** Writes a new record; returns its id. */
export async function insertBeneficiary(tx: Tx, beneficiary: NewBeneficiary, at: Date): Promise<number> {
  const now = at.toISOString()
  const [id] = await insertBeneficiaries(tx, [{ ...beneficiary, created_at: now, updated_at: now }])
  if (id === undefined) throw new Error('A record was not written.')
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
  const { nameKey, personalId = null, oldId = null } = claim
  const { rows } = await selectCandidates(db, { nameKey, personalId, oldId, communeCode })
  const ofCommune = rows.filter(({ commune_code }) => commune_code === communeCode)
  return ofCommune.map((row) => ({
    personId: row.id,
    nameKey: row.name_key,
    birth: birthOf(row),
    personalId: row.personal_id ?? undefined,
    oldId: row.old_id ?? undefined,
    villageCode: row.village_code ?? undefined,
  }))
}

type Sought = { nameKey: string; personalId: string | null; oldId: string | null; communeCode: string }

/** Each alternative has an index of its own, so that a commune's whole roster is never read. */
const selectCandidates = statement((db, $: Sought) =>
  db
    .selectFrom('beneficiary')
    .select(['id', 'commune_code', 'name_key', 'birth', 'birth_precision', 'personal_id', 'old_id', 'village_code'])
    .where((eb) =>
      eb.or([
        eb.and([eb('commune_code', '=', $.communeCode), eb('name_key', '=', $.nameKey)]),
        eb('personal_id', '=', $.personalId),
        eb('old_id', '=', $.oldId),
      ]),
    ),
)

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
