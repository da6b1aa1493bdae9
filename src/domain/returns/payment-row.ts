import { readMoney } from '../money.js'
import type { ColumnKey } from '../roster/list.js'
import { phrase, type ReadCell, type RosterReader } from '../roster/text.js'
import { type Headings, rawOf } from './headings.js'
import type { PaymentColumn } from './payment-headings.js'
import { type CodeScale, codeKey, type PaymentWords, type RowStatus, statusOfRow } from './payment-words.js'
import { ruleFor } from './word-rules.js'

/** One row of a bank's list, as far as it speaks for itself. `row` counts from 1; empty texts are `''`. */
export type PaymentRow = Readonly<{
  sheet: string
  row: number
  line: string
  reference: string
  fileNo: string
  /** Digits only; a zero in front may be lost. */
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
  /** The words on which the status hangs: what is asked about when nobody knows them. */
  statusSaid: string
  /** The bank's own words for why, with its code. */
  reason: string
  /** The text of its filled cells by column letter. */
  raw: Readonly<Record<string, string>>
}>

export type PaymentKey = PaymentColumn | ColumnKey

/** Looks at one row by what its columns mean. */
export class PaymentCells {
  constructor(
    readonly reader: RosterReader,
    private readonly headings: Headings<PaymentColumn>,
    readonly row: number,
  ) {}

  cell(...keys: readonly PaymentKey[]): ReadCell | undefined {
    for (const key of keys) {
      const column = this.headings.columns.get(key)
      const read = column === undefined ? undefined : this.reader.at(this.row, column)
      if (read !== undefined && read.said !== '') return read
    }
    return undefined
  }

  hasColumn(key: PaymentKey): boolean {
    return this.headings.columns.has(key)
  }

  text(...keys: readonly PaymentKey[]): string {
    return this.cell(...keys)?.said ?? ''
  }

  /** Digits of a numeric cell in full: what is shown may be cut by its format. */
  digits(...keys: readonly PaymentKey[]): string {
    const read = this.cell(...keys)
    if (read === undefined) return ''
    return read.cell.kind === 'number' ? wholeNumber(Number(read.cell.value)) : read.said
  }
}

function wholeNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/** `358020599001.0`: other programs write numbers so. */
const AS_FLOAT = /(?<=^\d+)[.,]0+$/

/** What is known of a file before its rows are read; `section` is what the heading above some rows says of them. */
export type RowContext = Readonly<{ words: PaymentWords; scale: CodeScale; section: RowStatus | undefined }>

export function readPaymentRow(row: PaymentCells, context: RowContext): PaymentRow {
  const code = row.digits('code')
  const said = [row.text('reason'), row.text('note')].filter((text) => text !== '').join('; ')
  const money = amountOf(row)
  const { status, statusSaid } = statusIn(row, said, context)
  const account = row.cell('account', 'accountOwn')
  const explained = [row.digits('status'), code].map((text) => context.scale.legend.get(codeKey(text))?.text)
  const reason =
    said !== '' || status === 'PAID' ? said : (explained.find(Boolean) ?? reasonInStatus(row, context, code))
  return {
    sheet: row.reader.grid.name,
    row: row.row + 1,
    line: row.text('line'),
    reference: row.digits('reference'),
    fileNo: row.digits('fileNo'),
    personalId: row.digits('personalId').replace(/\D/g, ''),
    account: row.digits('account', 'accountOwn').replace(AS_FLOAT, ''),
    accountNumeric: account?.cell.kind === 'number',
    name: row.text('name', 'accountHolder'),
    bank: row.text('bank'),
    amount: money === null ? null : Math.abs(money),
    text: row.text('text'),
    status: money !== null && money < 0 && status === 'PAID' ? 'RETURNED' : status,
    statusSaid,
    reason,
    raw: rawOf(row.reader.filled(row.row)),
  }
}

/** "Sai tên" in place of a status says why, too. */
function reasonInStatus(row: PaymentCells, { words }: RowContext, code: string): string {
  const status = row.text('status')
  return ruleFor(status, words.reasons) === undefined ? code : status
}

type Said = Readonly<{ status: RowStatus; statusSaid: string }>

/** As the status or code says; else the marks in columns for "paid" and "not paid"; else the reason, or what stands above. */
function statusIn(row: PaymentCells, reason: string, { words, scale, section }: RowContext): Said {
  const said = { status: row.digits('status'), code: row.digits('code'), reason }
  const statusSaid = said.status || said.code
  const byWords = statusOfRow(said, words, scale)
  if (statusSaid !== '') {
    const contradicts = byWords === 'PAID' && ruleFor(row.text('reason'), words.reasons) !== undefined
    return contradicts
      ? { status: 'UNCLEAR', statusSaid: `${statusSaid}; ${row.text('reason')}` }
      : { status: byWords, statusSaid }
  }
  const mark = markedStatus(row, words)
  if (mark !== undefined) {
    const contradicts = mark === 'PAID' && byWords === 'FAILED' && ruleFor(reason, words.reasons) !== undefined
    const marks = [row.text('paidMark'), row.text('failedMark'), ...(contradicts ? [reason] : [])]
    return { status: contradicts ? 'UNCLEAR' : mark, statusSaid: marks.filter(Boolean).join('; ') }
  }
  if (byWords !== 'UNCLEAR') return { status: byWords, statusSaid: reason }
  return { status: section ?? bySum(row) ?? 'UNCLEAR', statusSaid: '' }
}

/** A column of what was paid out tells by itself, where nothing else does. */
function bySum(row: PaymentCells): RowStatus | undefined {
  const paid = sumIn(row.cell('paidAmount'))
  return paid === null ? undefined : paid === 0 ? 'FAILED' : 'PAID'
}

type Mark = 'yes' | 'no' | 'blank' | Exclude<RowStatus, 'PAID'>

const YES = /^ (?:X|V|Y|CO|ROI|DA|DU|OK|YES|TRUE|1) $/
const NO = /^ (?:0|KHONG|KO|K|CHUA|N|NO|FALSE) $/
const DRAWN = /^[✓✔☑√+]+$/u
const DASH = /^[-–—./]+$/

/** What a cell says in a column that is headed by an answer: "Đã nhận", "Không thành công". */
function markIn(read: ReadCell | undefined, words: PaymentWords): Mark {
  if (read === undefined) return 'blank'
  const said = phrase(read.said)
  if (NO.test(said) || DASH.test(read.said)) return 'no'
  if (YES.test(said) || DRAWN.test(read.said) || read.cell.kind === 'date') return 'yes'
  const sum = sumIn(read)
  if (sum !== null) return sum === 0 ? 'no' : 'yes'
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?$/.test(read.said)) return 'yes'
  const status = ruleFor(read.said, words.statuses)?.meaning
  if (status !== undefined) return status === 'PAID' ? 'yes' : status
  return ruleFor(read.said, words.reasons) === undefined ? 'UNCLEAR' : 'FAILED'
}

/** `undefined` where neither column says anything. */
function markedStatus(row: PaymentCells, words: PaymentWords): RowStatus | undefined {
  const [paid, failed] = [markIn(row.cell('paidMark'), words), markIn(row.cell('failedMark'), words)]
  if (paid === 'blank' && failed === 'blank') return undefined
  if (paid === 'yes') return failed === 'blank' || failed === 'no' ? 'PAID' : 'UNCLEAR'
  if (paid !== 'blank' && paid !== 'no') return paid
  if (failed === 'yes' || failed === 'FAILED') return 'FAILED'
  if (failed === 'blank') return 'FAILED'
  // "0" below "not paid" alone does not say that it was.
  return failed === 'no' ? 'UNCLEAR' : failed
}

/** What was paid, else what was to be. A sum in a column of marks is what was paid; `-540.000` was taken back. */
function amountOf(row: PaymentCells): number | null {
  const sums = (['paidAmount', 'amount', 'paidMark', 'failedMark'] as const).map((key) => sumIn(row.cell(key)))
  return sums.find((sum) => sum !== null && sum !== 0) ?? sums.find((sum) => sum !== null) ?? null
}

function sumIn(read: ReadCell | undefined): number | null {
  if (read === undefined) return null
  const numeric = read.cell.kind === 'number'
  // A one in a column of marks is a mark.
  if (read.said === '1') return null
  const text = numeric ? String(read.cell.value) : read.said
  const [, sign, digits = ''] = /^([-+(]?)\s*(.*?)\s*(?:\)|CR|DR)?$/i.exec(text) ?? []
  const money = readMoney(digits, numeric)
  if (money.kind !== 'money') return null
  return sign === '-' || sign === '(' ? -money.amount : money.amount
}
