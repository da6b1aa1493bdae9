import { comparingRoster, type PlacedRow, type RowComparison, type RowPlace } from '../../domain/roster/comparison.js'
import type { KnownPerson } from '../../domain/roster/matching.js'
import type { Reference } from '../../reference.js'
import { comparingBy, placer } from '../../rosters/row-comparison.js'
import type { Db } from '../../store/db.js'
import { madePeopleOf } from '../../store/import-changes.js'
import { lastPersonOf } from '../../store/import-progress.js'
import { knownPeople } from '../../store/known-people.js'
import { unitsForRoster } from '../../store/roster-units.js'
import type { RosterImport } from '../../store/rosters.js'
import { type StagedRow, stagedRowPages } from '../../store/staged-rows.js'
import { gather, inSteps, stepwise } from '../slices.js'
import { decidedBefore, findingsNow, placeNow } from './decided-before.js'
import type { ReadRoster } from './roster-reading.js'

/** `isReworded`: its findings are not any more what they were when it was staged. */
export type PlacedStagedRow = StagedRow & Pick<PlacedRow, 'place'> & Readonly<{ isReworded?: true }>

/** Staged rows in the order of their file, each with what it is against the records at one moment. */
export type ComparedRows = Readonly<{
  rows: readonly PlacedStagedRow[]
  comparisons: readonly RowComparison[]
  /** Everybody on record at that moment. */
  people: readonly KnownPerson[]
  /** The greatest number of a record then: whoever has a greater one came since. */
  lastPerson: number
}>

/** What was read a moment ago, now that it is staged. */
export function comparedAs({ rows, compared }: ReadRoster, rowIds: readonly number[]): ComparedRows {
  const { places, ...against } = compared
  return {
    ...against,
    rows: rows.map(({ sheet, row, person, findings, comparison }, index) => ({
      id: rowIds[index] as number,
      sheet,
      row,
      person,
      findings,
      comparison,
      state: 'staged',
      benefitLineId: null,
      decisions: [],
      place: places[index] as RowPlace,
    })),
  }
}

/** Reads the rows of an import and compares them with the records as they are now. */
export async function compareStaged(db: Db, file: RosterImport, reference: Reference): Promise<ComparedRows> {
  const staged = await gather(stagedRowPages(db, file.id))
  const placeOf = placer(await unitsForRoster(db, file.summary.communes), file.summary)
  const placed = await inSteps(staged, (row) => ({ ...row, place: placeOf(row) }))
  const { columns } = file.summary
  const earlier = await decidedBefore(db, { ...file, columns }, placed, ({ person }) => person.raw)
  const lastPerson = await lastPersonOf(db)
  const people = await gather(knownPeople(db, file.summary.communes))
  // Whom this import made before it was cut off is nobody that its rows may be compared with.
  const own = file.underWay === 'applying' ? await madePeopleOf(db, file.id) : []
  const steps = comparingRoster(placed, {
    known: people.filter(({ id }) => !own.some(({ from, to }) => id >= from && id <= to)),
    duplicates: file.summary.duplicates,
    earlier,
    ...comparingBy(file.listDate, reference, columns),
  })
  const comparisons = await stepwise(steps)
  const rows = await inSteps(placed, (row, index): PlacedStagedRow => {
    const comparison = comparisons[index] as RowComparison
    const findings =
      row.state === 'staged' ? findingsNow(row, comparison, earlier.get(index) ?? [], columns) : row.findings
    const place = placeNow(row.place, comparison)
    return findings === row.findings && place === row.place ? row : { ...row, place, findings, isReworded: true }
  })
  return { rows, comparisons, people, lastPerson }
}
