import type { ProgrammeGroup } from '../domain/programme.js'
import type { PlacedRow, RowComparison } from '../domain/roster/comparison.js'
import { diffRow, type FieldChange } from '../domain/roster/diff.js'
import type { KnownLine, KnownPerson } from '../domain/roster/matching.js'
import type { Tx } from '../store/db.js'
import { indexKnownPeople } from '../store/roster-index.js'
import {
  insertRosterAccount,
  insertRosterBeneficiary,
  insertRosterLine,
  insertRosterPayee,
  lastPosition,
} from '../store/roster-records.js'
import type { ImportSummary } from '../store/rosters.js'
import type { StagedPerson } from '../store/staged-rows.js'
import { RosterCodes } from './roster-codes.js'
import { RosterFindable } from './roster-findable.js'
import {
  accountRow,
  beneficiaryRow,
  knownFrom,
  lineRow,
  type Placed,
  payeeRow,
  type Written,
  writtenIn,
} from './roster-rows.js'
import { updateFromRow } from './roster-update.js'

export type WriterOptions = Readonly<{
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

/** Writes the rows of one roster into the records, in the order of the file. */
export class RosterWriter {
  readonly #options: WriterOptions
  readonly #codes: RosterCodes
  readonly #written: Written
  /** By the index of the row: whom and which benefit it became. */
  readonly #people = new Map<number, KnownPerson>()
  readonly #lines = new Map<number, number>()
  /** People on record before whom this roster changed. */
  readonly #touched = new Set<number>()
  readonly #findable = new RosterFindable()
  #position = 0

  constructor(
    private readonly tx: Tx,
    options: WriterOptions,
  ) {
    this.#options = options
    this.#codes = new RosterCodes(tx, options.chance)
    this.#written = writtenIn(options.columns)
  }

  /** Writes the `index`-th row. Returns its benefit's id, `null` when it waits for somebody to say whose it is. */
  async write(index: number, row: ComparedRow, comparison: RowComparison): Promise<number | null> {
    const lineId = await this.#write(index, row, comparison)
    if (lineId !== null) this.#lines.set(index, lineId)
    return lineId
  }

  /** Makes all people that were written or changed findable. Call it once, at the end. */
  async finish(): Promise<void> {
    await this.#findable.write(this.tx)
    await indexKnownPeople(this.tx, this.#touched)
  }

  async #write(index: number, row: ComparedRow, comparison: RowComparison): Promise<number | null> {
    if (row.place.kind !== 'placed') return null
    switch (comparison.kind) {
      case 'ambiguous':
        return null
      case 'duplicate':
        return this.#lines.get(comparison.sameAs) ?? null
      case 'same':
        return comparison.line.id
      case 'changed':
        await this.#update(row, row.place, comparison.person, comparison.line, comparison.changes)
        return comparison.line.id
      case 'new':
        return this.#add(index, row, row.place, comparison)
    }
  }

  async #add(
    index: number,
    row: ComparedRow,
    place: Placed,
    comparison: Extract<RowComparison, { kind: 'new' }>,
  ): Promise<number> {
    const { person: known, sameAs } = comparison
    if (known !== null) await this.#update(row, place, known, null, comparison.changes)
    const person = known ?? (await this.#newPerson(row, place, sameAs))
    this.#people.set(index, person)
    if (known === null) this.#findable.add(person.id, place, row.person)
    else this.#touched.add(known.id)
    return this.#addBenefit(row, person.id)
  }

  /** The person of an earlier row, completed by what this row says besides; else a new one. */
  async #newPerson(row: ComparedRow, place: Placed, sameAs: number | null): Promise<KnownPerson> {
    const earlier = sameAs === null ? undefined : this.#people.get(sameAs)
    if (earlier === undefined) return this.#addPerson(row, place)
    const told = { person: row.person, villageCode: place.villageCode, tellsOwner: true, tellsSex: true }
    const missing = diffRow(earlier, null, told).filter(({ before }) => before === null)
    await this.#update(row, place, earlier, null, missing)
    return earlier
  }

  async #addPerson({ sheet, person }: ComparedRow, place: Placed): Promise<KnownPerson> {
    const code = await this.#codes.next()
    const written = this.#written(sheet, person, 'name')
    const row = beneficiaryRow(person, place, { code, written, at: this.#now })
    return { ...knownFrom(row, person), id: await insertRosterBeneficiary(this.tx, row), lines: [] }
  }

  async #addBenefit({ sheet, person }: ComparedRow, beneficiaryId: number): Promise<number> {
    this.#position ||= await lastPosition(this.tx)
    this.#position += 1
    const group = this.#options.group ?? this.#options.groupOf(person.programme.code ?? '') ?? 'bao_tro_xa_hoi'
    const line = { beneficiaryId, group, position: this.#position, at: this.#now }
    const lineId = await insertRosterLine(this.tx, lineRow(person, line))
    const account = accountRow(person, { lineId, at: this.#now })
    if (account !== null) await insertRosterAccount(this.tx, account)
    if (person.payee !== null) {
      const written = this.#written(sheet, person, 'relationship')
      const since = this.#options.listDate
      await insertRosterPayee(this.tx, payeeRow(person.payee, { lineId, written, since }))
    }
    return lineId
  }

  async #update(
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
    this.#touched.add(known.id)
    await updateFromRow(this.tx, { person, place, known, line, fields: new Set(applied), written, at, listDate })
  }

  get #now(): string {
    return this.#options.at.toISOString()
  }
}
