import { beneficiaryById } from './beneficiaries.js'
import type { Tx } from './db.js'
import { indexBeneficiary } from './record-index.js'
import { type Findable, termsOf } from './search-terms.js'
import { statement } from './statement.js'

/** Makes people who were on record before findable as they are now. */
export async function indexKnownPeople(tx: Tx, ids: Iterable<number>): Promise<void> {
  for (const id of ids) {
    const beneficiary = await beneficiaryById(tx, id)
    if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  }
}

export type NewPerson = Readonly<{ id: number; communeCode: string; villageCode: string | null; findable: Findable }>

/** Makes a new person findable. Unlike for a known one nothing needs to be looked up or forgotten: for whole rosters. */
export async function indexNewPerson(tx: Tx, { id, communeCode, villageCode, findable }: NewPerson): Promise<void> {
  for (const term of termsOf(findable)) await insertTerm(tx, { term, id, communeCode, villageCode })
}

type InsertTerm = { term: string; id: number; communeCode: string; villageCode: string | null }

const insertTerm = statement((db, $: InsertTerm) =>
  db
    .insertInto('search_term')
    .values({
      term: $.term,
      subject_kind: 'beneficiary',
      subject_id: $.id,
      commune_code: $.communeCode,
      village_code: $.villageCode,
    })
    .onConflict((conflict) => conflict.doNothing()),
)
