import type { IsoDate } from '../iso-date.js'
import { cellAddress, columnLetter, EMPTY_CELL } from './cell.js'
import type { Conversions } from './conversions.js'
import type { RosterFacts } from './facts.js'
import type { Header } from './header.js'
import type { ColumnKey } from './list.js'
import { communeName, type Places } from './places.js'
import type { Finding, FindingLevel, RosterField, RosterPerson, RosterRow, RosterStatus, RosterUnitRef } from './row.js'
import type { ReadCell, RosterReader } from './text.js'

/** What all rows of a sheet are read with. */
export type SheetContext = Readonly<{
  reader: RosterReader
  header: Header
  /** The rows that are people. */
  people: ReadonlySet<number>
  facts: RosterFacts
  places: Places
  listDate: IsoDate
  group: 'bao_tro_xa_hoi' | 'nguoi_co_cong' | null
  /** The unit of the whole sheet, for rows that name none. */
  unit: RosterUnitRef | null
  /** How the sheet writes villages before their name, mostly: `Thôn ` or nothing. */
  villagePrefix: string
  memo: Memo
  conversions: Conversions
}>

export type FindingExtras = Partial<Pick<Finding, 'proposed' | 'candidates' | 'details' | 'note'>>

/** One row while it is being read: its cells by meaning, and the findings so far. */
export class RowDraft {
  readonly findings: Finding[] = []
  /** The text of every filled cell, as the file has it. */
  readonly texts: Readonly<Record<string, string>>

  constructor(
    readonly sheet: SheetContext,
    readonly row: number,
    /** The village of the title row above, or of the sheet's name. */
    readonly heading: string | null,
    /** The programme of the title row above, for rows that name none. */
    readonly section: string | null = null,
    /** The row that names the person, when this one is only another benefit. */
    readonly person: number | null = null,
    /** The title row above under which people leave the list: `II. GIẢM`. */
    readonly leaving: string | null = null,
  ) {
    const texts: Record<string, string> = {}
    for (const read of sheet.reader.filled(row)) {
      texts[columnLetter(read.column)] = read.cell.text
      sheet.conversions.add(read)
    }
    this.texts = texts
  }

  /** The sheet has such a column. */
  has(key: ColumnKey): boolean {
    return this.sheet.header.byKey.has(key)
  }

  cell(key: ColumnKey): ReadCell | null {
    const column = this.sheet.header.byKey.get(key)
    if (column === undefined) return null
    const read = this.sheet.reader.throughRows(this.row, column)
    if (read.cell.kind === 'error') return { ...read, cell: EMPTY_CELL, text: '', said: '' }
    if (this.person !== null && read.said === '' && OF_PERSON.has(key))
      return { ...this.sheet.reader.throughRows(this.person, column), row: this.row }
    return isDitto(key, read.said) ? this.above(key, read) : read
  }

  /** What the nearest person above has under the same heading. */
  private above(key: ColumnKey, ditto: ReadCell): ReadCell {
    const { reader, people } = this.sheet
    for (let row = this.row - 1; row >= this.row - MOST_ABOVE; row--) {
      if (!people.has(row)) continue
      const read = reader.throughRows(row, ditto.column)
      if (read.said !== '' && !isDitto(key, read.said)) return { ...read, row: this.row }
    }
    return { ...ditto, text: '', said: '' }
  }

  /** What the cell says, spaces and all; empty when nothing, or when there is no such column. */
  raw(key: ColumnKey): string {
    return this.cell(key)?.text ?? ''
  }

  text(key: ColumnKey): string {
    return this.cell(key)?.said ?? ''
  }

  /** A1 address of the row's cell under a heading; of the name where the sheet has no such column. */
  address(key: ColumnKey): string {
    const { byKey } = this.sheet.header
    return cellAddress(this.row, byKey.get(key) ?? byKey.get('name') ?? 0)
  }

  add(code: string, level: FindingLevel, field: RosterField, key: ColumnKey, extras: FindingExtras = {}): void {
    this.findings.push({ code, level, field, cell: this.address(key), ...extras })
  }

  /** A value put right on the way. What a household shares is reported once, where it stands. */
  repaired(code: string, field: RosterField, key: ColumnKey): void {
    if (this.cell(key)?.cell.mergedFrom == null) this.add(code, 'auto', field, key)
  }

  addForRow(code: string, level: FindingLevel): void {
    this.findings.push({ code, level, field: 'row', cell: `${this.row + 1}:${this.row + 1}` })
  }
}

/** What another benefit of a person shares with the first: who it is, and where. Of accounts nothing is guessed. */
const OF_PERSON: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'sex',
  'sexMale',
  'sexFemale',
  'ethnic',
  'personalId',
  'oldId',
  'idIssued',
  'idIssuer',
  'phone',
  'village',
  'communeCode',
  'communeName',
  'districtCode',
  'districtName',
  'provinceCode',
  'provinceName',
])

const MOST_ABOVE = 500

/** What is never the same for the next person, and sums: of money nothing is guessed. */
const OWN_ALONE: readonly ColumnKey[] = [
  'stt',
  'name',
  'birth',
  'personalId',
  'oldId',
  'payeeId',
  'phone',
  'accountOwn',
  'accountPayee',
  'note',
  'amount',
  'coefficient',
]
const DITTO = /^(?:[-–—_.]*\s*(?:nt|n\.t\.?|như trên|nhu tren)\s*[-–—_.]*|["“”〃]|''|\/\/|-\s*["”]\s*-|-\/\/-)$/iu
const DITTO_STARTS = '-–—_.nN"“”〃\'/'
const LONGEST_DITTO = 10

/** `nt`, `-nt-`, `"`, `như trên`: the same as in the row above. */
export function isDitto(key: ColumnKey, said: string): boolean {
  if (said === '' || said.length > LONGEST_DITTO) return false
  return DITTO_STARTS.includes(said.charAt(0)) && DITTO.test(said) && !OWN_ALONE.includes(key)
}

/** A row that has been read, open for what a comparison with other rows adds. */
export class DraftRow {
  constructor(
    private readonly draft: RowDraft,
    readonly person: RosterPerson,
  ) {}

  get sheet(): string {
    return this.draft.sheet.reader.grid.name
  }

  get row(): number {
    return this.draft.row + 1
  }

  get findings(): readonly Finding[] {
    return this.draft.findings
  }

  /** The village of the title row above, for rows whose own is a question. */
  get heading(): string | null {
    return this.draft.heading
  }

  /** The commune's name, also where the code contradicts it. */
  get commune(): string | null {
    const known = this.person.unit?.commune
    if (known != null) return known
    const written = this.draft.text('communeName')
    return written === '' ? null : communeName(written)
  }

  /** The column that holds the row's account. */
  get accountColumn(): ColumnKey {
    return this.draft.text('accountPayee') === '' ? 'accountOwn' : 'accountPayee'
  }

  add(code: string, level: FindingLevel, field: RosterField, key: ColumnKey, extras: FindingExtras = {}): void {
    this.draft.add(code, level, field, key, extras)
  }

  finish(): RosterRow {
    const { sheet, row, findings, person } = this
    return { sheet, row, status: statusOf(findings), person, findings, raw: this.draft.texts }
  }
}

const ORDER: readonly FindingLevel[] = ['auto', 'warn', 'ask', 'error']
const STATUS: Readonly<Record<FindingLevel, RosterStatus>> = {
  auto: 'clean',
  warn: 'warning',
  ask: 'ask',
  error: 'error',
}

/** The worst level among the findings. */
export function statusOf(findings: readonly Finding[]): RosterStatus {
  const worst = findings.reduce((max, { level }) => Math.max(max, ORDER.indexOf(level)), 0)
  return STATUS[ORDER[worst] ?? 'auto']
}

/** Remembers answers to questions that come again and again in a list. */
export class Memo {
  private readonly answers = new Map<string, Map<Aside, Map<string, unknown>>>()

  /**
   * The answer for this key; `kind` keeps questions apart. `aside` is what else the answer depends on: joined to the key it
   * would cost more than most answers.
   */
  get<T>(kind: string, key: string, find: () => T, aside: Aside = ''): T {
    const known = this.answersTo(kind, aside)
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as T
    const answer = find()
    if (known.size < MOST_REMEMBERED) known.set(key, answer)
    return answer
  }

  private answersTo(kind: string, aside: Aside): Map<string, unknown> {
    let ofKind = this.answers.get(kind)
    if (ofKind === undefined) {
      ofKind = new Map()
      this.answers.set(kind, ofKind)
    }
    let known = ofKind.get(aside)
    if (known === undefined) {
      known = new Map()
      ofKind.set(aside, known)
    }
    return known
  }
}

type Aside = string | number | undefined

const MOST_REMEMBERED = 50_000
