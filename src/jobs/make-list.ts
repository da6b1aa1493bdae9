import type { IsoDate } from '../domain/iso-date.js'
import { type Period, periodOf } from '../domain/period.js'
import type { ProgrammeGroup } from '../domain/programme.js'
import type { Reference } from '../reference.js'
import type { Say } from '../rosters/finding-sentences.js'
import type { Db, Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { isBeingWritten } from '../store/import-progress.js'
import { insertVersion, type ListSeries, type ListVersion, lastVersion, versionOf } from '../store/list-versions.js'
import { advancePeriod, periodOfCommune } from '../store/periods.js'
import { storedFile, storeFile } from '../store/stored-files.js'
import { unitNameOn } from '../store/unit-successions.js'
import { scopeBelow, type Unit, unitByCode } from '../store/units.js'
import type { FormCode } from '../workbooks/forms/registry.js'
import { inBatches, type Plain } from '../workbooks/row-batches.js'
import type { FormContext, UnitOnPaper } from '../workbooks/writing/form.js'
import { type ListFormat, type RenderedList, renderList } from '../workbooks/writing/render-list.js'
import { FigureCount, type ListFigures, onlyRows } from './list-figures.js'
import type { Edition, ListRequest, ListSource } from './lists/list-source.js'
import { withList } from './lists/registry.js'

export type ListOrder = Readonly<{
  list: FormCode
  unitCode: string
  group: ProgrammeGroup
  /** The month it is for; the current one when it is left out. */
  period?: Period
  /** An older version, exactly as it left the bot. */
  version?: number
  format: ListFormat
}>

export type ListDeps = Readonly<{
  db: Db
  reference: Reference
  say: Say
  /** Told of rows as they are written, and how many the last version had: 0 when there is none. */
  onRows?: (done: number, before: number) => void
}>

export type MadeFile = Readonly<{ name: string; mime: string; bytes: Uint8Array }>

/** A list as made, before it is kept. `fresh` is the workbook of a version that is not in the store yet. */
export type MadeList = Readonly<{
  kind: 'made'
  series: ListSeries
  unit: Unit
  version: number
  edition: Edition
  sha256: string
  figures: ListFigures
  file: MadeFile
  /** Where the file is kept, when it is an older one. */
  fileId: number | null
  fresh: Uint8Array | null
}>

export type ListRefusal = Readonly<{
  kind: 'refused'
  /**
   * `version-only-xlsx`: a version is kept as the workbook that it was. `being-written`: a roster of the unit is being
   * taken over at this moment, and a list of it would be half of one.
   */
  reason: 'unknown-unit' | 'unknown-version' | 'version-only-xlsx' | 'being-written'
}>

/**
 * Makes a list from the records as they are now, or brings an older version back. When the rows are those of the last
 * version, it is that version again, byte for byte. Writes nothing: `keepList` does.
 */
export async function makeList(deps: ListDeps, order: ListOrder, today: IsoDate): Promise<MadeList | ListRefusal> {
  const found = await unitByCode(deps.db, order.unitCode)
  if (found === undefined) return { kind: 'refused', reason: 'unknown-unit' }
  // A list prints the name valid at its date (domain.md §17).
  const unit = { ...found, name: await unitNameOn(deps.db, found.code, today) }
  return withList(order.list, deps.say, (source) => makeFrom({ deps, order, unit, today }, source))
}

type Making = Readonly<{
  deps: ListDeps
  order: ListOrder
  series: ListSeries
  unit: Unit
  today: IsoDate
  edition: Edition
}>

async function makeFrom<Row extends Plain>(
  asked: Pick<Making, 'deps' | 'order' | 'unit' | 'today'>,
  source: ListSource<Row>,
): Promise<MadeList | ListRefusal> {
  const { deps, order, today } = asked
  const { list, unitCode, group, version } = order
  const facts = { reference: deps.reference, date: today }
  const period = order.period ?? (await source.usualPeriod?.(deps.db, unitCode, facts)) ?? periodOf(today)
  const request = { unitCode, group, period, ...(version !== undefined && { version }) }
  const edition = source.edition === undefined ? { isDraft: false } : await source.edition(deps.db, request)
  if (edition === undefined) return { kind: 'refused', reason: 'unknown-version' }
  // Drafts are counted on their own, so that a locked list has the version of its month.
  const series: ListSeries = { list: edition.isDraft ? `${list}-nhap` : list, unitCode, group, period }
  const making: Making = { ...asked, series, edition }
  if (version !== undefined && edition.version === undefined) return bringBack(making, version)
  if (await isBeingWritten(deps.db, unitCode)) return { kind: 'refused', reason: 'being-written' }
  return makeNow(making, source, request)
}

/**
 * One reading of the rows gives file, checksum and figures. Whether anything changed is known at its end only; a file that
 * was written in vain is thrown away.
 */
async function makeNow<Row extends Plain>(
  making: Making,
  source: ListSource<Row>,
  request: ListRequest,
): Promise<MadeList> {
  const { deps, order, series, unit, today, edition } = making
  const { version: locked } = edition
  const last = await (locked === undefined ? lastVersion(deps.db, series) : versionOf(deps.db, series, locked))
  // What was locked is what it was, whatever today's release would write.
  const settled = locked !== undefined && last !== undefined ? await keptFile(deps.db, last) : undefined
  const count = new FigureCount()
  const onLeftOut = (left: number) => count.leaveOut(left)
  const onHeld = (held: number) => count.hold(held)
  const facts = { reference: deps.reference, date: today, onLeftOut, onHeld }
  const rows = counted(source.rows(deps.db, request, facts), count)
  const next = locked ?? (last?.version ?? 0) + 1
  const formats = formatsFor(order, settled !== undefined)
  const context = await contextOf(making, next)
  const onRows = (done: number) => deps.onRows?.(done, last?.rows ?? 0)
  const { sha256, files } = await rendered({ list: order.list, context, formats }, rows, onRows)
  const same = last !== undefined && last.sha256 === sha256 ? await keptFile(deps.db, last) : undefined
  const kept = settled ?? same
  const version = kept === undefined ? next : (last?.version ?? next)
  const bytes = order.format === 'csv' ? files.csv : (kept?.bytes ?? files.xlsx)
  if (bytes === undefined) throw new Error(`the list ${order.list} was made in no format`)
  return {
    ...{ kind: 'made', series, unit, version, edition, figures: count.figures },
    sha256: settled === undefined ? sha256 : (last?.sha256 ?? sha256),
    file: fileOf(making, version, bytes),
    fileId: kept?.id ?? null,
    fresh: kept === undefined ? (files.xlsx ?? null) : null,
  }
}

/** A version is kept as the workbook that it was; a text file is made anew each time. */
function formatsFor({ format }: ListOrder, isKept: boolean): readonly ListFormat[] {
  if (isKept) return format === 'csv' ? ['csv'] : []
  return format === 'csv' ? ['xlsx', 'csv'] : ['xlsx']
}

/** Without a format the rows are only looked through. */
async function rendered(
  job: Parameters<typeof renderList>[0],
  rows: AsyncIterable<Plain>,
  onRows: (count: number) => void,
): Promise<Pick<RenderedList, 'sha256' | 'files'>> {
  if (job.formats.length > 0) return renderList(job, rows, onRows)
  for await (const _ of inBatches(rows, ROWS_PER_BREATH));
  return { sha256: '', files: {} }
}

const ROWS_PER_BREATH = 500

async function* counted<Row>(rows: AsyncIterable<Row>, count: FigureCount): AsyncGenerator<Row> {
  for await (const row of rows) {
    count.add(row)
    yield row
  }
}

async function bringBack(making: Making, version: number): Promise<MadeList | ListRefusal> {
  const { deps, order, series, unit, edition } = making
  const found = await versionOf(deps.db, series, version)
  const kept = found && (await keptFile(deps.db, found))
  if (found === undefined || kept === undefined) return { kind: 'refused', reason: 'unknown-version' }
  if (order.format === 'csv') return { kind: 'refused', reason: 'version-only-xlsx' }
  const figures = onlyRows(found.rows)
  const file = fileOf(making, version, kept.bytes)
  const made = { kind: 'made', series, unit, version, edition, figures, file } as const
  return { ...made, sha256: found.sha256, fileId: kept.id, fresh: null }
}

async function keptFile(db: Db, { file_id }: ListVersion) {
  return file_id === null ? undefined : storedFile(db, file_id)
}

async function contextOf({ deps, order, series, unit, today, edition }: Making, version: number): Promise<FormContext> {
  const above =
    unit.level === 'village' && unit.parent_code !== null ? await unitByCode(deps.db, unit.parent_code) : undefined
  return {
    unit: onPaper(unit),
    ...(above !== undefined && { issuer: onPaper(above) }),
    group: order.group,
    period: series.period,
    version,
    date: today,
    ...(edition.isDraft && { isDraft: true }),
  }
}

function onPaper({ code, name, level }: Unit): UnitOnPaper {
  return { code, name, level }
}

export const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function fileOf({ order, series }: Making, version: number, bytes: Uint8Array): MadeFile {
  const { list, unitCode, group, period } = series
  const suffix = group === 'nguoi_co_cong' ? '_ncc' : ''
  const name = `${list}_${unitCode}${suffix}_${period}_v${version}.${order.format}`
  return { name, mime: order.format === 'csv' ? 'text/csv' : XLSX_MIME, bytes }
}

/**
 * Keeps a list that is about to leave: a new version as an immutable snapshot, and who asked for it in history. `keep`
 * says that the file itself must be in the store, to be sent from there. Throws when the version was made by somebody
 * else meanwhile: make the list again.
 */
export async function keepList(
  tx: Tx,
  made: MadeList,
  { actor, role, at, keep }: Readonly<{ actor: string; role?: string; at: Date; keep: boolean }>,
): Promise<number | null> {
  let fileId = made.fileId
  if (made.fresh !== null) {
    const name = made.file.name.replace(/\.csv$/, '.xlsx')
    fileId = await storeFile(tx, { name, mime: XLSX_MIME, bytes: made.fresh, at })
    await insertVersion(tx, {
      ...made.series,
      version: made.version,
      rows: made.figures.rows,
      sha256: made.sha256,
      fileId,
      actor,
      at,
    })
  }
  const { list, group, period, unitCode } = made.series
  await appendHistory(tx, {
    at,
    actor,
    ...(role !== undefined && { role }),
    action: 'export-list',
    unitCode,
    subject: { kind: 'list', id: list },
    details: { group, period, version: made.version, rows: made.figures.rows, sha256: made.sha256 },
  })
  if (!made.edition.isDraft && list === 'chi-tra') await noteExported(tx, made, { by: actor, at })
  if (!keep || made.file.mime === XLSX_MIME) return fileId
  return storeFile(tx, { ...made.file, at, expiresAt: new Date(at.getTime() + KEPT_MS) })
}

/** The payment list of a locked month left: its communes' months go on from LOCKED. */
async function noteExported(
  tx: Tx,
  { series, unit }: MadeList,
  { by, at }: Readonly<{ by: string; at: Date }>,
): Promise<void> {
  if (unit.level === 'village') return
  const { communes } = await scopeBelow(tx, [unit.code])
  for (const code of communes) {
    const period = await periodOfCommune(tx, code, series.period)
    if (period.state === 'LOCKED') await advancePeriod(tx, period, { to: 'EXPORTED', by, at })
  }
}

/** Text files can be made again; they are kept until they have surely been sent. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
