import type { ProgrammeGroup } from '../domain/programme.js'
import type { PlacedRow, RowComparison } from '../domain/roster/comparison.js'
import { diffRow, type FieldChange } from '../domain/roster/diff.js'
import type { KnownLine, KnownPerson } from '../domain/roster/matching.js'
import type { RosterField } from '../domain/roster/row.js'
import type { Tx } from '../store/db.js'
import type { ImportSummary } from '../store/import-summary.js'
import { knownFrom } from '../store/known-people.js'
import { type PersonSnapshot, snapshotsOf } from '../store/record-snapshots.js'
import { indexKnownPeople } from '../store/roster-index.js'
import type { StagedPerson } from '../store/staged-rows.js'
import { ImportLog } from './import-log.js'
import { RosterAdditions } from './roster-additions.js'
import { type Placed, type Written, writtenIn } from './roster-rows.js'
import { updateFromRow } from './roster-update.js'

export type WriterOptions = Readonly<{
  /** The import whose changes are noted, so that it can be taken back; `null`: nothing is noted. */
  importId: number | null
  at: Date
  /** The day of the list as ISO date: payees receive from then on. */
  listDate: string
  chance: (bytes: number) => Uint8Array
  /** The group that the list is for; where it does not say, the programme decides. */
  group: ProgrammeGroup | null
  groupOf: (programmeCode: string) => ProgrammeGroup | undefined
  columns: ImportSummary['columns']
}>

export type ComparedRow = PlacedRow & Readonly<{ person: StagedPerson }>

/** A row of the roster at its place among all rows, with what it is against the records. */
export type RowToWrite = Readonly<{ index: number; row: ComparedRow; comparison: RowComparison }>

/** What came of a row: the benefit it became or is, with its digest when it was written. */
export type WrittenRow = Readonly<{
  lineId: number | null
  leftAs: string | null
  /** The record is not any more as it was compared: somebody else was at it, and nothing was written. */
  moved?: true
}>

/** Fields by which people are found: a change of any other leaves the index as it is. */
const FINDABLE: readonly RosterField[] = [
  ...(['name', 'birth', 'personalId', 'village', 'phone', 'account', 'payee', 'payeeId'] as const),
]

/** Writes the rows of one roster into the records, slice by slice, in the order of the file. */
export class RosterWriter {
  readonly #options: WriterOptions
  readonly #written: Written
  readonly #additions: RosterAdditions
  readonly #log: ImportLog
  /** Numbers of the people whom it put on record. */
  readonly madePeople: number[] = []
  /** By the index of the row: which benefit it became. */
  readonly #lines = new Map<number, number>()
  /** People whom this roster changed: what is known of them from before is not what they are now. */
  readonly #changed = new Set<number>()

  constructor(options: WriterOptions) {
    this.#options = options
    this.#written = writtenIn(options.columns)
    this.#additions = new RosterAdditions(options, this.#written)
    this.#log = new ImportLog(options.importId)
  }

  /** Takes note of a row that was written before, by somebody who was cut off: later rows may refer to it. */
  remember(index: number, lineId: number, person: KnownPerson): void {
    this.#lines.set(index, lineId)
    this.#additions.know(index, person)
  }

  /**
   * Writes some rows; what each of them became, in their order. All of it is in the transaction, but the words by which new
   * people are found: the caller spreads them (`spreadTerms`), for one or for many slices.
   */
  async write(tx: Tx, rows: readonly RowToWrite[]): Promise<readonly WrittenRow[]> {
    const slice: Slice = {
      tx,
      before: new Map(
        await snapshotsOf(tx, [...new Set(rows.flatMap(({ comparison }) => personIn(comparison)?.id ?? []))]),
      ),
      touched: new Set(),
      toIndex: new Set(),
      moved: new Set(),
    }
    for (const row of rows) await this.#write(slice, row)
    await this.#flush(tx)
    await indexKnownPeople(tx, slice.toIndex)
    const made = this.#additions.takeMade()
    for (const id of made.people) this.madePeople.push(id)
    const digests = await this.#log.write(tx, slice.before, slice.touched, made)
    return rows.map(({ index, comparison }) => {
      if (slice.moved.has(index)) return { lineId: null, leftAs: null, moved: true }
      const lineId = this.#lineOf(index, comparison)
      const isOwn = comparison.kind !== 'duplicate' && lineId !== null
      return { lineId, leftAs: isOwn ? (digests.get(lineId) ?? null) : null }
    })
  }

  #lineOf(index: number, comparison: RowComparison): number | null {
    if (comparison.kind === 'duplicate') return this.#lines.get(comparison.sameAs) ?? null
    return this.#lines.get(index) ?? null
  }

  async #write(slice: Slice, { index, row, comparison }: RowToWrite): Promise<void> {
    if (row.place.kind !== 'placed') return
    switch (comparison.kind) {
      case 'ambiguous':
      case 'duplicate':
        return
      case 'same':
        this.#lines.set(index, comparison.line.id)
        return
      case 'changed':
        if (this.#hasMoved(slice, index, comparison.person)) return
        this.#lines.set(index, comparison.line.id)
        return this.#update(slice, row, row.place, comparison.person, comparison.line, comparison.changes)
      case 'new':
        return this.#add(slice, index, row, row.place, comparison)
    }
  }

  async #add(
    slice: Slice,
    index: number,
    row: ComparedRow,
    place: Placed,
    { person: known, sameAs, changes }: Extract<RowComparison, { kind: 'new' }>,
  ): Promise<void> {
    if (known !== null) {
      if (this.#hasMoved(slice, index, known)) return
      await this.#update(slice, row, place, known, null, changes)
      slice.touched.add(known.id)
      slice.toIndex.add(known.id)
      return this.#additions.addBenefit(index, row, known)
    }
    if (sameAs === null) return this.#additions.addPerson(slice.tx, index, row, place)
    await this.#flush(slice.tx)
    const earlier = this.#additions.personOf(sameAs)
    if (earlier === undefined) return this.#additions.addPerson(slice.tx, index, row, place)
    await this.#complete(slice, row, place, earlier)
    return this.#additions.addBenefit(index, row, earlier)
  }

  /** The person of an earlier row, completed by what this row says besides. */
  async #complete(slice: Slice, row: ComparedRow, place: Placed, earlier: KnownPerson): Promise<void> {
    const told = { person: row.person, villageCode: place.villageCode, tellsOwner: true, tellsSex: true }
    const missing = diffRow(earlier, null, told).filter(({ before }) => before === null)
    if (!slice.before.has(earlier.id)) {
      const now = await snapshotsOf(slice.tx, [earlier.id])
      for (const [id, snapshot] of now) slice.before.set(id, snapshot)
    }
    await this.#update(slice, row, place, earlier, null, missing)
    slice.touched.add(earlier.id)
    slice.toIndex.add(earlier.id)
  }

  async #flush(tx: Tx): Promise<void> {
    for (const [index, lineId] of await this.#additions.flush(tx)) this.#lines.set(index, lineId)
  }

  async #update(
    slice: Slice,
    { sheet, person }: ComparedRow,
    place: Placed,
    known: KnownPerson,
    line: KnownLine | null,
    changes: readonly FieldChange[],
  ): Promise<void> {
    const { at, listDate } = this.#options
    const written = {
      name: this.#written(sheet, person, 'name'),
      relationship: this.#written(sheet, person, 'relationship'),
    }
    const applied = changes.filter(({ decision }) => decision === 'apply').map(({ field }) => field)
    if (applied.length === 0) return
    this.#changed.add(known.id)
    slice.touched.add(known.id)
    if (applied.some((field) => FINDABLE.includes(field))) slice.toIndex.add(known.id)
    await updateFromRow(slice.tx, { person, place, known, line, fields: new Set(applied), written, at, listDate })
  }

  /** Whether the record changed since it was compared, by another hand than this roster's. */
  #hasMoved({ before, moved }: Slice, index: number, known: KnownPerson): boolean {
    if (this.#changed.has(known.id)) return false
    const now = before.get(known.id)
    if (now !== undefined && JSON.stringify(knownFrom(now)) === JSON.stringify(known)) return false
    moved.add(index)
    return true
  }
}

/** What is under way in one transaction. */
type Slice = Readonly<{
  tx: Tx
  /** Known people of the slice as they were at its beginning. */
  before: Map<number, PersonSnapshot>
  touched: Set<number>
  toIndex: Set<number>
  /** Indexes of rows whose record has moved. */
  moved: Set<number>
}>

function personIn(comparison: RowComparison): KnownPerson | null {
  return comparison.kind === 'changed' || comparison.kind === 'new' ? comparison.person : null
}
