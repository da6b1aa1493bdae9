import { type ExpressionBuilder, sql } from 'kysely'
import type { BirthDate } from '../domain/birth-date.js'
import { birthOf } from './beneficiaries.js'
import type { Db } from './db.js'
import type { Schema } from './schema/schema.js'
import { type Scope, within } from './units.js'

/** A benefit that a file lacks and nobody has said anything about, with its person. */
export type MissingEntry = Readonly<{
  id: number
  importId: number
  fileName: string
  /** ISO day of the list. */
  listDate: string
  lineId: number
  /** `HS-…` */
  code: string
  fullName: string
  birth: BirthDate | null
  communeCode: string
  villageCode: string
  programmeCode: string | null
  programmeWritten: string | null
  /** First month paid, `YYYY-MM`; null: since ever. */
  fromMonth: string | null
}>

/**
 * What is still to be looked at: of files that were taken over, unanswered, of people who live where the file said and
 * receive the benefit. It is settled by itself when a change waits that would end it, when a row that was decided or a
 * later file names it, and when a later file lacks it too: then it is asked about there. Of the same file again an
 * answer counts once more.
 */
function openEntries(db: Db) {
  return entries(db)
    .where('import_missing.answer', 'is', null)
    .where('roster_import.state', '=', 'applied')
    .where('roster_import.under_way', 'is', null)
    .where('benefit_line.state', '=', 'DANG_HUONG')
    .whereRef('beneficiary.village_code', '=', 'import_missing.village_code')
    .where(
      sql<boolean>`not exists (select 1 from "change"
        where "change".beneficiary_id = import_missing.beneficiary_id and "change".state = 'PROPOSED'
          and "change".kind in ('DEATH', 'STOP', 'MOVE_OUT', 'SUSPEND')
          and ("change".benefit_line_id is null or "change".benefit_line_id = import_missing.benefit_line_id))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from staged_row inner join roster_import as later on later.id = staged_row.import_id
        where staged_row.benefit_line_id = import_missing.benefit_line_id and later.state = 'applied'
          and (later.applied_at > roster_import.applied_at
            or (later.applied_at = roster_import.applied_at and later.id >= roster_import.id)))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from import_missing as other inner join roster_import as later on later.id = other.import_id
        where other.benefit_line_id = import_missing.benefit_line_id and later.id <> roster_import.id
          and later.state = 'applied'
          and (later.applied_at > roster_import.applied_at
            or (later.applied_at = roster_import.applied_at and later.id > roster_import.id)
            or (other.answer = 'kept' and later.sha256 = roster_import.sha256)))`,
    )
}

function entries(db: Db) {
  return db
    .selectFrom('import_missing')
    .innerJoin('roster_import', 'roster_import.id', 'import_missing.import_id')
    .innerJoin('beneficiary', 'beneficiary.id', 'import_missing.beneficiary_id')
    .innerJoin('benefit_line', 'benefit_line.id', 'import_missing.benefit_line_id')
}

/** Some of what is to be looked at: of one file, village or programme. */
export type MissingSet = Readonly<{
  /** Without it, wherever they are. */
  scope?: Scope
  importId?: number
  villageCode?: string
  /** `null`: those whose programme nobody has decided. */
  programmeCode?: string | null
}>

const NOWHERE: Scope = { communes: [], villages: [] }

/** One is compared as it is, so that its entries come in the order of the index. */
function among(eb: ExpressionBuilder<Schema, 'import_missing'>, codes: readonly string[]) {
  const [only = '', ...others] = codes
  const column = 'import_missing.commune_code'
  return others.length === 0 ? eb(column, '=', only) : eb(column, 'in', codes)
}

/** They are in no order. */
export function entriesOf(db: Db, { scope, importId, villageCode, programmeCode }: MissingSet) {
  return openEntries(db)
    .$if(scope !== undefined, (query) =>
      query.where((eb) => among(eb, scope?.communes ?? [])).where(within('beneficiary', scope ?? NOWHERE) as never),
    )
    .$if(importId !== undefined, (query) => query.where('import_missing.import_id', '=', importId ?? 0))
    .$if(villageCode !== undefined, (query) => query.where('import_missing.village_code', '=', villageCode ?? ''))
    .$if(programmeCode !== undefined, (query) =>
      query.where('benefit_line.programme_code', programmeCode === null ? 'is' : '=', programmeCode ?? null),
    )
}

/** How many are to be looked at; counting ends at `most`, so that nobody waits for the figure. */
export async function countMissing(db: Db, set: MissingSet, most: number): Promise<number> {
  // Of one commune the newest file comes first: what earlier files lack is mostly settled by it.
  const isOne = set.scope?.communes.length === 1
  const some = entriesOf(db, set)
    .select('import_missing.id')
    .$if(isOne, (query) => query.orderBy('import_missing.import_id', 'desc'))
    .limit(most)
    .as('some')
  const { count } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Where somebody is in going through them: commune by commune, in each the newest file first. */
export type MissingPlace = Readonly<{ communeCode: string; importId: number; id: number }>

/** The first that is to be looked at after this place; without one, the first of all. */
export async function nextMissing(
  db: Db,
  scope: Scope,
  after: MissingPlace | undefined,
): Promise<MissingEntry | undefined> {
  if (scope.communes.length === 0) return undefined
  const parts = await db
    .selectFrom('import_missing')
    .select(['commune_code', 'import_id'])
    .distinct()
    .where('commune_code', 'in', scope.communes)
    .where('answer', 'is', null)
    .orderBy('commune_code')
    .orderBy('import_id', 'desc')
    .execute()
  for (const { commune_code, import_id } of parts) {
    const isHere = after !== undefined && commune_code === after.communeCode && import_id === after.importId
    const isBefore =
      after !== undefined &&
      (commune_code < after.communeCode || (commune_code === after.communeCode && import_id > after.importId))
    if (isBefore) continue
    const part = { scope: { ...scope, communes: [commune_code] }, importId: import_id }
    const row = await described(entriesOf(db, part))
      .where('import_missing.id', '>', isHere ? after.id : 0)
      .orderBy('import_missing.id')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return toEntry(row)
  }
  return undefined
}

/** One of them by its number; `undefined` when it is settled, answered, or lies elsewhere. */
export async function missingEntry(db: Db, scope: Scope, id: number): Promise<MissingEntry | undefined> {
  const row = await described(entriesOf(db, { scope })).where('import_missing.id', '=', id).executeTakeFirst()
  return row && toEntry(row)
}

function described(query: ReturnType<typeof openEntries>) {
  return query.select([
    'import_missing.id',
    'import_missing.import_id as importId',
    'roster_import.file_name as fileName',
    'roster_import.list_date as listDate',
    'benefit_line.id as lineId',
    'beneficiary.code',
    'beneficiary.full_name as fullName',
    'beneficiary.birth',
    'beneficiary.birth_precision',
    'import_missing.commune_code as communeCode',
    'import_missing.village_code as villageCode',
    'benefit_line.programme_code as programmeCode',
    'benefit_line.programme_written as programmeWritten',
    'benefit_line.from_month as fromMonth',
  ])
}

type Row = Omit<MissingEntry, 'birth'> & Parameters<typeof birthOf>[0]

function toEntry({ birth, birth_precision, ...row }: Row): MissingEntry {
  return { ...row, birth: birthOf({ birth, birth_precision }) ?? null }
}
