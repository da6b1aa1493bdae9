import { type BirthDate, readBirthDate } from '../birth-date.js'
import type { IsoDate } from '../iso-date.js'
import { nameKey, readPersonName } from '../person-name.js'
import { factsIn, type PersonalIdContext, readPersonalId } from '../personal-id.js'
import type { RosterGrid } from '../roster/cell.js'
import type { ColumnKey } from '../roster/list.js'
import { idText } from '../roster/personal-id.js'
import { phrase, type ReadCell, RosterReader } from '../roster/text.js'
import { readSex, type Sex } from '../sex.js'
import { type Corrections, type CorrectionText, readCorrections } from './corrections.js'
import { isRepeatedHeading, rawOf, type ShownColumn } from './headings.js'
import type { SideRow } from './payment-sheet.js'
import { dated, isNo, isTick, lostZero, sameSex, withoutDashes } from './police-cells.js'
import { type PoliceColumn, type PoliceHeadings, policeHeadings } from './police-headings.js'
import { readVerdict, remarkSays, type Verdict } from './verdict.js'
import type { VerdictRule } from './verdict-words.js'

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
  /** The words on which the verdict hangs: what is asked about when nobody knows them. */
  word: string
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
  /** How the column of verdicts is headed, or each column of those to be ticked. */
  answers: readonly string[]
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
    answers: first.answers,
  }
}

/** How much a sheet looks like a list of verdicts. */
export type PoliceLook = Readonly<{
  /** Its headings alone make it one. */
  isSure: boolean
  /** Rows with a verdict in known words. */
  told: number
}>

/** What speaks for a sheet being people with verdicts; `null` when nothing does. */
export function policeLook(grid: RosterGrid, context: PoliceContext): PoliceLook | null {
  const headings = policeHeadings(new RosterReader(grid), context.verdictWords)
  if (headings === null) return null
  const rows = readSheet(grid, context)?.rows ?? []
  const told = headings.tellsWho ? rows.filter(({ verdict }) => verdict.kind !== null).length : 0
  return { isSure: headings.isSure, told }
}

function readSheet(grid: RosterGrid, context: PoliceContext): PoliceFile | undefined {
  const reader = new RosterReader(grid)
  const headings = policeHeadings(reader, context.verdictWords)
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
  const { shown: columns, answers } = headings
  return { sheet: grid.name, headerRows, listDate, rows: people, skipped, columns, answers }
}

function sideKind(headings: PoliceHeadings, cells: readonly ReadCell[]): SideRow['kind'] {
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

/** What is asked about: the words in the column, and a remark that says more than they do. */
function wordOf(verdict: string, correct: CorrectionText, note: string, rules: readonly VerdictRule[]): string {
  const telling = remarkSays({ correct, note }, rules) === undefined ? [] : [correct.text, note]
  const words = [verdict, ...telling].filter((text) => text !== '')
  return words.join('; ') || note
}

/** Looks at one row as at a person. */
class Person {
  constructor(
    private readonly reader: RosterReader,
    private readonly headings: PoliceHeadings,
    private readonly row: number,
  ) {}

  /** A name and something else that only people have. */
  isPerson(): boolean {
    const name = this.text('name')
    if (!/\p{L}{2}/u.test(name) || name.length > 80 || / (?:TONG SO|TONG CONG) /.test(phrase(name))) return false
    const own = this.reader.at(this.row, this.headings.columns.get('name') ?? 0)
    if (own.cell.mergedFrom !== null) return false
    const telling = (['stt', 'birth', 'birthMale', 'birthFemale', 'personalId', 'verdict'] as const).filter(
      (key) => (key === 'verdict' ? this.verdictText() : this.text(key)) !== '',
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
    const said = { verdict: this.verdictText(), note: this.text('note') }
    const right = this.correctText()
    const columns = this.correctColumns(fullName, birth, personalId, context.today)
    const verdict = readVerdict({ ...said, correct: right, columns, personalId }, context.verdictWords, context.today)
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
      verdict,
      word: wordOf(said.verdict, right, said.note, context.verdictWords),
      said: [said.verdict, right.text, said.note].filter((text) => text !== '').join('; '),
      raw: rawOf(this.reader.filled(this.row)),
    }
  }

  private verdictText(): string {
    const { marks } = this.headings
    if (marks.length === 0) return withoutDashes(this.text('verdict'))
    const ticked = marks.flatMap(({ column, heading }) => {
      const said = withoutDashes(this.reader.at(this.row, column).said)
      return said === '' || isNo(said) ? [] : [isTick(said) ? heading : `${heading}: ${said}`]
    })
    // Two answers are none.
    return ticked.length > 1 ? ticked.map((said) => `[${said.length}]`).join(' / ') : (ticked[0] ?? '')
  }

  /** A number as a number has lost its zero; what is right is looked at by an officer before anything changes. */
  private correctText(): CorrectionText {
    const correct = this.cell('correct')
    if (correct === undefined) return { text: '', date: null }
    const { cell, said } = correct
    return { text: lostZero(correct) ?? said, date: cell.kind === 'date' ? String(cell.value) : null }
  }

  /** What stands in columns for each thing that may be wrong, where it is not what the list has. */
  private correctColumns(
    fullName: string,
    birth: BirthDate | null,
    personalId: string | null,
    today: IsoDate,
  ): Corrections {
    const [name, born, sex, number] = (['correctName', 'correctBirth', 'correctSex', 'correctId'] as const).map((key) =>
      this.cell(key),
    )
    const read = {
      ...readCorrections({ text: name?.said ?? '', date: null }, ['fullName'], today),
      ...readCorrections({ text: sex?.said ?? '', date: null }, ['sex'], today),
      ...(born && readCorrections(dated(born), ['birth'], today)),
      ...(number && readCorrections({ text: lostZero(number) ?? number.said, date: null }, ['personalId'], today)),
    }
    return {
      ...(read.fullName !== undefined &&
        read.fullName.toUpperCase() !== fullName.toUpperCase() && { fullName: read.fullName }),
      ...(read.birth !== undefined && read.birth.value !== birth?.value && { birth: read.birth }),
      ...(read.sex !== undefined &&
        this.text('sex') !== '' &&
        !sameSex(this.text('sex'), read.sex) && { sex: read.sex }),
      ...(read.personalId !== undefined && read.personalId !== personalId && { personalId: read.personalId }),
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
