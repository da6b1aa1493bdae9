import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { asciiDigits } from '../domain/text.js'
import type { Db } from './db.js'
import type { Schema } from './schema/schema.js'
import { backwards, OF_PLACE, type Subject, wordsIn } from './search-terms.js'
import type { Scope } from './units.js'

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
  const villages = await villagesIn(db, scope)
  const looked = await Promise.all(words.map((word) => lookedFor(db, word, scope, villages)))
  const [rarest, ...others] = looked.toSorted((a, b) => a.count - b.count)
  if (rarest === undefined || rarest.count === 0) return []
  const found = new Map<string, Subject>()
  for (const subjects of [await byTerm(db, rarest, others, scope), await byPlace(db, rarest, others)]) {
    for (const subject of subjects) found.set(`${subject.kind} ${subject.id}`, subject)
  }
  return [...found.values()].slice(0, FOUND_AT_MOST)
}

/** A word with the villages of the scope that it may name, and how many records it fits, as far as they were counted. */
type Looked = Readonly<{ word: string; villages: readonly string[]; count: number }>

type Village = Readonly<{ code: string; words: readonly string[] }>

async function villagesIn(db: Db, { communes, villages }: Scope): Promise<readonly Village[]> {
  const found = await db
    .selectFrom('unit')
    .select(['code', 'name'])
    .where('level', '=', 'village')
    .where((eb) =>
      eb.or([
        communes.length === 0 ? sql<SqlBool>`1 = 0` : eb('parent_code', 'in', communes),
        villages.length === 0 ? sql<SqlBool>`1 = 0` : eb('code', 'in', villages),
      ]),
    )
    .execute()
  return found.map(({ code, name }) => ({ code, words: wordsIn(name) }))
}

async function lookedFor(db: Db, word: string, scope: Scope, all: readonly Village[]): Promise<Looked> {
  const villages = all.filter(({ words }) => words.some((one) => isNamed(one, word))).map(({ code }) => code)
  const having = db.selectFrom('search_term').select('subject_id').where(fits(word)).where(inScope(scope))
  const count = await counted(db, having)
  if (villages.length === 0) return { word, villages, count }
  const living = db.selectFrom('search_subject').select('subject_id').where('village_code', 'in', villages)
  return { word, villages, count: count + (await counted(db, living)) }
}

async function counted<Table extends keyof Schema>(
  db: Db,
  query: SelectQueryBuilder<Schema, Table, { subject_id: number }>,
): Promise<number> {
  const { count } = await db
    .selectFrom(query.limit(COUNTED_AT_MOST).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** As `fits`: of a village no number is so long that it would be looked for by its end. */
function isNamed(one: string, word: string): boolean {
  return IS_NUMBER.test(word) ? one === word : one.startsWith(word)
}

/** Whose own words the rarest one fits. */
function byTerm(db: Db, { word }: Looked, others: readonly Looked[], scope: Scope): Promise<readonly Subject[]> {
  let query = db
    .selectFrom('search_term')
    .select(['subject_kind as kind', 'subject_id as id'])
    .distinct()
    .where(fits(word))
    .where(inScope(scope))
  for (const other of others) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('search_subject')
          .select('search_subject.terms')
          .whereRef('search_subject.subject_kind', '=', 'search_term.subject_kind')
          .whereRef('search_subject.subject_id', '=', 'search_term.subject_id')
          .where(isAmong(other.word)),
      ),
    )
  }
  return query.limit(FOUND_AT_MOST).execute()
}

/** Who lives in a village that the rarest word names. */
async function byPlace(db: Db, { villages }: Looked, others: readonly Looked[]): Promise<readonly Subject[]> {
  if (villages.length === 0) return []
  let query = db
    .selectFrom('search_subject')
    .select(['subject_kind as kind', 'subject_id as id'])
    .where('village_code', 'in', villages)
  for (const { word } of others) query = query.where(isAmong(word))
  return query.limit(FOUND_AT_MOST).execute()
}

const IS_NUMBER = /^[0-9]+$/

/** A word by its beginning; digits as a whole word (a year) or as the end of a number. */
function fits(word: string): Expression<SqlBool> {
  const term = sql.ref('search_term.term')
  if (!IS_NUMBER.test(word)) return sql`(${term} >= ${word} and ${term} < ${after(word)})`
  const [end = word] = backwards(word)
  if (word.length < 3) return sql`${term} = ${word}`
  return sql`(${term} = ${word} or (${term} >= ${end} and ${term} < ${after(end)}))`
}

/** The same of a record whose terms are looked through, its village among them. */
function isAmong(word: string): Expression<SqlBool> {
  const terms = sql.ref('search_subject.terms')
  const has = (term: string): Expression<SqlBool> => sql`${terms} like ${`% ${term}%`}`
  if (!IS_NUMBER.test(word)) return sql`(${has(word)} or ${has(`${OF_PLACE}${word}`)})`
  const whole = sql`(${has(`${word} `)} or ${has(`${OF_PLACE}${word} `)})`
  if (word.length < 3) return whole as Expression<SqlBool>
  return sql`(${whole} or ${has(backwards(word)[0] ?? word)})`
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
