import type { KnownPerson } from '../domain/roster/matching.js'
import { type BeneficiaryRow, insertBeneficiaries } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { knownPerson } from '../store/known-people.js'
import { digestOfLine } from '../store/record-snapshots.js'
import { type NewPerson, noteNewPeople } from '../store/roster-index.js'
import {
  insertAccounts,
  insertLines,
  insertPayees,
  lastPosition,
  type RosterAccountRow,
  type RosterLine,
  type RosterPayeeRow,
} from '../store/roster-records.js'
import { unitName } from '../store/units.js'
import { RosterCodes } from './roster-codes.js'
import { accountRow, beneficiaryRow, lineRow, type Placed, payeeRow, type Written } from './roster-rows.js'
import type { ComparedRow, WriterOptions } from './roster-writer.js'

/** What was made since it was last asked for. */
export type Made = Readonly<{
  people: readonly number[]
  /** Benefits with their digests. */
  lines: ReadonlyMap<number, string>
}>

type NewBenefit = Readonly<{
  index: number
  row: ComparedRow
  /** Whose benefit it is: somebody on record, or a person who is written together with it. */
  person: KnownPerson | Readonly<{ row: BeneficiaryRow; place: Placed }>
}>

/** Gathers the new people and benefits of a roster and writes them many at a time. */
export class RosterAdditions {
  /** By the index of the row: whom it became. */
  readonly #people = new Map<number, KnownPerson | (BeneficiaryRow & Readonly<{ id: number }>)>()
  readonly #options: WriterOptions
  readonly #written: Written
  readonly #codes: RosterCodes
  readonly #villages = new Map<string, string>()
  readonly #now: string
  /** Of the last benefit written; looked up once, for the order of lists needs no more. */
  #position: number | undefined
  #waiting: NewBenefit[] = []
  #madePeople: number[] = []
  #madeLines = new Map<number, string>()

  constructor(options: WriterOptions, written: Written) {
    this.#options = options
    this.#written = written
    this.#codes = new RosterCodes(options.chance)
    this.#now = options.at.toISOString()
  }

  /** A new person with one benefit; written by the next `flush`. */
  async addPerson(tx: Tx, index: number, row: ComparedRow, place: Placed): Promise<void> {
    const code = await this.#codes.next(tx)
    const written = this.#written(row.sheet, row.person, 'name')
    const person = { row: beneficiaryRow(row.person, place, { code, written, at: this.#now }), place }
    this.#waiting.push({ index, row, person })
  }

  /** A new benefit of somebody on record; written by the next `flush`. */
  addBenefit(index: number, row: ComparedRow, person: KnownPerson): void {
    this.know(index, person)
    this.#waiting.push({ index, row, person })
  }

  /** Writes what was gathered. Says which benefit each row became. */
  async flush(tx: Tx): Promise<ReadonlyMap<number, number>> {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0) return new Map()
    const owners = await this.#writePeople(tx, waiting)
    return this.#writeBenefits(tx, waiting, owners)
  }

  /** Takes note of whom a row is about. */
  know(index: number, person: KnownPerson): void {
    this.#people.set(index, person)
  }

  /** Whom a row became, as later rows of the same file find them. */
  personOf(index: number): KnownPerson | undefined {
    const person = this.#people.get(index)
    return person === undefined || 'lines' in person ? person : { ...knownPerson(person), lines: [] }
  }

  /** What was made since the last call: people by id, benefits with their digests. */
  takeMade(): Made {
    const made = { people: this.#madePeople, lines: this.#madeLines }
    this.#madePeople = []
    this.#madeLines = new Map()
    return made
  }

  /** The owner of each benefit, by the index of its row. */
  async #writePeople(tx: Tx, waiting: readonly NewBenefit[]): Promise<ReadonlyMap<number, number>> {
    const owners = new Map<number, number>()
    for (const { index, person } of waiting) if ('id' in person) owners.set(index, person.id)
    const ids = await insertBeneficiaries(
      tx,
      waiting.flatMap(({ person }) => ('row' in person ? [person.row] : [])),
    )
    let next = 0
    const people = []
    for (const { index, row, person } of waiting) {
      if (!('row' in person)) continue
      const id = ids[next++] as number
      owners.set(index, id)
      this.#people.set(index, { ...person.row, id })
      this.#madePeople.push(id)
      people.push(await this.#findable(tx, id, person.place, row))
    }
    await noteNewPeople(tx, people)
    return owners
  }

  async #findable(
    tx: Tx,
    id: number,
    { communeCode, villageCode }: Placed,
    { person }: ComparedRow,
  ): Promise<NewPerson> {
    const { fullName, birth, personalId, oldId, phone, payee, account } = person
    const words = [fullName, birth?.value.slice(0, 4), payee?.fullName]
    const place = await this.#villageName(tx, villageCode)
    const numbers = [personalId, oldId, phone, payee?.personalId, account?.number]
    return { id, communeCode, villageCode, findable: { words, place, numbers } }
  }

  async #villageName(tx: Tx, code: string | null): Promise<string | null> {
    if (code === null) return null
    const known = this.#villages.get(code)
    if (known !== undefined) return known
    const name = await unitName(tx, code)
    this.#villages.set(code, name)
    return name
  }

  async #writeBenefits(
    tx: Tx,
    waiting: readonly NewBenefit[],
    owners: ReadonlyMap<number, number>,
  ): Promise<ReadonlyMap<number, number>> {
    this.#position ??= await lastPosition(tx)
    const lines = []
    for (const { index, row } of waiting) lines.push(this.#line(row, owners.get(index) as number, ++this.#position))
    const ids = await insertLines(tx, lines)
    const byRow = new Map<number, number>()
    const [accounts, payees]: [RosterAccountRow[], RosterPayeeRow[]] = [[], []]
    for (const [place, { index, row }] of waiting.entries()) {
      const lineId = ids[place] as number
      const account = accountRow(row.person, { lineId, at: this.#now })
      const payee = this.#payee(row, lineId)
      if (account !== null) accounts.push(account)
      if (payee !== null) payees.push(payee)
      byRow.set(index, lineId)
      const line = lines[place] as RosterLine
      this.#madeLines.set(lineId, digestOfLine(line, payee === null ? [] : [payee], account === null ? [] : [account]))
    }
    await insertAccounts(tx, accounts)
    await insertPayees(tx, payees)
    return byRow
  }

  #line({ person }: ComparedRow, beneficiaryId: number, position: number): RosterLine {
    const group = this.#options.group ?? this.#options.groupOf(person.programme.code ?? '') ?? 'bao_tro_xa_hoi'
    return lineRow(person, { beneficiaryId, group, position, at: this.#now })
  }

  #payee({ sheet, person }: ComparedRow, lineId: number): RosterPayeeRow | null {
    if (person.payee === null) return null
    const written = this.#written(sheet, person, 'relationship')
    return payeeRow(person.payee, { lineId, written, since: this.#options.listDate })
  }
}
