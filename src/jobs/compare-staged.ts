import { comparingRoster, type PlacedRow, type RowComparison } from '../domain/roster/comparison.js'
import type { KnownPerson } from '../domain/roster/matching.js'
import type { Reference } from '../reference.js'
import { comparingBy, placer } from '../rosters/row-comparison.js'
import type { Db } from '../store/db.js'
import { madePeopleOf } from '../store/import-changes.js'
import { lastPersonOf } from '../store/import-progress.js'
import { knownPeople } from '../store/known-people.js'
import { unitsForRoster } from '../store/roster-units.js'
import type { RosterImport } from '../store/rosters.js'
import { type StagedRow, stagedRowPages } from '../store/staged-rows.js'
import { gather, inSteps, stepwise } from './slices.js'

export type PlacedStagedRow = StagedRow & Pick<PlacedRow, 'place'>

/** Staged rows in the order of their file, each with what it is against the records at one moment. */
export type ComparedRows = Readonly<{
  rows: readonly PlacedStagedRow[]
  comparisons: readonly RowComparison[]
  /** Everybody on record at that moment. */
  people: readonly KnownPerson[]
  /** The greatest number of a record then: whoever has a greater one came since. */
  lastPerson: number
}>

/** Reads the rows of an import and compares them with the records as they are now. */
export async function compareStaged(db: Db, file: RosterImport, reference: Reference): Promise<ComparedRows> {
  const staged = await gather(stagedRowPages(db, file.id))
  const placeOf = placer(await unitsForRoster(db, file.summary.communes), file.summary)
  const rows = await inSteps(staged, (row) => ({ ...row, place: placeOf(row) }))
  const lastPerson = await lastPersonOf(db)
  const people = await gather(knownPeople(db, file.summary.communes))
  // Whom this import made before it was cut off is nobody that its rows may be compared with.
  const own = file.underWay === 'applying' ? await madePeopleOf(db, file.id) : []
  const steps = comparingRoster(rows, {
    known: people.filter(({ id }) => !own.some(({ from, to }) => id >= from && id <= to)),
    duplicates: file.summary.duplicates,
    ...comparingBy(file.listDate, reference, file.summary.columns),
  })
  return { rows, comparisons: await stepwise(steps), people, lastPerson }
}
