import { type Bank, findBank } from '../bank.js'
import { nameKey, readPersonName } from '../person-name.js'
import type { RosterGrid } from '../roster/cell.js'
import type { ColumnKey } from '../roster/list.js'
import { phrase, type ReadCell, RosterReader } from '../roster/text.js'
import { findHeadings, type Headings, type ReturnTerm, rawOf, type ShownColumn } from './headings.js'
import { withoutTwoAccounts } from './one-account.js'
import type { SideRow } from './payment-sheet.js'
import { type PaymentWords, statusOfRow } from './payment-words.js'
import { type AccountCell, type OfferedAccount, openingAt } from './said-account.js'

export type OpeningColumn = 'code' | 'account' | 'holder' | 'wished' | 'status' | 'reason' | 'openedBank'

/** What the bank says of one person who wanted an account. */
export type Opening =
  | Readonly<{ kind: 'opened'; number: string; bankCode: string; holder: string | null }>
  /** The bank's words for why not. */
  | Readonly<{ kind: 'not-opened'; reason: string }>
  /** The bank has not said anything yet. */
  | Readonly<{ kind: 'waiting' }>
  /** `offers`: what it may be, for an officer to choose; none where nothing can be made of it. */
  | Readonly<{
      kind: 'ask'
      why: 'number-unusable' | 'contradiction' | 'several' | 'shared'
      offers: readonly OfferedAccount[]
      holder: string | null
    }>
  /** A number at a bank that `bankSaid` does not name: a branch, or nothing. */
  | Readonly<{ kind: 'ask'; why: 'bank-unknown'; bankSaid: string; cell: AccountCell; offers: readonly [] }>

/** A row of the list that went to the bank and came back. `code` is the registration's (`DK-…`). */
export type OpeningRow = Readonly<{
  sheet: string
  row: number
  code: string | null
  fullName: string
  nameKey: string
  personalId: string | null
  opening: Opening
  raw: Readonly<Record<string, string>>
}>

export type OpeningFile = Readonly<{
  sheet: string
  rows: readonly OpeningRow[]
  skipped: readonly SideRow[]
  columns: readonly ShownColumn[]
}>

export type OpeningFileReading =
  | (Readonly<{ kind: 'account-opening' }> & OpeningFile)
  | Readonly<{ kind: 'refused'; reason: 'no-openings' }>

export type OpeningContext = Readonly<{ banks: readonly Bank[]; paymentWords: PaymentWords }>

const OPENING_HEADINGS: readonly ReturnTerm<OpeningColumn | 'bank' | 'name'>[] = [
  {
    key: 'code',
    all: [
      [
        'MA DANG KY',
        'MA DK',
        'SO DANG KY',
        'MA PHIEU',
        'MA PHIEU DK',
        'MA HO SO DK',
        'REGISTRATION CODE',
        'REGISTRATION NO',
      ],
    ],
  },
  {
    key: 'wished',
    all: [
      ['NGAN HANG', 'NOI MO'],
      ['DE NGHI', 'MONG MUON', 'YEU CAU', 'DU KIEN'],
    ],
  },
  { key: 'holder', all: [['CHU TAI KHOAN', 'CHU TK', 'TEN TAI KHOAN', 'TEN TK', 'ACCOUNT HOLDER']] },
  { key: 'account', all: [['SO TAI KHOAN', 'STK', 'SO TK', 'ACCOUNT', 'ACCOUNT NO']], none: ['NAME'] },
  {
    key: 'openedBank',
    all: [['NGAN HANG', 'NGAN HANG MO', 'CHI NHANH', 'BANK', 'BRANCH']],
    none: ['GHI', 'SO TAI KHOAN'],
  },
  { key: 'status', all: [['KET QUA', 'KQ', 'TRANG THAI', 'TINH TRANG', 'STATUS', 'RESULT']] },
  { key: 'reason', all: [['LY DO', 'NGUYEN NHAN', 'GHI CHU', 'DIEN GIAI', 'REASON', 'NOTE', 'REMARK', 'REMARKS']] },
  {
    key: 'name',
    all: [
      [
        'HO VA TEN',
        'HO TEN',
        'NGUOI MO TAI KHOAN',
        'TEN KHACH HANG',
        'KHACH HANG',
        'TEN KH',
        'CUSTOMER NAME',
        'FULL NAME',
        'ACCOUNT NAME',
      ],
    ],
    none: ['MA KHACH HANG', 'MA KH'],
  },
]

/** Words of a bank that did not open an account, where no status column says so. */
const REFUSED =
  / (?:KHONG MO|CHUA MO|TU CHOI|KHONG DU|THIEU|KHONG DEN|CHUA DEN|KHONG HOP LE|HET HAN|KHONG LIEN LAC|KHONG DONG Y|KHONG CO NHU CAU|DA CHET|SAI THONG TIN|KHONG KHOP|KHONG THUC HIEN|VANG MAT) /

/** Reads the list of people who want an account, as a bank filled it in. Pure. */
export function readOpeningFile(grids: readonly RosterGrid[], context: OpeningContext): OpeningFileReading {
  const sheets = grids.filter(({ hidden }) => !hidden).flatMap((grid) => readSheet(grid, context) ?? [])
  const [first] = sheets.filter(({ rows }) => rows.length > 0)
  if (first === undefined) return { kind: 'refused', reason: 'no-openings' }
  return {
    kind: 'account-opening',
    sheet: first.sheet,
    rows: withoutTwoAccounts(sheets.flatMap(({ rows }) => rows)),
    skipped: sheets.flatMap(({ skipped }) => skipped),
    columns: sheets.flatMap(({ columns }) => columns),
  }
}

/**
 * Whether a sheet tells of people who wanted an account: by their registration codes, or, in a bank's own form, by its title.
 */
export function looksLikeOpenings(grid: RosterGrid): boolean {
  return headingsOf(new RosterReader(grid)) !== null
}

const TITLE = / (?:MO TAI KHOAN|MO TK|MO MOI TAI KHOAN|CAP TAI KHOAN) /

function headingsOf(reader: RosterReader): Headings<OpeningColumn> | null {
  const found = findHeadings(reader, OPENING_HEADINGS)
  if (found === null || !found.columns.has('account')) return null
  if (found.columns.has('code') || found.columns.has('wished')) return found
  const isRoster = (['programme', 'programmeCode', 'amount'] as const).some((key) => found.columns.has(key))
  const isTitled = [reader.grid.name, ...textsAbove(reader, found)].some((said) => TITLE.test(phrase(said)))
  return isTitled && !isRoster && found.columns.has('name') ? found : null
}

function textsAbove(reader: RosterReader, { rows: [top = 0] }: Headings<string>): readonly string[] {
  return reader.grid.filledRows.filter((row) => row < top).flatMap((row) => reader.filled(row).map(({ said }) => said))
}

function readSheet(grid: RosterGrid, context: OpeningContext): OpeningFile | undefined {
  const reader = new RosterReader(grid)
  const headings = headingsOf(reader)
  if (headings === null) return undefined
  const last = headings.rows.at(-1) ?? 0
  const rows: OpeningRow[] = []
  const letterhead = bankIn(textsAbove(reader, headings), context.banks)
  const skipped: SideRow[] = headings.rows.map((row) => ({ sheet: grid.name, row: row + 1, kind: 'header' }))
  for (const row of grid.filledRows) {
    if (row <= last || reader.filled(row).length === 0) continue
    const wish = new Wish(reader, headings, row)
    if (wish.isPerson()) rows.push(wish.read(context, letterhead))
    else skipped.push({ sheet: grid.name, row: row + 1, kind: 'other' })
  }
  return { sheet: grid.name, rows, skipped, columns: headings.shown }
}

const WHOLE_CODE = /^DK-[2-9A-HJ-NP-Z]{7}$/i

/** Looks at one row as at somebody who wanted an account. */
class Wish {
  constructor(
    private readonly reader: RosterReader,
    private readonly headings: Headings<OpeningColumn>,
    private readonly row: number,
  ) {}

  isPerson(): boolean {
    const name = this.text('name')
    const isListed = this.code() !== null || /^\d+$/.test(this.text('stt')) || /\d{9}/.test(this.digits('personalId'))
    return /\p{L}{2}/u.test(name) && !/\d/.test(name) && isListed
  }

  /** `letterhead`: the bank that the sheet itself names, for rows that name none. */
  read(context: OpeningContext, letterhead: Bank | undefined): OpeningRow {
    const name = readPersonName(this.text('name'))
    const fullName = name.kind === 'person-name' ? name.name : this.text('name')
    // A number as a number has lost its zero; the name must be the same all the same.
    const digits = this.digits('personalId').replace(/\D/g, '')
    const personalId = this.cell('personalId')?.cell.kind === 'number' ? digits.padStart(12, '0') : digits
    return {
      sheet: this.reader.grid.name,
      row: this.row + 1,
      code: this.code(),
      fullName,
      nameKey: nameKey(fullName),
      personalId: personalId.length === 12 ? personalId : null,
      opening: this.opening(context, letterhead),
      raw: rawOf(this.reader.filled(this.row)),
    }
  }

  /** In its column; or wherever a bank put it that has no such column. */
  private code(): string | null {
    const own = /DK[\s–-]*[2-9A-HJ-NP-Z]{7}/i.exec(this.text('code'))?.[0]
    const said = own ?? this.reader.filled(this.row).flatMap((cell) => WHOLE_CODE.exec(cell.said)?.[0] ?? [])[0]
    return said?.toUpperCase().replace(/^DK[\s–-]*/, 'DK-') ?? null
  }

  private opening({ banks, paymentWords }: OpeningContext, letterhead: Bank | undefined): Opening {
    const [status, reason] = [this.text('status'), this.text('reason')]
    const said = statusOfRow({ status, code: '', reason: '' }, paymentWords)
    const refused = said === 'FAILED' || REFUSED.test(phrase(`${status} ${reason}`))
    const cell = this.cell('account')
    if (cell === undefined) {
      if (refused || (reason !== '' && said !== 'PENDING')) return { kind: 'not-opened', reason: reason || status }
      return { kind: 'waiting' }
    }
    const account = {
      digits: this.digits('account'),
      isNumber: cell.cell.kind === 'number',
      holder: this.text('holder') || null,
    }
    const opening = this.openingOf(account, banks, letterhead)
    if (!refused) return opening
    const { holder } = account
    return { kind: 'ask', why: 'contradiction', offers: opening.kind === 'opened' ? [offerOf(opening)] : [], holder }
  }

  private openingOf(cell: AccountCell, banks: readonly Bank[], letterhead: Bank | undefined): Opening {
    const named = [this.text('openedBank'), this.text('bank'), this.text('wished')]
    const bank = bankIn(named, banks) ?? (named.every((text) => text === '') ? letterhead : undefined)
    if (bank !== undefined) return openingAt(cell, bank)
    return { kind: 'ask', why: 'bank-unknown', bankSaid: named.find((text) => text !== '') ?? '', cell, offers: [] }
  }

  private digits(key: OpeningColumn | ColumnKey): string {
    const read = this.cell(key)
    if (read === undefined) return ''
    return read.cell.kind === 'number' ? String(read.cell.value) : read.said
  }

  private cell(key: OpeningColumn | ColumnKey): ReadCell | undefined {
    const column = this.headings.columns.get(key)
    const read = column === undefined ? undefined : this.reader.at(this.row, column)
    return read === undefined || read.said === '' ? undefined : read
  }

  private text(key: OpeningColumn | ColumnKey): string {
    return this.cell(key)?.said ?? ''
  }
}

function offerOf({ number, bankCode }: OfferedAccount): OfferedAccount {
  return { number, bankCode }
}

/** The first of these words that surely is a bank: where it was opened, else where it was to be. */
function bankIn(words: readonly string[], banks: readonly Bank[]): Bank | undefined {
  for (const word of words) {
    const match = word === '' ? undefined : findBank(word, banks)
    if (match?.kind === 'found') return match.value
  }
  return undefined
}
