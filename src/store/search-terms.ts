import { foldKey } from '../domain/text.js'
import type { Tx } from './db.js'
import { statement } from './statement.js'

export type Subject = Readonly<{ kind: 'beneficiary' | 'registration'; id: number }>

export type Indexed = Readonly<{
  subject: Subject
  communeCode: string
  villageCode: string | null
}> &
  Findable

/** What a record can be found by. */
export type Findable = Readonly<{
  /** Names of people, and anything else that is looked for by its beginning. */
  words: readonly (string | null | undefined)[]
  /** The name of the village. */
  place: string | null | undefined
  /** Numbers that are looked for by their last digits. */
  numbers: readonly (string | null | undefined)[]
}>

/** Marks a number that was turned round, so that its last digits are its beginning. */
const BACKWARDS = '~'
/**
 * Marks a word of the village's name. Everybody of a village has it, so it stands with the record only: whoever looks for
 * it begins with the villages of that name.
 */
export const OF_PLACE = '@'

/** Makes a record findable by what it holds now; what it was found by before is forgotten. */
export async function indexSubject(tx: Tx, { subject, communeCode, villageCode, ...findable }: Indexed): Promise<void> {
  await forgetSubject(tx, subject)
  const terms = termsOf(findable)
  const where = { ...subject, communeCode, villageCode }
  await insertSubject(tx, { terms: joined(terms), ...where })
  for (const term of separated(joined(terms))) await insertTerm(tx, { term, ...where })
}

type Where = { kind: Subject['kind']; id: number; communeCode: string; villageCode: string | null }

const insertTerm = statement((db, $: Where & { term: string }) =>
  db.insertInto('search_term').values({
    term: $.term,
    subject_kind: $.kind,
    subject_id: $.id,
    commune_code: $.communeCode,
    village_code: $.villageCode,
  }),
)

const insertSubject = statement((db, $: Where & { terms: string }) =>
  db.insertInto('search_subject').values({
    subject_kind: $.kind,
    subject_id: $.id,
    commune_code: $.communeCode,
    village_code: $.villageCode,
    terms: $.terms,
  }),
)

/** The terms for what a record can be found by, each once. */
export function termsOf({ words, place, numbers }: Findable): readonly string[] {
  const terms: string[] = []
  for (const text of words) for (const word of wordsIn(text)) addOnce(terms, word)
  for (const word of wordsIn(place)) addOnce(terms, `${OF_PLACE}${word}`)
  for (const number of numbers) for (const end of backwards(number)) addOnce(terms, end)
  return terms
}

/** There are a dozen: to look through them takes less than to keep a set. */
function addOnce(terms: string[], term: string): void {
  if (!terms.includes(term)) terms.push(term)
}

/** Terms as `search_subject` keeps them: each between spaces, so that a beginning or a whole is found. */
export function joined(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `
}

/** The terms in what `joined` made that are spread over `search_term`: all but the words of the village. */
export function separated(terms: string): readonly string[] {
  return terms.split(' ').filter((term) => term !== '' && !term.startsWith(OF_PLACE))
}

/** Makes a record impossible to find by words. */
export async function forgetSubject(tx: Tx, { kind, id }: Subject): Promise<void> {
  const { rows } = await termsOfSubject(tx, { kind, id })
  if (rows[0] === undefined) return
  for (const term of separated(rows[0].terms)) await deleteTerm(tx, { term, kind, id })
  await deleteSubject(tx, { kind, id })
}

const termsOfSubject = statement((db, $: { kind: Subject['kind']; id: number }) =>
  db.selectFrom('search_subject').select('terms').where('subject_kind', '=', $.kind).where('subject_id', '=', $.id),
)

const deleteTerm = statement((db, $: { term: string; kind: Subject['kind']; id: number }) =>
  db
    .deleteFrom('search_term')
    .where('term', '=', $.term)
    .where('subject_kind', '=', $.kind)
    .where('subject_id', '=', $.id),
)

const deleteSubject = statement((db, $: { kind: Subject['kind']; id: number }) =>
  db.deleteFrom('search_subject').where('subject_kind', '=', $.kind).where('subject_id', '=', $.id),
)

/** The words of a text, folded. */
export function wordsIn(text: string | null | undefined): readonly string[] {
  if (!text) return []
  if (!text.includes(' ')) return foldedParts(text)
  const words: string[] = []
  for (const word of text.split(' ')) for (const part of foldedParts(word)) words.push(part)
  return words
}

/** Names of people and villages are made of few words that come again and again; folding is what costs. */
const folded = new Map<string, readonly string[]>()
const FOLDED_AT_MOST = 10_000

function foldedParts(word: string): readonly string[] {
  const known = folded.get(word)
  if (known !== undefined) return known
  const parts = foldKey(word)
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '')
  if (folded.size < FOLDED_AT_MOST) folded.set(word, parts)
  return parts
}

/** A number as it is looked for. */
export function backwards(number: string | null | undefined): readonly string[] {
  if (!number) return []
  let turned = BACKWARDS
  for (let at = number.length - 1; at >= 0; at--) turned += number.charAt(at)
  return [turned]
}
