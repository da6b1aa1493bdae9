import { createHash } from 'node:crypto'
import { fileFits, type ImportScope, importScope, newVillages, unitOfImport } from '../../domain/import-scope.js'
import type { IsoDate } from '../../domain/iso-date.js'
import { comparingRoster, isOutside, type RowComparison, type RowPlace } from '../../domain/roster/comparison.js'
import { type EarlierRows, markDecided } from '../../domain/roster/decided-before.js'
import type { KnownUnit } from '../../domain/roster/facts.js'
import type { Roster, UnsureRoster } from '../../domain/roster/list.js'
import type { RosterRow } from '../../domain/roster/row.js'
import type { Reference } from '../../reference.js'
import { comparisonFindings } from '../../rosters/comparison-findings.js'
import { examplesOf } from '../../rosters/import-examples.js'
import { exampleOfMissing, type LackedBenefit, lackedBenefits } from '../../rosters/lacked-benefits.js'
import { comparingBy, placer } from '../../rosters/row-comparison.js'
import { mappingsOf } from '../../store/column-mappings.js'
import type { Db } from '../../store/db.js'
import type { ImportSummary } from '../../store/import-summary.js'
import { unitsForRoster } from '../../store/roster-units.js'
import type { NewStagedRow } from '../../store/staged-rows.js'
import type { UnsureFile } from '../../workbooks/reading/read-roster.js'
import type { LaterFindings, ReadingOptions } from '../../workbooks/reading/reading-job.js'
import { inSteps, stepwise } from '../slices.js'
import type { ComparedRows } from './compare-staged.js'
import { readFileOrCorrections } from './corrected-file.js'
import { decidedBefore, placeNow } from './decided-before.js'
import { countRows } from './import-counts.js'
import { PeopleAhead } from './people-ahead.js'

/** `password` opens a locked workbook; it is used and never kept. */
export type RosterFileIn = Readonly<{
  bytes: Uint8Array
  name: string
  password?: string
  /** Text of old encodings stays as it is written. */
  keepText?: boolean
}>

export type ReadingDeps = Readonly<{
  db: Db
  reference: Reference
  /** Whether somebody can be asked what unclear columns hold; otherwise the best guess counts. */
  mayAsk?: boolean
}>

/** Why a file is not imported; each has a sentence at `answer-roster-file`. `unknown-unit`: there is no such commune. */
export type RosterRefusal = Readonly<{
  kind: 'refused'
  reason:
    | 'not-a-workbook'
    | 'encrypted'
    | 'needs-password'
    | 'wrong-password'
    | 'too-large'
    | 'damaged'
    | 'empty'
    | 'no-roster'
    | 'own-list'
    | 'own-errors'
    | 'errors-unknown'
    | 'unclear-columns'
    | 'other-unit'
    | 'unknown-unit'
  /** `unit`: what the file names instead; `columns`: those whose meaning is not clear. */
  values?: Readonly<{ unit: string } | { columns: string }>
  /** What to ask before it can be read. */
  unsure?: UnsureRoster
}>

/** A file as read and compared with the records; nothing is written yet. */
export type ReadRoster = Readonly<{
  kind: 'read'
  /** The unit that the import is filed under. */
  unitCode: string
  sha256: string
  form: Roster['form']
  listDate: IsoDate
  rows: readonly NewStagedRow[]
  /** The rows of which the records had more to say than the reader, with all findings. */
  foundLater: readonly Omit<LaterFindings, 'status'>[]
  /** What is on record and the file does not name any more, in the order in which to look at it. */
  lacked: readonly LackedBenefit[]
  /** What the rows are against the records, as `ComparedRows` once they are staged. */
  compared: Omit<ComparedRows, 'rows'> & Readonly<{ places: readonly RowPlace[] }>
  summary: ImportSummary
}>

/**
 * Reads a roster file that is for one of these units, or for communes below them, and compares each row with the records.
 * Writes nothing; reading runs in a worker, with `options` as `readRoster` takes them.
 */
export async function readAndCompare(
  deps: ReadingDeps,
  file: RosterFileIn,
  unitCodes: readonly string[],
  today: IsoDate,
  options: ReadingOptions = {},
): Promise<ReadRoster | RosterRefusal> {
  const units = await unitsForRoster(deps.db, unitCodes)
  const scope = importScope(unitCodes, units)
  if (scope.communes.length === 0) return { kind: 'refused', reason: 'unknown-unit' }
  const ahead = new PeopleAhead(
    deps.db,
    scope.communes.map(({ code }) => code),
  )
  try {
    return await readAgainst(deps, file, { unitCodes, units, scope, ahead, today }, options)
  } finally {
    await ahead.leave()
  }
}

type Against = Readonly<{
  unitCodes: readonly string[]
  units: readonly KnownUnit[]
  scope: ImportScope
  ahead: PeopleAhead
  today: IsoDate
}>

async function readAgainst(
  { db, reference, mayAsk = false }: ReadingDeps,
  file: RosterFileIn,
  { unitCodes, units, scope, ahead, today }: Against,
  options: ReadingOptions,
): Promise<ReadRoster | RosterRefusal> {
  const mapping = await mappingsOf(db, unitCodes)
  const encoding = file.keepText === true ? ('keep' as const) : ('repair' as const)
  const context = { facts: reference, units, today, mapping, mayAsk, encoding }
  const roster = await readFileOrCorrections(db, file, context, { unitCodes, units, reference }, options)
  if (roster.kind === 'unsure') return unclear(roster)
  if (roster.kind === 'refused') return { kind: 'refused', reason: REASONS[roster.reason] }
  const fit = fileFits(roster.units, scope)
  if (fit.kind === 'other-unit')
    return { kind: 'refused', reason: 'other-unit', values: { unit: fit.names.join(', ') } }
  const listDate = roster.listDate ?? today
  const placeOf = placer(units, fit)
  const placed = await inSteps(roster.rows, ({ sheet, row, person, findings }) => {
    return { sheet, row, person, findings, place: placeOf({ person, findings }) }
  })
  if (placed.length > 0 && placed.every(({ place }) => place.kind === 'outside')) return otherUnitOf(placed)
  const { people: known, lastPerson } = await ahead.of(fit.communes)
  const unitCode = unitOfImport(unitCodes, fit.communes, units) ?? ''
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const earlier = await decidedBefore(db, { unitCode, sha256, columns: roster.columns }, roster.rows, ({ raw }) => raw)
  const comparisons = await stepwise(
    comparingRoster(placed, {
      known,
      duplicates: roster.duplicates,
      earlier,
      ...comparingBy(listDate, reference, roster.columns),
    }),
  )
  const rows = await stagedRowsOf(roster, comparisons, earlier)
  const { group, about } = roster
  const missing = { known, placed, comparisons, group, about, units, listDate, reference }
  const lacked = about.isPartial ? [] : await lackedBenefits(db, missing)
  return {
    kind: 'read',
    unitCode,
    sha256,
    form: roster.form,
    listDate,
    rows,
    foundLater: rows.flatMap(({ findings }, index) =>
      findings === roster.rows[index]?.findings ? [] : [{ index, findings }],
    ),
    lacked,
    compared: {
      places: placed.map(({ place }, index) => placeNow(place, comparisons[index])),
      comparisons,
      people: known,
      lastPerson,
    },
    summary: {
      counts: { ...countRows(rows), people: roster.summary.distinctPeople, withAccount: roster.summary.withAccount },
      group: roster.group,
      communes: fit.communes,
      commune: fit.commune,
      villages: newVillages(roster.villages, scope, fit.commune),
      duplicates: roster.duplicates.filter(({ kind }) => TELLS_PEOPLE.includes(kind)),
      columns: roster.columns.map(({ sheet, column, header, key, headerKey, said }) => {
        return { sheet, column, header, key, headerKey, ...(said === true && { said }) }
      }),
      conversions: roster.conversions,
      ...(file.keepText === true && { keptText: true as const }),
      ...(roster.corrected !== undefined && { corrected: roster.corrected }),
      ...(about.isPayments === true && { payments: true }),
      examples: examplesOf(rows, { reference, units, columns: roster.columns }),
      missing: exampleOfMissing(lacked),
    },
  }
}

/** A list whose columns nobody said the meaning of, with these columns in words. */
export function unclear({ kind: _, ...unsure }: UnsureFile): RosterRefusal {
  const columns = unsure.columns.map(({ column, header }) => (header === '' ? column : `${column} (${header})`))
  return { kind: 'refused', reason: 'unclear-columns', values: { columns: columns.join(', ') }, unsure }
}

/** Every row names another commune, even if the head of the list names none. */
function otherUnitOf(rows: readonly Pick<RosterRow, 'person'>[]): RosterRefusal {
  const names = rows.flatMap(({ person }) => person.unit?.commune ?? person.unit?.communeCode ?? [])
  return { kind: 'refused', reason: 'other-unit', values: { unit: [...new Set(names)].join(', ') } }
}

/** Which sentence of `answer-roster-file` tells why a file cannot be opened. */
export const REASONS = {
  'not-a-workbook': 'not-a-workbook',
  unsupported: 'not-a-workbook',
  encrypted: 'encrypted',
  'needs-password': 'needs-password',
  'wrong-password': 'wrong-password',
  'too-large': 'too-large',
  'too-slow': 'too-large',
  damaged: 'damaged',
  empty: 'empty',
  'no-roster': 'no-roster',
  'own-list': 'own-list',
  'own-errors': 'own-errors',
  'errors-unknown': 'errors-unknown',
} as const

/** Groups of rows by which the same person is told again when the import is applied. */
const TELLS_PEOPLE: readonly string[] = ['exact', 'combinable', 'exclusive']

function stagedRowsOf(
  roster: Roster,
  comparisons: readonly RowComparison[],
  earlier: EarlierRows,
): Promise<readonly NewStagedRow[]> {
  const findingsOf = comparisonFindings(roster.columns)
  return inSteps(roster.rows, ({ sheet, row, person, findings, raw }, index) => {
    const comparison = comparisons[index] as RowComparison
    const more = findingsOf({ sheet, row }, comparison)
    // What else there is to say about a row of another commune is that commune's.
    const all = isOutside(comparison) ? more : more.length === 0 ? findings : [...findings, ...more]
    const decided = earlier.get(index)
    const marked = decided === undefined ? all : markDecided(all, comparison, decided)
    return { sheet, row, person: { ...person, raw }, findings: marked, comparison: comparison.kind }
  })
}
