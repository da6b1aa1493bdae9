import { readMoney } from '../money.js'
import type { Period } from '../period.js'
import type { RosterGrid } from '../roster/cell.js'
import type { ColumnKey } from '../roster/list.js'
import { phrase, type ReadCell, RosterReader } from '../roster/text.js'
import { findHeadings, type Headings, isRepeatedHeading, rawOf, type ShownColumn } from './headings.js'
import { PAYMENT_HEADINGS, type PaymentColumn } from './payment-headings.js'
import { type PaymentWords, type RowStatus, statusOfRow } from './payment-words.js'
import { periodOfTexts, periodOfTitle } from './period-said.js'
import { ruleFor } from './word-rules.js'

/** One row of a bank's list, as far as it speaks for itself. `row` counts from 1; empty texts are `''`. */
export type PaymentRow = Readonly<{
  sheet: string
  row: number
  line: string
  reference: string
  fileNo: string
  personalId: string
  account: string
  /** The cell holds a number: zeros in front, and digits after the fifteenth, may be gone. */
  accountNumeric: boolean
  name: string
  bank: string
  /** Whole đồng; `null` where the row says none. */
  amount: number | null
  text: string
  status: RowStatus
  /** The bank's own words for why, with its code. */
  reason: string
  /** The text of its filled cells by column letter. */
  raw: Readonly<Record<string, string>>
}>

export type SideRow = Readonly<{
  sheet: string
  row: number
  kind: 'header' | 'repeatedHeader' | 'total' | 'signature' | 'section' | 'other'
}>

/** A bank's list of results. `period` is the month that its texts or its title name. */
export type PaymentFile = Readonly<{
  sheet: string
  headerRows: readonly number[]
  period: Period | null
  rows: readonly PaymentRow[]
  skipped: readonly SideRow[]
  columns: readonly ShownColumn[]
}>

export type PaymentFileReading =
  | (Readonly<{ kind: 'payment-results' }> & PaymentFile)
  /** `no-results`: no sheet is such a list; `nothing-to-match-by`: neither text nor account nor number; `no-status`. */
  | Readonly<{ kind: 'refused'; reason: 'no-results' | 'nothing-to-match-by' | 'no-status' }>

/** Reads a bank's list of results: header by meaning, every row that is a payment, everything else named. Pure. */
export function readPaymentFile(grids: readonly RosterGrid[], words: PaymentWords): PaymentFileReading {
  const visible = grids.filter(({ hidden }) => !hidden)
  const read = (visible.length > 0 ? visible : grids).flatMap((grid) => readSheet(grid, words) ?? [])
  const sheets = read.filter(({ rows }) => rows.length > 0)
  const [first] = sheets
  if (first === undefined) return { kind: 'refused', reason: 'no-results' }
  if (sheets.every(({ headings }) => !MATCHED_BY.some((key) => headings.columns.has(key)))) {
    return { kind: 'refused', reason: 'nothing-to-match-by' }
  }
  const rows = sheets.flatMap((sheet) => sheet.rows)
  if (rows.every(({ status }) => status === 'UNCLEAR')) return { kind: 'refused', reason: 'no-status' }
  return {
    kind: 'payment-results',
    sheet: first.reader.grid.name,
    headerRows: first.headings.rows.map((row) => row + 1),
    period:
      periodOfTexts(rows.map(({ text }) => text)) ?? sheets.map(periodAbove).find((said) => said !== null) ?? null,
    rows,
    skipped: sheets.flatMap(({ skipped }) => skipped),
    columns: sheets.flatMap(({ headings }) => headings.shown),
  }
}

/** Whether a sheet has the heading of a list of payment results: an account or text, and what became of it. */
export function looksLikePaymentResults(grid: RosterGrid): boolean {
  return tellsWhatBecameOf(grid, ['text', 'account', 'line', 'reference'])
}

/** Whether a sheet tells what became of lines by our own ids: a signed cash list has neither account nor text. */
export function answersForLines(grid: RosterGrid): boolean {
  return tellsWhatBecameOf(grid, ['line'])
}

function tellsWhatBecameOf(grid: RosterGrid, what: readonly Key[]): boolean {
  const found = findHeadings(new RosterReader(grid), PAYMENT_HEADINGS)
  if (found === null) return false
  const has = (keys: readonly Key[]): boolean => keys.some((key) => found.columns.has(key))
  return has(what) && has(['status', 'code', 'paidMark', 'failedMark'])
}

type Key = PaymentColumn | ColumnKey

const MATCHED_BY: readonly Key[] = ['line', 'text', 'account', 'accountOwn', 'fileNo', 'personalId']

type Sheet = Readonly<{
  reader: RosterReader
  headings: Headings<PaymentColumn>
  rows: readonly PaymentRow[]
  skipped: readonly SideRow[]
}>

function readSheet(grid: RosterGrid, words: PaymentWords): Sheet | undefined {
  const reader = new RosterReader(grid)
  const headings = findHeadings(reader, PAYMENT_HEADINGS)
  if (headings === null) return undefined
  const last = headings.rows.at(-1) ?? 0
  const rows: PaymentRow[] = []
  const skipped: SideRow[] = headings.rows.map((row) => ({ sheet: grid.name, row: row + 1, kind: 'header' }))
  let section = sectionStatus(grid.name, words) ?? sectionStatus(titleAbove(reader, headings).join(' '), words)
  for (const row of grid.filledRows) {
    if (row <= last) continue
    const cells = reader.filled(row)
    const side = cells.length === 0 ? 'other' : sideKind(headings, cells)
    if (side === null) rows.push(readRow(new Row(reader, headings, row), words, section))
    else {
      if (side === 'section') section = sectionStatus(cells[0]?.said ?? '', words) ?? section
      skipped.push({ sheet: grid.name, row: row + 1, kind: side })
    }
  }
  return { reader, headings, rows, skipped }
}

/** `II. Giao dịch không thành công` above rows that say no more of it. */
function sectionStatus(text: string, { statuses }: PaymentWords): RowStatus | undefined {
  return ruleFor(text, statuses)?.meaning
}

function titleAbove(reader: RosterReader, { rows: [top = 0] }: Headings<string>): string[] {
  return reader.grid.filledRows.filter((row) => row < top).flatMap((row) => reader.filled(row).map(({ said }) => said))
}

function periodAbove({ reader, headings }: Sheet): Period | null {
  return periodOfTitle([...titleAbove(reader, headings), reader.grid.name])
}

const TOTAL = /^ (?:TONG|CONG|LUY KE|TOTAL|SUM)(?: |$)/
const SIGNATURE =
  /^ (?:GIAO DICH VIEN|KIEM SOAT|GIAM DOC|PHO GIAM DOC|NGUOI LAP|LAP BIEU|KE TOAN|THU QUY|TRUONG PHONG|DAI DIEN|XAC NHAN|CHU TICH|TM|KT|NGAY \d)/

/** What a row below the heading is; `null` for a payment. */
function sideKind(headings: Headings<PaymentColumn>, cells: readonly ReadCell[]): SideRow['kind'] | null {
  if (isRepeatedHeading(headings, cells)) return 'repeatedHeader'
  const [first] = cells
  const words = cells.filter(({ said }) => /\p{L}{2}/u.test(said))
  const opening = phrase(words[0]?.said ?? '')
  if (first !== undefined && first === words[0] && TOTAL.test(opening)) return 'total'
  const telling = TELLING.filter((key) => cells.some(({ column }) => column === headings.columns.get(key))).length
  if (words.some(({ said }) => SIGNATURE.test(phrase(said))) && telling < 3) return 'signature'
  if (telling >= 2) return null
  return cells.length === 1 && words.length === 1 ? 'section' : 'other'
}

/** Two of these make a payment: a lone word in one of them is a note. */
const TELLING: readonly Key[] = [
  'line',
  'fileNo',
  'personalId',
  'account',
  'accountOwn',
  'name',
  'amount',
  'paidAmount',
  'text',
  'status',
]

/** Looks at one row by what its columns mean. */
class Row {
  constructor(
    readonly reader: RosterReader,
    private readonly headings: Headings<PaymentColumn>,
    readonly row: number,
  ) {}

  cell(...keys: readonly Key[]): ReadCell | undefined {
    for (const key of keys) {
      const column = this.headings.columns.get(key)
      const read = column === undefined ? undefined : this.reader.at(this.row, column)
      if (read !== undefined && read.said !== '') return read
    }
    return undefined
  }

  text(...keys: readonly Key[]): string {
    return this.cell(...keys)?.said ?? ''
  }

  /** Digits of a numeric cell in full: what is shown may be cut by its format. */
  digits(...keys: readonly Key[]): string {
    const read = this.cell(...keys)
    if (read === undefined) return ''
    return read.cell.kind === 'number' ? wholeNumber(Number(read.cell.value)) : read.said
  }
}

function wholeNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

function readRow(row: Row, words: PaymentWords, section: RowStatus | undefined): PaymentRow {
  const reason = [row.text('reason'), row.text('note')].filter((text) => text !== '').join('; ')
  const code = row.digits('code')
  const said = { status: row.digits('status'), code, reason }
  const money = amountOf(row)
  const byWords = statusOfRow(said, words)
  const byMark = row.text('failedMark') !== '' ? 'FAILED' : row.text('paidMark') !== '' ? 'PAID' : (section ?? byWords)
  const hasSaid = said.status !== '' || code !== '' || byWords !== 'UNCLEAR'
  const status = hasSaid ? byWords : byMark
  const account = row.cell('account', 'accountOwn')
  return {
    sheet: row.reader.grid.name,
    row: row.row + 1,
    line: row.text('line'),
    reference: row.digits('reference'),
    fileNo: row.digits('fileNo'),
    personalId: row.digits('personalId'),
    account: row.digits('account', 'accountOwn'),
    accountNumeric: account?.cell.kind === 'number',
    name: row.text('name', 'accountHolder'),
    bank: row.text('bank'),
    amount: money === null ? null : Math.abs(money),
    text: row.text('text'),
    status: money !== null && money < 0 && status === 'PAID' ? 'RETURNED' : status,
    reason: reason !== '' || APPROVING.has(status) || code === '' ? reason : code,
    raw: rawOf(row.reader.filled(row.row)),
  }
}

const APPROVING: ReadonlySet<RowStatus> = new Set(['PAID'])

/** What was paid, else what was to be. A sum in a column of marks is what was paid; `-540.000` was taken back. */
function amountOf(row: Row): number | null {
  for (const key of ['paidAmount', 'amount', 'paidMark', 'failedMark'] as const) {
    const read = row.cell(key)
    if (read === undefined) continue
    const numeric = read.cell.kind === 'number'
    const text = numeric ? String(read.cell.value) : read.said
    const [, sign, digits = ''] = /^([-+(]?)\s*(.*?)\s*(?:\)|CR|DR)?$/i.exec(text) ?? []
    const money = readMoney(digits, numeric)
    if (money.kind === 'money') return sign === '-' || sign === '(' ? -money.amount : money.amount
  }
  return null
}
