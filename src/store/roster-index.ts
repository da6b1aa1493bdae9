import { beneficiaryById } from './beneficiaries.js'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'
import { indexBeneficiary } from './record-index.js'
import type { SearchSubjectTable, SearchTermTable } from './schema/beneficiary.js'
import { type Findable, joined, separated, termsOf } from './search-terms.js'

/** Makes people who were on record before findable as they are now. */
export async function indexKnownPeople(tx: Tx, ids: Iterable<number>): Promise<void> {
  for (const id of ids) {
    const beneficiary = await beneficiaryById(tx, id)
    if (beneficiary !== undefined) await indexBeneficiary(tx, beneficiary)
  }
}

export type NewPerson = Readonly<{ id: number; communeCode: string; villageCode: string | null; findable: Findable }>

/**
 * Notes what new people are to be found by. They are found once it is spread over the words (`NewTerms`, `insertTerms`):
 * the words of one person lie all over the table, those of many side by side.
 */
export async function noteNewPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  await insertSubjects(
    tx,
    people.map(({ id, communeCode, villageCode, findable }) => ({
      subject_kind: 'beneficiary',
      subject_id: id,
      commune_code: communeCode,
      village_code: villageCode,
      terms: joined(termsOf(findable)),
    })),
  )
}

const insertSubjects = bulkInsertion<{ [Column in keyof SearchSubjectTable]: SearchSubjectTable[Column] }>(
  'search_subject',
  ['subject_kind', 'subject_id', 'commune_code', 'village_code', 'terms'],
)

export type FoundBy = SearchSubjectTable

/** What people are found by, by the range of their numbers. */
export function foundBy(db: Db, from: number, to: number): Promise<readonly FoundBy[]> {
  return db
    .selectFrom('search_subject')
    .selectAll()
    .where('subject_kind', '=', 'beneficiary')
    .where('subject_id', '>=', from)
    .where('subject_id', '<=', to)
    .orderBy('subject_id')
    .execute()
}

type Term = { [Column in keyof SearchTermTable]: SearchTermTable[Column] }

/** Terms with the same letters at the beginning are sorted together: few enough that nobody waits for it. */
const LETTERS = 3

/** The words of many people in the order of the table: each of its pages is written once, and not once a person. */
export class NewTerms {
  readonly #byLetters = new Map<string, Map<string, FoundBy[]>>()

  add(person: FoundBy): void {
    for (const term of separated(person.terms)) {
      entry(entry(this.#byLetters, term.slice(0, LETTERS), newMap), term, newList).push(person)
    }
  }

  /** The rows of the table, in its order. */
  *inOrder(): Generator<Term> {
    for (const letters of [...this.#byLetters.keys()].sort()) {
      const terms = this.#byLetters.get(letters) ?? newMap()
      for (const term of [...terms.keys()].sort()) {
        for (const { subject_kind, subject_id, commune_code, village_code } of terms.get(term) ?? []) {
          yield { term, subject_kind, subject_id, commune_code, village_code }
        }
      }
    }
  }
}

function newMap(): Map<string, FoundBy[]> {
  return new Map()
}

function newList(): FoundBy[] {
  return []
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** Writes words of people; those that are there already stay. */
export const insertTerms = bulkInsertion<Term>(
  'search_term',
  ['term', 'subject_kind', 'subject_id', 'commune_code', 'village_code'],
  { ignoreConflicts: true },
)

/** Spreads what a few people are found by over the words, at once. */
export async function spreadTerms(tx: Tx, ids: readonly number[]): Promise<void> {
  const terms = new NewTerms()
  for (const id of ids) for (const person of await foundBy(tx, id, id)) terms.add(person)
  await insertTerms(tx, [...terms.inOrder()])
}
