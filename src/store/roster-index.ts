import { beneficiaryById } from './beneficiaries.js'
import type { Tx } from './db.js'
import { indexBeneficiary } from './record-index.js'

/** Makes people of a roster findable as they are now. */
export async function indexRosterPeople(tx: Tx, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const beneficiary = await beneficiaryById(tx, id)
    if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  }
}
