import type { Count } from '../../domain/balance.js'
import { nameSortKey, sortKey } from '../../domain/name-order.js'
import { type Period, showPeriod } from '../../domain/period.js'
import type { Column, Form, FormContext, Heading } from '../writing/form.js'
import { peopleInTitle } from './group-in-title.js'
import { type ListedProgramme, type ListedVillage, programmeInPrint } from './listed-person.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/** One change of the month, or a difference that no change explains (`unexplained`). Sums are whole đồng a month. */
export type ChangedRow = Readonly<{
  kind: 'change'
  movement: 'in' | 'out' | 'within' | 'unexplained'
  code: string | null
  fullName: string
  birthYear: string | null
  personalId: string | null
  village: ListedVillage
  /** *Tăng mới*, *cắt chết* … */
  what: string
  programme: ListedProgramme
  amountBefore: number | null
  amountAfter: number | null
  /** Paid or taken back once. */
  once: number | null
  from: Period
  decision: string | null
  reason: string | null
}>

/** One line of *đầu kỳ + tăng − giảm = cuối kỳ*. */
export type BalancedRow = Readonly<{
  kind: 'balance'
  village: ListedVillage
  programme: ListedProgramme
  opening: Count
  increase: Count
  decrease: Count
  closing: Count
}>

export type BienDongRow = ChangedRow | BalancedRow

const GROUPS: Readonly<Record<ChangedRow['movement'], string>> = {
  in: 'I. Tăng',
  out: 'II. Giảm',
  within: 'III. Thay đổi',
  unexplained: 'IV. Chênh lệch chưa có biến động giải thích',
}
const ORDER: Readonly<Record<ChangedRow['movement'], number>> = { in: 1, out: 2, within: 3, unexplained: 4 }

const NUMBER: Column<BienDongRow> = { heading: 'STT', width: 4.5, kind: 'running-number' }

const CHANGE: readonly Heading<BienDongRow>[] = [
  ofChange('code', 'Mã biến động', 14.5, ({ code }) => code),
  ofChange('text', 'Họ và tên', 18, ({ fullName }) => fullName),
  ofChange('code', 'Năm sinh', 6.5, ({ birthYear }) => birthYear),
  ofChange('code', 'Số định danh', 13, ({ personalId }) => personalId),
  ofChange('text', 'Thôn', 11.5, ({ village }) => village.name),
  ofChange('text', 'Loại biến động', 12, ({ what }) => what),
  ofChange('text', 'Chế độ', 20, ({ programme }) => programmeInPrint(programme)),
  {
    heading: 'Mức hưởng một tháng',
    columns: [sum('Trước', ({ amountBefore }) => amountBefore), sum('Sau', ({ amountAfter }) => amountAfter)],
  },
  sum('Trả hoặc thu một lần', ({ once }) => once),
  ofChange('date-text', 'Áp dụng từ tháng', 9, ({ from }) => showPeriod(from)),
  ofChange('text', 'Quyết định', 15, ({ decision }) => decision),
  ofChange('text', 'Lý do', 20, ({ reason }) => reason),
]

const BALANCE: readonly Heading<BienDongRow>[] = [
  ofBalance('Thôn', 18, ({ village }) => (village.name === '' ? 'Chưa rõ thôn' : village.name)),
  ofBalance('Chế độ', 44, ({ programme }) => programmeInPrint(programme)),
  counted('Đầu kỳ', ({ opening }) => opening),
  counted('Tăng', ({ increase }) => increase),
  counted('Giảm', ({ decrease }) => decrease),
  counted('Cuối kỳ', ({ closing }) => closing),
]

/**
 * What changed against the last locked list, and the balance that proves it, by village and programme (domain.md §6, §8.7). No
 * official form: columns of lists in use around 2017.
 */
export const BIEN_DONG: Form<BienDongRow> = {
  code: 'bien-dong',
  titles: (context) => titlesOf(context, 'DANH SÁCH BIẾN ĐỘNG ĐỐI TƯỢNG HƯỞNG TRỢ CẤP'),
  origin: () => ({
    source: 'theo các loại biến động trong công văn rà soát năm 2022; chưa tìm thấy mẫu chính thức.',
    reconstruction: true,
  }),
  columns: [NUMBER, ...CHANGE, ...BALANCE.slice(2)],
  frozenColumns: 2,
  sortKey: orderOf,
  notes: rowCountNote,
  signatures: preparedAndSigned,
  sheets: [
    {
      name: 'Biến động',
      holds: ({ kind }) => kind === 'change',
      columns: [NUMBER, ...CHANGE],
      groupings: [
        {
          title: (row) => (row.kind === 'change' ? GROUPS[row.movement] : ''),
          subtotal: (title, rows) => `Cộng ${title.replace(/^[IV]+\. /, '')}: ${rows} dòng`,
        },
      ],
      notes: (rows) => [rows === 0 ? 'Kỳ này không có biến động nào.' : `Danh sách có ${rows} biến động.`],
    },
    {
      name: 'Cân đối',
      holds: ({ kind }) => kind === 'balance',
      titles: (context) => titlesOf(context, 'BẢNG CÂN ĐỐI ĐỐI TƯỢNG VÀ KINH PHÍ'),
      columns: [NUMBER, ...BALANCE],
      groupings: [
        {
          title: (row) => (row.village.name === '' ? 'Chưa rõ thôn' : row.village.name),
          subtotal: (title, rows) => `Cộng ${title}: ${rows} chế độ`,
        },
      ],
      total: () => 'TỔNG CỘNG',
      notes: () => [
        'Đầu kỳ + tăng − giảm = cuối kỳ, theo từng thôn và từng chế độ.',
        'Số người là số suất trợ cấp; tiền là mức hưởng hằng tháng, không tính truy lĩnh, truy thu và khoản trả một lần.',
      ],
    },
  ],
}

function titlesOf(context: FormContext, title: string): readonly string[] {
  const draft = context.isDraft ? ['BẢN NHÁP – THÁNG CHƯA KHÓA'] : []
  return [...draft, title, `(${peopleInTitle(context)})`]
}

/** Changes by kind of movement, village and given name; then the balance by village and programme. */
function orderOf(row: BienDongRow): string {
  const village = String(row.village.order).padStart(6, '0')
  return row.kind === 'change'
    ? `0 ${ORDER[row.movement]} ${village} ${nameSortKey(row.fullName)} ${row.code ?? ''}`
    : `1 ${village} ${sortKey(programmeInPrint(row.programme))}`
}

function ofChange(
  kind: 'text' | 'code' | 'date-text',
  heading: string,
  width: number,
  value: (row: ChangedRow) => string | null,
): Column<BienDongRow> {
  return { heading, width, kind, value: (row) => (row.kind === 'change' ? value(row) : null) }
}

function sum(heading: string, value: (row: ChangedRow) => number | null): Column<BienDongRow> {
  return {
    heading,
    width: 10,
    kind: 'money',
    summed: true,
    value: (row) => (row.kind === 'change' ? value(row) : null),
  }
}

function ofBalance(heading: string, width: number, value: (row: BalancedRow) => string | null): Column<BienDongRow> {
  return { heading, width, kind: 'text', value: (row) => (row.kind === 'balance' ? value(row) : null) }
}

function counted(heading: string, value: (row: BalancedRow) => Count): Heading<BienDongRow> {
  const of = (key: keyof Count) => (row: BienDongRow) => (row.kind === 'balance' ? value(row)[key] : null)
  return {
    heading,
    columns: [
      { heading: 'Người', width: 7, kind: 'integer', summed: true, value: of('people') },
      { heading: 'Tiền (đồng)', width: 14, kind: 'money', summed: true, value: of('amount') },
    ],
  }
}
