import type { Period } from '../period.js'
import { columnLetter, type RosterGrid } from '../roster/cell.js'
import { phrase, type ReadCell, RosterReader } from '../roster/text.js'
import { saysNoVillage } from '../roster/village-title.js'
import { findHeadings, type Headings, isRepeatedHeading, type ShownColumn } from './headings.js'
import { PAYMENT_HEADINGS, type PaymentColumn } from './payment-headings.js'
import { legendOf } from './payment-legend.js'
import { PaymentCells, type PaymentKey, type PaymentRow, readPaymentRow } from './payment-row.js'
import { type CodeScale, isApproved, type PaymentWords, type RowStatus } from './payment-words.js'
import { periodOfTexts, periodOfTitle } from './period-said.js'
import { ruleFor } from './word-rules.js'

export type { PaymentRow } from './payment-row.js'

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
  const read = readSheets(visible.length > 0 ? visible : grids, words)
  const sheets = read.filter(({ rows }) => rows.length > 0)
  const [first] = sheets
  if (first === undefined) return { kind: 'refused', reason: 'no-results' }
  if (sheets.every(({ headings }) => !MATCHED_BY.some((key) => headings.columns.has(key)))) {
    return { kind: 'refused', reason: 'nothing-to-match-by' }
  }
  const rows = withoutCopies(sheets.map((sheet) => sheet.rows))
  if (rows.every(({ status, statusSaid }) => status === 'UNCLEAR' && statusSaid === '')) {
    return { kind: 'refused', reason: 'no-status' }
  }
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

/** The same payment on a second sheet ("Tất cả", "Thành công") is no second payment; twice on one sheet it may be. */
function withoutCopies(sheets: readonly (readonly PaymentRow[])[]): readonly PaymentRow[] {
  const before = new Set<string>()
  return sheets.flatMap((rows) => {
    const own = rows.map(({ line, reference, account, name, amount, text, status }) =>
      JSON.stringify([line, reference, account, name, amount, text, status]),
    )
    const fresh = rows.filter((_, index) => !before.has(own[index] ?? ''))
    for (const key of own) before.add(key)
    return fresh
  })
}

/** How much a sheet looks like a list of payment results; a file is what most of its rows say. */
export type PaymentLook = Readonly<{
  /** Its headings alone make it one. */
  isSure: boolean
  /** Rows that say in words of payments what became of them. */
  told: number
  hasTransfers: boolean
}>

/** What speaks for a sheet being a list of payment results; `null` when nothing does. */
export function paymentLook(grid: RosterGrid, words: PaymentWords): PaymentLook | null {
  const [sheet] = readSheets([grid], words)
  if (sheet === undefined) return null
  const has = (keys: readonly PaymentKey[]): boolean => keys.some((key) => sheet.headings.columns.has(key))
  const hasTransfers = has(['text', 'reference', 'account', 'accountOwn', 'line'])
  const isBanks = has(['text', 'reference', 'code', 'line']) || !has(PEOPLES)
  const tells = has(['status', 'code', 'paidMark', 'failedMark'])
  // Two columns to be ticked, as post offices keep them.
  const isTicked = has(['paidMark']) && has(['failedMark'])
  const told = sheet.rows.filter(({ status, statusSaid }) => {
    if (status === 'UNCLEAR') return false
    return isBanks || isTicked || ruleFor(statusSaid, words.statuses) !== undefined
  }).length
  if (!hasTransfers && !(has(['amount', 'paidAmount', 'paidMark']) && tells && told > 0)) return null
  if (tells && (told > 0 || isBanks))
    return { isSure: isBanks && has(['text', 'reference', 'code', 'line']), told, hasTransfers }
  return isBanks && told > 0 && hasTransfers ? { isSure: false, told, hasTransfers } : null
}

/** What lists of people have and lists of payments rarely do. */
const PEOPLES: readonly PaymentKey[] = ['birth', 'birthMale', 'birthFemale', 'programme', 'programmeCode', 'sex']

/** Whether a sheet tells what became of lines by our own ids: a signed cash list has neither account nor text. */
export function answersForLines(grid: RosterGrid): boolean {
  const found = findHeadings(new RosterReader(grid), PAYMENT_HEADINGS)
  const telling: readonly PaymentKey[] = ['status', 'code', 'paidMark', 'failedMark']
  return found?.columns.has('line') === true && telling.some((key) => found.columns.has(key))
}

const MATCHED_BY: readonly PaymentKey[] = ['line', 'text', 'account', 'accountOwn', 'fileNo', 'personalId']

type FoundSheet = Readonly<{
  reader: RosterReader
  headings: Headings<PaymentColumn>
  payments: readonly Readonly<{ cells: PaymentCells; section: RowStatus | undefined }>[]
  skipped: readonly SideRow[]
}>

type Sheet = Omit<FoundSheet, 'payments'> & Readonly<{ rows: readonly PaymentRow[] }>

function readSheets(grids: readonly RosterGrid[], words: PaymentWords): readonly Sheet[] {
  const found = grids.flatMap((grid) => findPayments(grid, words) ?? [])
  const scale = scaleOf(grids, found, words)
  return found.map(({ payments, ...sheet }) => ({
    ...sheet,
    rows: payments.map(({ cells, section }) => readPaymentRow(cells, { words, scale, section })),
  }))
}

/** What codes mean is known only when all of them are seen. */
function scaleOf(grids: readonly RosterGrid[], sheets: readonly FoundSheet[], words: PaymentWords): CodeScale {
  const telling: readonly PaymentKey[] = ['status', 'code', 'paidMark', 'failedMark']
  const headings = sheets.flatMap(({ headings: { columns, shown } }) =>
    telling.flatMap((key) => {
      const column = columns.get(key)
      return shown
        .filter((one) => column !== undefined && one.column === columnLetter(column))
        .map(({ header }) => header)
    }),
  )
  const said = new Set(
    sheets.flatMap(({ payments }) => payments.flatMap(({ cells }) => [cells.digits('status'), cells.digits('code')])),
  )
  const zeroApproves = !said.has('1')
  const legend = legendOf(grids, headings, words)
  const othersRefuse = [...said].some(
    (text) =>
      isApproved(text, zeroApproves) || (!/^\d*$/.test(text) && ruleFor(text, words.statuses)?.meaning === 'PAID'),
  )
  return { legend, zeroApproves, othersRefuse }
}

function findPayments(grid: RosterGrid, words: PaymentWords): FoundSheet | undefined {
  const reader = new RosterReader(grid)
  const headings = findHeadings(reader, PAYMENT_HEADINGS)
  if (headings === null) return undefined
  const last = headings.rows.at(-1) ?? 0
  const payments: { cells: PaymentCells; section: RowStatus | undefined }[] = []
  const skipped: SideRow[] = headings.rows.map((row) => ({ sheet: grid.name, row: row + 1, kind: 'header' }))
  let section = sectionStatus(grid.name, words) ?? sectionStatus(titleAbove(reader, headings).join(' '), words)
  let isSigned = false
  for (const row of grid.filledRows) {
    if (row <= last) continue
    const filled = reader.filled(row)
    const cells = new PaymentCells(reader, headings, row)
    const side: SideRow['kind'] | null = filled.length === 0 ? 'other' : sideKind(headings, cells, filled, isSigned)
    if (side === null) payments.push({ cells, section })
    else {
      if (side === 'section') section = sectionStatus(filled[0]?.said ?? '', words) ?? section
      isSigned ||= side === 'signature'
      skipped.push({ sheet: grid.name, row: row + 1, kind: side })
    }
  }
  return { reader, headings, payments, skipped }
}

/**
 * `II. Giao dịch không thành công` above rows that say no more of it. A title of both, or of what was booked in general, says
 * nothing of any row.
 */
function sectionStatus(text: string, { statuses }: PaymentWords): RowStatus | undefined {
  const said = phrase(text)
  const rule = ruleFor(text, statuses)
  // "Chưa rõ thôn" is a title of our own lists.
  if (rule === undefined || saysNoVillage(text)) return undefined
  const own = rule.words.flat().filter((words) => said.includes(` ${words} `))
  const rest = own
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, words) => left.replaceAll(` ${words} `, ' | '), said)
  const others = ruleFor(rest, statuses)
  if (others !== undefined && others.meaning !== rule.meaning) return undefined
  return rule.meaning === 'PAID' && !PLAINLY_PAID.test(said) ? undefined : rule.meaning
}

const PLAINLY_PAID = / (?:THANH CONG|DA CHI|DA CHI TRA|DA CHUYEN|DA NHAN|DA LINH|SUCCESS|SUCCESSFUL|PAID) /

function titleAbove(reader: RosterReader, { rows: [top = 0] }: Headings<string>): string[] {
  return reader.grid.filledRows.filter((row) => row < top).flatMap((row) => reader.filled(row).map(({ said }) => said))
}

function periodAbove({ reader, headings }: Pick<Sheet, 'reader' | 'headings'>): Period | null {
  return periodOfTitle([...titleAbove(reader, headings), reader.grid.name])
}

const TOTAL = /^ (?:TONG|CONG|LUY KE|TOTAL|SUM|TRONG DO|BANG CHU|SO MON|SO GIAO DICH)(?: |$)/
const SUMMARY = / (?:TONG|CONG|TRONG DO|THANH CONG|THAT BAI|SO MON|GIAO DICH|BANG CHU|LUY KE|CON LAI|DA CHI|CHUA CHI) /
const COUNTED = /^ \d+ (?:MON|GIAO DICH|GD|DONG|NGUOI|KHACH HANG|LENH) $/
const SIGNATURE =
  /^ (?:GIAO DICH VIEN|KIEM SOAT|GIAM DOC|PHO GIAM DOC|NGUOI LAP|LAP BIEU|KE TOAN|THU QUY|TRUONG PHONG|DAI DIEN|XAC NHAN|CHU TICH|TM|KT|NGAY \d)/

/** What a row below the heading is; `null` for a payment. Below the signatures only what names an account or a number is one. */
function sideKind(
  headings: Headings<PaymentColumn>,
  row: PaymentCells,
  cells: readonly ReadCell[],
  isSigned: boolean,
): SideRow['kind'] | null {
  if (isRepeatedHeading(headings, cells)) return 'repeatedHeader'
  const [first] = cells
  const words = cells.filter(({ said }) => /\p{L}{2}/u.test(said))
  const opening = phrase(words[0]?.said ?? '')
  if (first !== undefined && first === words[0] && TOTAL.test(opening)) return 'total'
  const telling = TELLING.filter((key) => says(row, key)).length
  if (words.some(({ said }) => SIGNATURE.test(phrase(said))) && telling < 3) return 'signature'
  const isNamed = NAMING.some((key) => says(row, key))
  const name = phrase(row.text('name'))
  if (!isNamed && (SUMMARY.test(name) || COUNTED.test(name))) return 'total'
  if (telling >= 2 && (isNamed || !isSigned)) return null
  return cells.length === 1 && words.length === 1 ? 'section' : 'other'
}

/** Whether a row has what such a column is for: a name below "Số tài khoản" is a signature. */
function says(row: PaymentCells, key: PaymentKey): boolean {
  const text = row.text(key)
  if (key === 'name') return /\p{L}{2}/u.test(text)
  return text !== '' && (key === 'text' || key === 'status' || /\d/.test(text))
}

const NAMING: readonly PaymentKey[] = ['line', 'fileNo', 'personalId', 'account', 'accountOwn', 'text']

/** Two of these make a payment: a lone word in one of them is a note. */
const TELLING: readonly PaymentKey[] = [...NAMING, 'name', 'amount', 'paidAmount', 'status']
