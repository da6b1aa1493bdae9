import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { asciiDigits, foldKey } from '../domain/text.js'
import type { Db, Tx } from './db.js'
import type { Schema } from './schema/schema.js'
import { statement } from './statement.js'
import type { Scope } from './units.js'

export type Subject = Readonly<{ kind: 'beneficiary' | 'registration'; id: number }>

export type Indexed = Readonly<{
  subject: Subject
  communeCode: string
  villageCode: string | null
}> &
  Findable

/** What a record can be found by. */
export type Findable = Readonly<{
  /** Names of people and of the village, and anything else that is looked for by its beginning. */
  words: readonly (string | null | undefined)[]
  /** Numbers that are looked for by their last digits. */
  numbers: readonly (string | null | undefined)[]
}>

/** Marks a number that was turned round, so that its last digits are its beginning. */
const BACKWARDS = '~'

/** Makes a record findable by what it holds now; what it was found by before is forgotten. */
export async function indexSubject(
  tx: Tx,
  { subject, communeCode, villageCode, words, numbers }: Indexed,
): Promise<void> {
  await forgetSubject(tx, subject)
  const terms = termsOf({ words, numbers })
  const place = { ...subject, communeCode, villageCode }
  await insertSubject(tx, { terms: joined(terms), ...place })
  for (const term of terms) await insertTerm(tx, { term, ...place })
}

type Place = { kind: Subject['kind']; id: number; communeCode: string; villageCode: string | null }

const insertTerm = statement((db, $: Place & { term: string }) =>
  db.insertInto('search_term').values({
    term: $.term,
    subject_kind: $.kind,
    subject_id: $.id,
    commune_code: $.communeCode,
    village_code: $.villageCode,
  }),
)

const insertSubject = statement((db, $: Place & { terms: string }) =>
  db.insertInto('search_subject').values({
    subject_kind: $.kind,
    subject_id: $.id,
    commune_code: $.communeCode,
    village_code: $.villageCode,
    terms: $.terms,
  }),
)

/** The terms for what a record can be found by, each once. */
export function termsOf({ words, numbers }: Findable): readonly string[] {
  const terms = new Set<string>()
  for (const text of words) for (const word of wordsIn(text)) terms.add(word)
  for (const number of numbers) for (const end of backwards(number)) terms.add(end)
  return [...terms]
}

/** Terms as `search_subject` keeps them: each between spaces, so that a beginning or a whole is found. */
export function joined(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `
}

/** The terms in what `joined` made. */
export function separated(terms: string): readonly string[] {
  return terms.split(' ').filter((term) => term !== '')
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

/** Words that say nothing about whom one looks for. */
const FILLERS = ['THON', 'XOM']

/** The words of a search, folded: what has to fit, each by the beginning of a word or the end of a number. */
export function searchWords(text: string): readonly string[] {
  const words = wordsIn(asciiDigits(text).replace(/(?<=[0-9])[ .](?=[0-9])/g, ''))
  const telling = words.filter((word) => !FILLERS.includes(word))
  return telling.length > 0 ? telling : words
}

const FOUND_AT_MOST = 200
const COUNTED_AT_MOST = 2_000

/**
 * Records of the scope that every one of the words fits, at most 200, in no order. Looks for the rarest word first, so a
 * common family name beside a rare given name costs nothing.
 */
export async function findSubjects(db: Db, words: readonly string[], scope: Scope): Promise<readonly Subject[]> {
  if (words.length === 0) return []
  const counts = await Promise.all(words.map(async (word) => ({ word, count: await countOf(db, word, scope) })))
  const [rarest, ...others] = counts.toSorted((a, b) => a.count - b.count)
  if (rarest === undefined || rarest.count === 0) return []
  let query = db
    .selectFrom('search_term')
    .select(['subject_kind as kind', 'subject_id as id'])
    .distinct()
    .where(fits(rarest.word))
    .where(inScope(scope))
  for (const { word } of others) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('search_subject')
          .select('search_subject.terms')
          .whereRef('search_subject.subject_kind', '=', 'search_term.subject_kind')
          .whereRef('search_subject.subject_id', '=', 'search_term.subject_id')
          .where(isAmong(word)),
      ),
    )
  }
  return query.limit(FOUND_AT_MOST).execute()
}

async function countOf(db: Db, word: string, scope: Scope): Promise<number> {
  const { count } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('search_term')
        .select('subject_id')
        .where(fits(word))
        .where(inScope(scope))
        .limit(COUNTED_AT_MOST)
        .as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A word by its beginning; digits as a whole word (a year, the number of a village) or as the end of a number. */
function fits(word: string): Expression<SqlBool> {
  const term = sql.ref('search_term.term')
  if (!/^[0-9]+$/.test(word)) return sql`(${term} >= ${word} and ${term} < ${after(word)})`
  const [end = word] = backwards(word)
  if (word.length < 3) return sql`${term} = ${word}`
  return sql`(${term} = ${word} or (${term} >= ${end} and ${term} < ${after(end)}))`
}

/** The same of a record whose terms are looked through. */
function isAmong(word: string): Expression<SqlBool> {
  const terms = sql.ref('search_subject.terms')
  if (!/^[0-9]+$/.test(word)) return sql`${terms} like ${`% ${word}%`}`
  if (word.length < 3) return sql`${terms} like ${`% ${word} %`}`
  return sql`(${terms} like ${`% ${word} %`} or ${terms} like ${`% ${backwards(word)[0]}%`})`
}

function inScope({ communes, villages }: Scope) {
  return (eb: ExpressionBuilder<Schema, 'search_term'>): Expression<SqlBool> =>
    eb.or([
      communes.length === 0 ? sql<SqlBool>`1 = 0` : eb('commune_code', 'in', communes),
      villages.length === 0 ? sql<SqlBool>`1 = 0` : eb('village_code', 'in', villages),
    ])
}

function after(prefix: string): string {
  return `${prefix}\u{10ffff}`
}

function wordsIn(text: string | null | undefined): readonly string[] {
  if (!text) return []
  return text.includes(' ') ? text.split(' ').flatMap(foldedParts) : foldedParts(text)
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

function backwards(number: string | null | undefined): readonly string[] {
  return number ? [`${BACKWARDS}${[...number].reverse().join('')}`] : []
}
