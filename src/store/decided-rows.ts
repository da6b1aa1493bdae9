import { type Selectable, sql } from 'kysely'
import { dayInVietNam } from '../domain/office-time.js'
import type { EarlierRow } from '../domain/roster/decided-before.js'
import type { Finding } from '../domain/roster/row.js'
import type { Db } from './db.js'
import type { StagedContentTable, StagedRowTable } from './schema/roster.js'
import { decidedFindings, type RowDecision, type StagedPerson } from './staged-rows.js'

const PAGE = 300

/**
 * The rows of files that were taken over for this unit and not taken back, about which officers decided something, some
 * hundreds at a time, the oldest first. Looks only at rows that were decided.
 */
export async function* decidedRowPages(db: Db, unitCode: string): AsyncGenerator<readonly EarlierRow[]> {
  const files = await db
    .selectFrom('roster_import')
    .select(['id', 'sha256'])
    .where('unit_code', '=', unitCode)
    .where('state', '=', 'applied')
    .execute()
  if (files.length === 0) return
  const shaOf = new Map(files.map(({ id, sha256 }) => [id, sha256]))
  for (let after = 0; ; ) {
    const rows = await selectDecided(db, [...shaOf.keys()], after)
    const sharing = await sharedBy(db, rows)
    yield rows.map((row) => toEarlierRow(row, shaOf.get(row.import_id) ?? '', sharing))
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.id
  }
}

type DecidedRow = Pick<Selectable<StagedRowTable>, 'id' | 'import_id' | 'sheet' | 'row' | 'benefit_line_id'> &
  Pick<Selectable<StagedContentTable>, 'person' | 'findings' | 'decisions'>

function selectDecided(db: Db, importIds: readonly number[], after: number): Promise<readonly DecidedRow[]> {
  return (
    db
      .selectFrom('staged_content')
      .innerJoin('staged_row', 'staged_row.id', 'staged_content.staged_row_id')
      .select(['staged_row.id', 'staged_row.import_id', 'staged_row.sheet', 'staged_row.row'])
      .select(['staged_row.benefit_line_id', 'staged_content.person', 'staged_content.findings'])
      .select('staged_content.decisions')
      .where('staged_content.decisions', 'is not', null)
      .where('staged_content.staged_row_id', '>', after)
      // By what was decided, not by all rows of these files.
      .where(sql<number>`staged_row.import_id + 0`, 'in', importIds)
      .orderBy('staged_content.staged_row_id')
      .limit(PAGE)
      .execute()
  )
}

type Sharing = Readonly<{ owners: ReadonlyMap<number, number>; rows: readonly OtherRow[] }>
type OtherRow = Readonly<{ id: number; importId: number; lineId: number | null; personId: number }>

/** The rows of these files that became benefits of the same people. */
async function sharedBy(db: Db, decided: readonly DecidedRow[]): Promise<Sharing> {
  const lineIds = decided.flatMap(({ benefit_line_id }) => benefit_line_id ?? [])
  if (lineIds.length === 0) return { owners: new Map(), rows: [] }
  const lines = await db
    .selectFrom('benefit_line')
    .select(['id', 'beneficiary_id'])
    .where('id', 'in', lineIds)
    .execute()
  const rows = await db
    .selectFrom('benefit_line')
    .innerJoin('staged_row', 'staged_row.benefit_line_id', 'benefit_line.id')
    .select(['staged_row.id', 'staged_row.import_id as importId', 'staged_row.benefit_line_id as lineId'])
    .select('benefit_line.beneficiary_id as personId')
    .where('benefit_line.beneficiary_id', 'in', [...new Set(lines.map(({ beneficiary_id }) => beneficiary_id)), 0])
    .where('staged_row.comparison', '!=', 'duplicate')
    .execute()
  return { owners: new Map(lines.map(({ id, beneficiary_id }) => [id, beneficiary_id])), rows }
}

function toEarlierRow(row: DecidedRow, sha256: string, sharing: Sharing): EarlierRow {
  const { nameKey, raw } = JSON.parse(row.person) as Pick<StagedPerson, 'nameKey' | 'raw'>
  const decisions = JSON.parse(row.decisions ?? '[]') as readonly RowDecision[]
  return {
    ...{ importId: row.import_id, sha256, sheet: row.sheet, row: row.row, nameKey, raw },
    findings: JSON.parse(row.findings) as Finding[],
    decisions: decisions.map((decision) => ({
      findings: decidedFindings([decision]),
      choice: decision.choice,
      day: dayInVietNam(decision.at),
    })),
    lineId: row.benefit_line_id,
    shares: sharesOf(row, sharing),
  }
}

function sharesOf({ id, import_id, benefit_line_id }: DecidedRow, { owners, rows }: Sharing): EarlierRow['shares'] {
  const owner = owners.get(benefit_line_id ?? 0)
  const others = rows.filter((other) => other.id !== id && other.importId === import_id && other.personId === owner)
  if (others.some(({ lineId }) => lineId === benefit_line_id)) return 'benefit'
  return others.length > 0 ? 'person' : null
}
