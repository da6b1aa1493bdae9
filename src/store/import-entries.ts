import { sql } from 'kysely'
import type { ChangeFacts } from './change-content.js'
import type { Db } from './db.js'

/** Entries of the log that are looked at in one transaction, and people put on record who may be among them. */
const ENTRIES_A_SLICE = 100
const PEOPLE_A_SLICE = 150

/** What an import wrote of one benefit or one person, as a change of the month. */
export type WrittenChange = Readonly<{
  kind: 'NEW' | 'COEF' | 'INFO'
  beneficiary_id: number
  benefit_line_id: number | null
  commune_code: string
  village_code: string | null
  programme_group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  programme_code: string | null
  decision_no: string | null
  decision_date: string | null
  before: ChangeFacts
  after: ChangeFacts
}>

/** What the log of an import says of one row, or of several new ones that follow one another. */
export type Entry = Readonly<{
  id: number
  subject: 'beneficiary' | 'benefit_line' | 'payee' | 'account'
  from_id: number
  to_id: number
  before: string | null
  after: string | null
}>

/** The number before that of the first entry of an import. */
export async function beforeFirstEntry(db: Db, importId: number): Promise<number> {
  const { first } = await db
    .selectFrom('import_change')
    .select(({ fn }) => fn.min('id').as('first'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return (first ?? 1) - 1
}

/**
 * The next entries of an import, in the order in which they were written: by number, not by the index of imports, which would
 * be sorted anew each time.
 */
export async function entriesAfter(db: Db, importId: number, after: number): Promise<readonly Entry[]> {
  const entries = await db
    .selectFrom('import_change')
    .select(['id', 'subject', 'from_id', 'to_id', 'before', 'after'])
    .where('id', '>', after)
    .where(sql<number>`import_id + 0`, '=', importId)
    .orderBy('id')
    .limit(ENTRIES_A_SLICE)
    .execute()
  return fewPeople(entries)
}

/** The first of these, at least one: an entry may stand for many new people who follow one another. */
function fewPeople(entries: readonly Entry[]): readonly Entry[] {
  let people = 0
  const end = entries.findIndex(({ from_id, to_id }) => {
    people += to_id - from_id + 1
    return people > PEOPLE_A_SLICE
  })
  return end === -1 ? entries : entries.slice(0, Math.max(1, end))
}

/** What entries of an import's log come to: benefits that are new or have other sums, people who are described otherwise. */
export async function changesIn(db: Db, entries: readonly Entry[]): Promise<readonly WrittenChange[]> {
  return [
    ...(await newBenefits(db, entries)),
    ...(await changedBenefits(db, entries)),
    ...(await changedPeople(db, entries)),
  ]
}

/** Benefits that were added to known people, and those of people who were put on record. */
async function newBenefits(db: Db, entries: readonly Entry[]): Promise<readonly WrittenChange[]> {
  const ids = madeIn(entries, 'benefit_line')
  const people = madeIn(entries, 'beneficiary')
  if (ids.length === 0 && people.length === 0) return []
  const rows = await lines(db)
    .where((eb) =>
      eb.or([
        eb('benefit_line.id', 'in', ids.length > 0 ? ids : [0]),
        eb('benefit_line.beneficiary_id', 'in', people.length > 0 ? people : [0]),
      ]),
    )
    .orderBy('benefit_line.id')
    .execute()
  return rows.map(({ coefficient, amount, state, ...row }) => ({
    ...row,
    kind: 'NEW',
    before: {},
    after: { programme: row.programme_code, coefficient, amount, state },
  }))
}

function madeIn(entries: readonly Entry[], wanted: 'benefit_line' | 'beneficiary'): readonly number[] {
  return entries
    .filter(({ subject, before }) => subject === wanted && before === null)
    .flatMap(({ from_id, to_id }) => Array.from({ length: to_id - from_id + 1 }, (_, index) => from_id + index))
}

function lines(db: Db) {
  return db
    .selectFrom('benefit_line')
    .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
    .select([
      'benefit_line.beneficiary_id',
      'benefit_line.id as benefit_line_id',
      'beneficiary.commune_code',
      'beneficiary.village_code',
      'benefit_line.programme_group',
      'benefit_line.programme_code',
      'benefit_line.decision_no',
      'benefit_line.decision_date',
      'benefit_line.coefficient',
      'benefit_line.amount',
      'benefit_line.state',
    ])
}

type Image = Readonly<Record<string, string | number | null>>

/** Known rows that are not what they were. */
function imagesIn(entries: readonly Entry[], wanted: 'benefit_line' | 'beneficiary') {
  return entries
    .filter(({ subject, before }) => subject === wanted && before !== null)
    .map(({ from_id, before, after }) => ({
      id: from_id,
      before: JSON.parse(before ?? '{}') as Image,
      after: JSON.parse(after ?? '{}') as Image,
    }))
}

async function changedBenefits(db: Db, entries: readonly Entry[]): Promise<readonly WrittenChange[]> {
  const images = imagesIn(entries, 'benefit_line').filter(({ before, after }) =>
    ['coefficient', 'amount', 'programme_code'].some((column) => (before[column] ?? null) !== (after[column] ?? null)),
  )
  if (images.length === 0) return []
  const found = await lines(db).where('benefit_line.id', 'in', idsOf(images)).execute()
  const byId = new Map(found.map((row) => [row.benefit_line_id, row]))
  return images.flatMap(({ id, before, after }): readonly WrittenChange[] => {
    const line = byId.get(id)
    if (line === undefined) return []
    const { coefficient: _, amount: __, state: ___, ...row } = line
    return [{ ...row, kind: 'COEF', before: factsOf(before), after: factsOf(after) }]
  })
}

function factsOf(image: Image): ChangeFacts {
  const [coefficient, amount] = [image['coefficient'], image['amount']]
  return {
    programme: (image['programme_code'] ?? null) as string | null,
    coefficient: coefficient === null || coefficient === undefined ? null : Number(coefficient),
    amount: amount === null || amount === undefined ? null : Number(amount),
  }
}

const PERSON_FIELDS = ['full_name', 'birth', 'sex', 'personal_id', 'village_code', 'ethnicity', 'phone']

async function changedPeople(db: Db, entries: readonly Entry[]): Promise<readonly WrittenChange[]> {
  const images = imagesIn(entries, 'beneficiary').map((image) => ({
    ...image,
    fields: PERSON_FIELDS.filter((column) => (image.before[column] ?? null) !== (image.after[column] ?? null)),
  }))
  const changed = images.filter(({ fields }) => fields.length > 0)
  if (changed.length === 0) return []
  const people = await db
    .selectFrom('beneficiary')
    .select(['id', 'commune_code', 'village_code'])
    .where('id', 'in', idsOf(changed))
    .execute()
  const byId = new Map(people.map((row) => [row.id, row]))
  return changed.flatMap(({ id, fields }): readonly WrittenChange[] => {
    const person = byId.get(id)
    if (person === undefined) return []
    const { commune_code, village_code } = person
    const field = fields.join(' ')
    const nothing = { programme_group: null, programme_code: null, decision_no: null, decision_date: null } as const
    const whose = { beneficiary_id: id, benefit_line_id: null, commune_code, village_code, ...nothing }
    return [{ ...whose, kind: 'INFO', before: { field }, after: { field } }]
  })
}

function idsOf(images: readonly Readonly<{ id: number }>[]): readonly number[] {
  return images.map(({ id }) => id)
}
