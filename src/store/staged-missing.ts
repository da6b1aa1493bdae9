import { sql } from 'kysely'
import { periodOf } from '../domain/period.js'
import type { Beneficiary } from './beneficiaries.js'
import type { BenefitLine } from './benefit-lines.js'
import { bulkInsertion } from './bulk-insert.js'
import type { Db, Tx } from './db.js'

export type NewMissing = Readonly<{
  import_id: number
  beneficiary_id: number
  benefit_line_id: number
  commune_code: string
  village_code: string
}>

/** Keeps benefits that a file does not name, in the order in which they are to be looked at. */
export const insertMissing = bulkInsertion<NewMissing>('import_missing', [
  ...(['import_id', 'beneficiary_id', 'benefit_line_id', 'commune_code', 'village_code'] as const),
])

/** Forgets what the file of an import lacks: it was dropped, or taken back. */
export async function forgetMissing(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom('import_missing').where('import_id', '=', importId).execute()
}

/**
 * Looks at some of what files of these communes lack and nobody answered, after the one of this number, and forgets what
 * nobody has to look at any more: benefits that ended, and such as a later file names or lacks too. Returns the number of
 * the last that it looked at, `undefined` at the end.
 */
export async function forgetSettled(
  tx: Tx,
  communeCodes: readonly string[],
  { after, atMost }: Readonly<{ after: number; atMost: number }>,
): Promise<number | undefined> {
  if (communeCodes.length === 0) return undefined
  const looked = await tx
    .selectFrom('import_missing')
    .select('id')
    // By number, not by the index of communes, which would be sorted anew each time.
    .where(sql<string>`commune_code || ''`, 'in', communeCodes)
    .where('answer', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(atMost)
    .execute()
  const ids = looked.map(({ id }) => id)
  if (ids.length > 0) await tx.deleteFrom('import_missing').where('id', 'in', settledAmong(tx, ids)).execute()
  return ids.at(-1)
}

function settledAmong(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('import_missing')
    .innerJoin('roster_import', 'roster_import.id', 'import_missing.import_id')
    .leftJoin('benefit_line', 'benefit_line.id', 'import_missing.benefit_line_id')
    .select('import_missing.id')
    .where('import_missing.id', 'in', ids)
    .where('roster_import.state', '=', 'applied')
    .where(
      sql<boolean>`(benefit_line.state is null or benefit_line.state not in ('DANG_HUONG', 'TAM_DUNG')
        or exists (select 1 from staged_row inner join roster_import as later on later.id = staged_row.import_id
          where staged_row.benefit_line_id = import_missing.benefit_line_id and later.state = 'applied'
            and later.applied_at > roster_import.applied_at)
        or exists (select 1 from import_missing as other inner join roster_import as later on later.id = other.import_id
          where other.benefit_line_id = import_missing.benefit_line_id and later.state = 'applied'
            and later.applied_at > roster_import.applied_at))`,
    )
}

const IDS_A_QUERY = 400

/** Of these benefits, a few hundred, those that a list of the day would name: under way, and begun. */
export async function listedOn(db: Db, lineIds: readonly number[], day: string): Promise<readonly number[]> {
  if (lineIds.length === 0) return []
  const rows = await db
    .selectFrom('benefit_line')
    .select('id')
    .where('id', 'in', lineIds)
    .where('state', '=', 'DANG_HUONG')
    .where((eb) => eb.or([eb('from_month', 'is', null), eb('from_month', '<=', periodOf(day))]))
    .execute()
  return rows.map(({ id }) => id)
}

/** The benefits that the file of an import lacks, in its order, whatever was said about them. */
export async function missingLinesOf(db: Db, importId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('import_missing')
    .select(['id', 'benefit_line_id'])
    .where('import_id', '=', importId)
    .orderBy('id')
    .execute()
  return rows.map(({ benefit_line_id }) => benefit_line_id)
}

/** A benefit with its person and the name of the village. */
export type OwnedLine = Readonly<{ line: BenefitLine; person: Beneficiary; village: string }>

/** Benefits by number with their people, in the order asked for; such as are under way, some hundreds at a time. */
export async function* ownedLines(db: Db, lineIds: readonly number[]): AsyncGenerator<readonly OwnedLine[]> {
  for (let from = 0; from < lineIds.length; from += IDS_A_QUERY) {
    const ids = lineIds.slice(from, from + IDS_A_QUERY)
    const lines = await db
      .selectFrom('benefit_line')
      .selectAll()
      .where('id', 'in', ids)
      .where('state', '=', 'DANG_HUONG')
      .execute()
    const owners = lines.map(({ beneficiary_id }) => beneficiary_id)
    const people = await db
      .selectFrom('beneficiary')
      .selectAll()
      .where('id', 'in', [...owners, 0])
      .execute()
    const codes = people.flatMap(({ village_code }) => village_code ?? [])
    const units = await db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('code', 'in', [...new Set(codes), ''])
      .execute()
    const nameOf = new Map(units.map(({ code, name }) => [code, name]))
    const lineOf = new Map(lines.map((line) => [line.id, line]))
    const personOf = new Map(people.map((person) => [person.id, person]))
    yield ids.flatMap((id) => {
      const line = lineOf.get(id)
      const person = line && personOf.get(line.beneficiary_id)
      return line === undefined || person === undefined
        ? []
        : [{ line, person, village: nameOf.get(person.village_code ?? '') ?? '' }]
    })
  }
}
