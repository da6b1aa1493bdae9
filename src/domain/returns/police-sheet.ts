import { type BirthDate, readBirthDate } from '../birth-date.js'
import type { IsoDate } from '../iso-date.js'
import { nameKey, readPersonName } from '../person-name.js'
import { factsIn, type PersonalIdContext, readPersonalId } from '../personal-id.js'
import type { RosterGrid } from '../roster/cell.js'
import type { ColumnKey } from '../roster/list.js'
import { idText } from '../roster/personal-id.js'
import { phrase, type ReadCell, RosterReader } from '../roster/text.js'
import { readSex, type Sex } from '../sex.js'
import { findHeadings, type Headings, isRepeatedHeading, type ReturnTerm, rawOf, type ShownColumn } from './headings.js'
import type { SideRow } from './payment-sheet.js'
import { readVerdict, type Verdict } from './verdict.js'
import type { VerdictRule } from './verdict-words.js'

export type PoliceColumn = 'code' | 'verdict' | 'correct'

/** One person on the list that came back, with the verdict. `code` is the record's (`HS-…`) where our list was used. */
export type PoliceRow = Readonly<{
  sheet: string
  row: number
  code: string | null
  stt: number | null
  fullName: string
  nameKey: string
  birth: BirthDate | null
  sex: Sex | null
  personalId: string | null
  oldId: string | null
  village: string | null
  verdict: Verdict
  /** The verdict as written, with what stands beside it. */
  said: string
  raw: Readonly<Record<string, string>>
}>

export type PoliceFile = Readonly<{
  sheet: string
  headerRows: readonly number[]
  listDate: IsoDate | null
  rows: readonly PoliceRow[]
  skipped: readonly SideRow[]
  columns: readonly ShownColumn[]
}>

export type PoliceFileReading =
  | (Readonly<{ kind: 'police-results' }> & PoliceFile)
  /** `no-verdicts`: no sheet has people and a column of verdicts. */
  | Readonly<{ kind: 'refused'; reason: 'no-verdicts' }>

/** What reading verdicts needs to know: `loadReference()` has it. `today` bounds births and deaths. */
export type PoliceContext = Readonly<{
  verdictWords: readonly VerdictRule[]
  provinceCodes: ReadonlySet<string>
  today: IsoDate
}>

/** How the police and offices head verdicts and what is right. */
const POLICE_HEADINGS: readonly ReturnTerm<PoliceColumn | 'note'>[] = [
  { key: 'code', all: [['MA HO SO', 'MA HS', 'MA DOI TUONG', 'MA SO HO SO']] },
  {
    key: 'correct',
    all: [
      ['THONG TIN', 'DU LIEU', 'NOI DUNG', 'SO LIEU'],
      [
        'DUNG',
        'CHINH XAC',
        'TREN CSDL',
        'TREN CSDLQG',
        'THEO CSDL',
        'THEO CSDLQG',
        'SAI LECH',
        'CAN SUA',
        'DIEU CHINH',
      ],
    ],
  },
  { key: 'correct', all: [['CHI TIET SAI LECH', 'SAI LECH', 'NOI DUNG SAI', 'DE NGHI SUA', 'BO SUNG']] },
  {
    key: 'verdict',
    all: [
      ['KET QUA', 'XAC THUC', 'XAC MINH', 'DOI CHIEU', 'TRANG THAI', 'TINH TRANG'],
      ['KET QUA', 'DOI CHIEU', 'XAC THUC', 'XAC MINH', 'RA SOAT', 'CONG AN'],
    ],
  },
  { key: 'verdict', all: [['KHOP', 'Y KIEN CONG AN', 'KET LUAN', 'CONG AN GHI']] },
  { key: 'note', all: [['GHI CHU', 'LY DO']] },
]

/** Reads the list that the police sent back. Every row with a name is a person; the others are named. Pure. */
export function readPoliceFile(grids: readonly RosterGrid[], context: PoliceContext): PoliceFileReading {
  const visible = grids.filter(({ hidden }) => !hidden)
  const sheets = (visible.length > 0 ? visible : grids).flatMap((grid) => readSheet(grid, context) ?? [])
  const [first] = sheets.filter(({ rows }) => rows.length > 0)
  if (first === undefined) return { kind: 'refused', reason: 'no-verdicts' }
  return {
    kind: 'police-results',
    sheet: first.sheet,
    headerRows: first.headerRows,
    listDate: first.listDate,
    rows: sheets.flatMap(({ rows }) => rows),
    skipped: sheets.flatMap(({ skipped }) => skipped),
    columns: sheets.flatMap(({ columns }) => columns),
  }
}

/** Whether a sheet has people and a column of verdicts. */
export function looksLikePoliceResults(grid: RosterGrid): boolean {
  return headingsOf(new RosterReader(grid)) !== null
}

function headingsOf(reader: RosterReader): Headings<PoliceColumn> | null {
  const found = findHeadings(reader, POLICE_HEADINGS)
  return found?.columns.has('name') === true && found.columns.has('verdict') ? found : null
}

function readSheet(grid: RosterGrid, context: PoliceContext): PoliceFile | undefined {
  const reader = new RosterReader(grid)
  const headings = headingsOf(reader)
  if (headings === null) return undefined
  const last = headings.rows.at(-1) ?? 0
  const listDate = dayBelow(reader, last)
  const people: PoliceRow[] = []
  const skipped: SideRow[] = headings.rows.map((row) => ({ sheet: grid.name, row: row + 1, kind: 'header' }))
  for (const row of grid.filledRows) {
    const cells = row <= last ? [] : reader.filled(row)
    if (cells.length === 0) continue
    const person = new Person(reader, headings, row)
    const kind = person.isPerson() ? null : sideKind(headings, cells)
    if (kind === null) people.push(person.read({ ...context, today: listDate ?? context.today }))
    else skipped.push({ sheet: grid.name, row: row + 1, kind })
  }
  const headerRows = headings.rows.map((row) => row + 1)
  return { sheet: grid.name, headerRows, listDate, rows: people, skipped, columns: headings.shown }
}

function sideKind(headings: Headings<PoliceColumn>, cells: readonly ReadCell[]): SideRow['kind'] {
  if (isRepeatedHeading(headings, cells)) return 'repeatedHeader'
  const words = cells.map(({ said }) => phrase(said))
  if (/^ (?:TONG|CONG(?! AN)|LUY KE) /.test(words[0] ?? '')) return 'total'
  return words.some((said) => SIGNATURE.test(said)) ? 'signature' : cells.length === 1 ? 'section' : 'other'
}

const SIGNATURE = / NGAY \d|^ (?:CAN BO|TRUONG|PHO|NGUOI|TM|KT|CHU TICH|CONG AN|UBND|XAC NHAN|THU TRUONG|DAI DIEN)/

/** "Cẩm Lương, ngày 15 tháng 8 năm 2023" below the list. */
function dayBelow(reader: RosterReader, last: number): IsoDate | null {
  const lines = reader.grid.filledRows.filter((row) => row > last).flatMap((row) => reader.filled(row))
  for (const { said } of lines.reverse()) {
    const [, day = '', month = '', year] = / NGAY (\d{1,2}) THANG (\d{1,2}) NAM (\d{4}) /.exec(phrase(said)) ?? []
    if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return null
}

/** Looks at one row as at a person. */
class Person {
  constructor(
    private readonly reader: RosterReader,
    private readonly headings: Headings<PoliceColumn>,
    private readonly row: number,
  ) {}

  /** A name and something else that only people have. */
  isPerson(): boolean {
    const name = this.text('name')
    if (!/\p{L}{2}/u.test(name) || name.length > 80 || / (?:TONG SO|TONG CONG) /.test(phrase(name))) return false
    const own = this.reader.at(this.row, this.headings.columns.get('name') ?? 0)
    if (own.cell.mergedFrom !== null) return false
    const telling = (['stt', 'birth', 'birthMale', 'birthFemale', 'personalId', 'verdict'] as const).filter(
      (key) => this.text(key) !== '',
    )
    return telling.length >= 2 || (telling.length === 1 && /^\d+$/.test(this.text('stt')))
  }

  read(context: PoliceContext): PoliceRow {
    const name = readPersonName(this.text('name'))
    const fullName = name.kind === 'person-name' ? name.name : this.text('name')
    const sexRead = readSex(this.text('sex'))
    const birth = this.birth(context.today)
    const { personalId, oldId } = this.numbers({ ...context, ...(birth && { birth }) })
    const facts = personalId === null ? null : factsIn(personalId)
    const byColumn = this.text('birthMale') !== '' ? 'male' : this.text('birthFemale') !== '' ? 'female' : null
    const correct = this.cell('correct')
    const said = { verdict: this.text('verdict'), note: this.text('note') }
    const right = { text: correct?.said ?? '', date: correct?.cell.kind === 'date' ? String(correct.cell.value) : null }
    return {
      sheet: this.reader.grid.name,
      row: this.row + 1,
      code: this.text('code') || null,
      stt: /^\d{1,6}$/.test(this.text('stt')) ? Number(this.text('stt')) : null,
      fullName,
      nameKey: nameKey(fullName),
      birth: birth ?? this.birth(context.today, facts?.birthYear),
      sex: sexRead.kind === 'sex' ? sexRead.sex : (byColumn ?? facts?.sex ?? null),
      personalId,
      oldId,
      village: this.text('village') || null,
      verdict: readVerdict({ ...said, correct: right, personalId }, context.verdictWords, context.today),
      said: [said.verdict, right.text, said.note].filter((text) => text !== '').join('; '),
      raw: rawOf(this.reader.filled(this.row)),
    }
  }

  private numbers(context: PersonalIdContext): Readonly<{ personalId: string | null; oldId: string | null }> {
    const cell = this.cell('personalId')
    const reading = cell === undefined ? undefined : readPersonalId(idText(cell).raw, context)
    if (reading?.kind === 'personal-id') return { personalId: reading.personalId, oldId: null }
    if (reading?.kind === 'two-numbers') return { personalId: reading.personalId, oldId: reading.oldId }
    return { personalId: null, oldId: reading?.kind === 'old-id' ? reading.oldId : null }
  }

  private birth(today: IsoDate, yearFromId?: number): BirthDate | null {
    const cell = this.cell('birth') ?? this.cell('birthMale') ?? this.cell('birthFemale')
    if (cell === undefined) return null
    const raw = cell.cell.kind === 'date' ? String(cell.cell.value) : cell.said
    const reading = readBirthDate(raw, { today, ...(yearFromId !== undefined && { yearFromId }) })
    return reading.kind === 'birth-date' ? reading.birth : null
  }

  private cell(key: PoliceColumn | ColumnKey): ReadCell | undefined {
    const column = this.headings.columns.get(key)
    const read = column === undefined ? undefined : this.reader.at(this.row, column)
    return read === undefined || read.said === '' ? undefined : read
  }

  private text(key: PoliceColumn | ColumnKey): string {
    return this.cell(key)?.said ?? ''
  }
}
