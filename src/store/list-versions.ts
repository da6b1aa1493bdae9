import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { ListVersionTable } from './schema/roster.js'

export type ListVersion = Selectable<ListVersionTable>

/** Versions are counted for each list, unit, group and month. */
export type ListSeries = Readonly<{ list: string; unitCode: string; group: string; period: string }>

/** The last version, or `undefined` when the list was never made. */
export function lastVersion(db: Db, series: ListSeries): Promise<ListVersion | undefined> {
  return versions(db, series).orderBy('version', 'desc').limit(1).executeTakeFirst()
}

export function versionOf(db: Db, series: ListSeries, version: number): Promise<ListVersion | undefined> {
  return versions(db, series).where('version', '=', version).executeTakeFirst()
}

function versions(db: Db, { period, ...list }: ListSeries) {
  return versionsOfList(db, list).where('period', '=', period)
}

function versionsOfList(db: Db, { list, unitCode, group }: Omit<ListSeries, 'period'>) {
  return db
    .selectFrom('list_version')
    .selectAll()
    .where('list', '=', list)
    .where('unit_code', '=', unitCode)
    .where('programme_group', '=', group)
}

/** The versions of a list that left, the latest month and version first; of one month or version, where it is named. */
export function versionsLeft(
  db: Db,
  list: Omit<ListSeries, 'period'>,
  { period, version }: Readonly<{ period: string | undefined; version: number | undefined }>,
  atMost: number,
): Promise<ListVersion[]> {
  return versionsOfList(db, list)
    .$if(period !== undefined, (query) => query.where('period', '=', period ?? ''))
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('period', 'desc')
    .orderBy('version', 'desc')
    .limit(atMost)
    .execute()
}

export type NewVersion = ListSeries &
  Readonly<{ version: number; rows: number; sha256: string; fileId: number; actor: string; at: Date }>

/** Keeps a list that left the bot. Throws when somebody else made this version meanwhile: nothing may be overwritten. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx
    .insertInto('list_version')
    .values({
      list: version.list,
      unit_code: version.unitCode,
      programme_group: version.group,
      period: version.period,
      version: version.version,
      rows: version.rows,
      sha256: version.sha256,
      file_id: version.fileId,
      made_at: version.at.toISOString(),
      made_by: version.actor,
    })
    .execute()
}

/** Lists that a superior fills in or corrects and sends back. */
const SENT_BACK = ['mau-tong-hop', 'phu-luc-1', 'ds1', 'ds2', 'ds3', 'ds4', 'chi-tra'] as const

/**
 * The version that a returned list names by its checksum, else the newest of the unit that can come back: of the month
 * (`YYYY-MM`) that the list says, where there is one.
 */
export async function baselineFor(
  db: Db,
  unitCode: string,
  { sha256, month }: Readonly<{ sha256?: string | undefined; month?: string | undefined }>,
): Promise<ListVersion | undefined> {
  const ofUnit = db.selectFrom('list_version').selectAll().where('unit_code', '=', unitCode)
  const named = sha256 === undefined ? undefined : await ofUnit.where('sha256', '=', sha256).executeTakeFirst()
  if (named !== undefined) return named
  const newest = ofUnit.where('list', 'in', SENT_BACK).orderBy('made_at', 'desc').orderBy('version', 'desc')
  const ofMonth = month === undefined ? undefined : await newest.where('period', '=', month).executeTakeFirst()
  return ofMonth ?? newest.executeTakeFirst()
}
