import type { IsoDate } from '../../domain/iso-date.js'
import { showPeriod } from '../../domain/period.js'
import { nameKey } from '../../domain/person-name.js'
import { compareEditions, isExplained, type ListComparison } from '../../domain/returns/differences.js'
import { type Edition, pairEditions, type RecordOf } from '../../domain/returns/roster-editions.js'
import type { ColumnKey } from '../../domain/roster/list.js'
import type { RosterPerson } from '../../domain/roster/row.js'
import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import { changesOf } from '../../store/changes.js'
import type { Db } from '../../store/db.js'
import { baselineFor, type ListVersion } from '../../store/list-versions.js'
import { unitsForRoster } from '../../store/roster-units.js'
import type { RosterImport } from '../../store/rosters.js'
import { storedFile } from '../../store/stored-files.js'
import { unitByCode } from '../../store/units.js'
import { DOI_SOAT, type DoiSoatRow } from '../../workbooks/forms/doi-soat.js'
import { propertiesOf } from '../../workbooks/reading/properties-of.js'
import { readRoster } from '../../workbooks/reading/read-roster.js'
import { sortRows } from '../../workbooks/writing/form.js'
import { renderList } from '../../workbooks/writing/render-list.js'
import { REASONS, type RosterRefusal, unclear } from '../imports/roster-reading.js'
import { becauseInWords, differenceInWords } from '../lists/difference-words.js'

export type ReconcileDeps = Readonly<{
  db: Db
  reference: Reference
  say: Say
  /** Told how many rows of the two lists were read so far. */
  onRows?: (done: number) => void
}>

export type Reconciled =
  | Readonly<{
      kind: 'compared'
      /** The comparison as an official list, `.xlsx`. */
      bytes: Uint8Array
      figures: Readonly<{ same: number; added: number; removed: number; changed: number; unexplained: number }>
      baseline: Readonly<{ list: string; period: string; version: number }>
      /** The month (`YYYY-MM`) that the list says of itself, where the baseline is of a later one: likely not its own. */
      earlier: string | null
    }>
  /** No list of ours left the bot that it could be compared with. */
  | Readonly<{ kind: 'no-baseline' }>
  | UnreadableList

/** One of the two files cannot be read: `file` is its name, `why` the sentence that tells the reason. */
export type UnreadableList = Readonly<{
  kind: 'unreadable'
  reason: string
  values: Readonly<{ file: string; why: string }>
}>

/**
 * Compares a list that came back (from the district, say) with the list that went out: the version that its properties
 * name, else the newest of the unit. Every difference with the changes entered since, or flagged; the records do not
 * change. Domain.md §7, comparison 1.
 */
export async function reconcileFile(deps: ReconcileDeps, file: RosterImport, today: IsoDate): Promise<Reconciled> {
  const sent = file.fileId === null ? undefined : await storedFile(deps.db, file.fileId)
  if (sent === undefined) return { kind: 'no-baseline' }
  const { unitCode, listDate } = file
  return reconcileList(deps, { file: sent, unitCode, listDate, communes: file.summary.communes }, today)
}

/** A list that came back, with the unit and communes that it is about; `listDate` where it says one. */
export type ReturnedList = Readonly<{
  file: Readonly<{ bytes: Uint8Array; name: string }>
  unitCode: string
  listDate: RosterImport['listDate']
  communes: readonly string[]
}>

/** The same for a list that was not taken in. */
export async function reconcileList(deps: ReconcileDeps, sent: ReturnedList, today: IsoDate): Promise<Reconciled> {
  const { db, say } = deps
  const { unitCode, communes } = sent
  const properties = await propertiesOf(sent.file.bytes)
  let done = 0
  const onRows = (count: number) => {
    done += count
    deps.onRows?.(done)
  }
  const reading = { ...deps, onRows }
  const after = await editionOf(reading, sent.file, { unitCode, listDate: null }, today)
  if ('kind' in after) return after
  const month = after.listDate?.slice(0, 7)
  const baseline = await baselineFor(db, unitCode, { sha256: properties?.facts['sha256'], month })
  const out = baseline?.file_id == null ? undefined : await storedFile(db, baseline.file_id)
  if (baseline === undefined || out === undefined) return { kind: 'no-baseline' }
  const before = await editionOf(reading, out, sent, today)
  if ('kind' in before) return before
  const rows = pairEditions(before, after, await recordsOf(db, communes))
  const comparison = compareEditions(rows.before, rows.after, await changesSince(db, communes, baseline))
  const unit = await unitByCode(db, unitCode)
  const listed = comparison.differences.map((difference): DoiSoatRow => {
    const { fullName = '', birth = null, personalId = null, village } = difference.row.values
    return {
      kind: difference.kind,
      baseline: labelOf(baseline, say),
      fullName: fullName ?? '',
      birth,
      personalId,
      village: { name: village ?? '', order: 0 },
      what: differenceInWords(difference),
      because: becauseInWords(difference, say),
    }
  })
  const paper = unit === undefined ? { code: unitCode, name: '', level: 'commune' as const } : unit
  const context = { unit: paper, period: baseline.period, version: baseline.version, date: today }
  const order = { list: 'doi-soat', context, formats: ['xlsx'] } as const
  const { files } = await renderList(order, sortRows(DOI_SOAT, listed))
  if (files.xlsx === undefined) throw new Error('the comparison was not written')
  const { list, period, version } = baseline
  const earlier = month !== undefined && month < period ? month : null
  const figures = figuresOf(comparison)
  return { kind: 'compared', bytes: files.xlsx, figures, baseline: { list, period, version }, earlier }
}

function labelOf({ list, period, version }: ListVersion, say: Say): string {
  return `bản “${say({ key: `list.${list}` }) ?? list}” tháng ${showPeriod(period)}, phiên bản ${version}`
}

function figuresOf({ same, differences }: ListComparison) {
  const count = (kind: string): number => differences.filter((one) => one.kind === kind).length
  const unexplained = differences.filter((one) => !isExplained(one)).length
  return { same, added: count('added'), removed: count('removed'), changed: count('changed'), unexplained }
}

async function editionOf(
  { db, reference, say, onRows }: ReconcileDeps,
  file: Readonly<{ bytes: Uint8Array; name: string }>,
  { unitCode, listDate }: Readonly<{ unitCode: string; listDate: IsoDate | null }>,
  today: IsoDate,
): Promise<(Edition & Readonly<{ listDate: IsoDate | null }>) | UnreadableList> {
  const units = await unitsForRoster(db, [unitCode])
  const context = { facts: reference, units, today, ...(listDate !== null && { listDate }) }
  const read = await readRoster(file.bytes, file.name, context, { onRows: async (batch) => onRows?.(batch.length) })
  if (read.kind === 'unsure') {
    const { reason, values } = unclear(read)
    return unreadable(say, file.name, reason, values)
  }
  if (read.kind === 'error-list' || read.kind === 'marked-copy') return unreadable(say, file.name, REASONS['own-list'])
  if (read.kind === 'refused') return unreadable(say, file.name, REASONS[read.reason])
  const keys = new Set<ColumnKey>(read.columns.flatMap(({ key }) => (key === null ? [] : [key])))
  return { people: read.rows.map(({ person }) => person), keys, listDate: read.listDate }
}

/** Says which file cannot be read and why, in the sentence that an import of it would be refused with. */
export function unreadable(
  say: Say,
  file: string,
  reason: RosterRefusal['reason'],
  values: RosterRefusal['values'] = undefined,
): UnreadableList {
  const why = say({ key: `answer-roster-file.${reason}`, values: { ...values } }) ?? reason
  return { kind: 'unreadable', reason, values: { file, why } }
}

/** The record of a person by the number, else by name and birth where only one has them. */
async function recordsOf(db: Db, communes: readonly string[]): Promise<RecordOf> {
  const people = await db
    .selectFrom('beneficiary')
    .select(['id', 'name_key', 'birth', 'personal_id'])
    .where('commune_code', 'in', [...communes, ''])
    .execute()
  const byNumber = new Map(people.flatMap((one) => (one.personal_id === null ? [] : [[one.personal_id, one.id]])))
  const byName = new Map<string, number | null>()
  for (const { id, name_key, birth } of people) {
    const key = `${name_key} ${birth ?? ''}`
    byName.set(key, byName.has(key) ? null : id)
  }
  return ({ personalId, fullName, birth }: RosterPerson) =>
    byNumber.get(personalId ?? '') ?? byName.get(`${nameKey(fullName)} ${birth?.value ?? ''}`) ?? null
}

/** What was entered or approved since the list went out, and what waits still. */
async function changesSince(db: Db, communes: readonly string[], { made_at }: ListVersion) {
  const all = await Promise.all(
    communes.map((communeCode) => changesOf(db, { communeCode, states: ['APPROVED', 'PROPOSED'] })),
  )
  return all
    .flat()
    .filter(({ state, proposed_at, decided_at }) => state === 'PROPOSED' || (decided_at ?? proposed_at) >= made_at)
    .map(({ code, kind, beneficiary_id }) => ({ code, kind, beneficiaryId: beneficiary_id, benefitLineId: null }))
}
