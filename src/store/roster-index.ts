import { beneficiaryById } from './beneficiaries.js'
import { bulkInsertion } from './bulk-insert.js'
import type { Tx } from './db.js'
import { indexBeneficiary } from './record-index.js'
import type { SearchTermTable } from './schema/beneficiary.js'
import { type Findable, termsOf } from './search-terms.js'

/** Makes people who were on record before findable as they are now. */
export async function indexKnownPeople(tx: Tx, ids: Iterable<number>): Promise<void> {
  for (const id of ids) {
    const beneficiary = await beneficiaryById(tx, id)
    if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  }
}

export type NewPerson = Readonly<{ id: number; communeCode: string; villageCode: string | null; findable: Findable }>

/** Makes new people findable. Unlike for known ones nothing needs to be looked up or forgotten: for whole rosters. */
export async function indexNewPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  const terms = people.flatMap(({ id, communeCode, villageCode, findable }) =>
    termsOf(findable).map((term) => ({
      term,
      subject_kind: 'beneficiary' as const,
      subject_id: id,
      commune_code: communeCode,
      village_code: villageCode,
    })),
  )
  // In the order of the index, neighbours are written together.
  await insertTerms(tx, terms.sort(byTerm))
}

const insertTerms = bulkInsertion<{ [Column in keyof SearchTermTable]: SearchTermTable[Column] }>(
  'search_term',
  ['term', 'subject_kind', 'subject_id', 'commune_code', 'village_code'],
  { ignoreConflicts: true },
)

function byTerm(one: { term: string }, other: { term: string }): number {
  return one.term < other.term ? -1 : one.term > other.term ? 1 : 0
}
