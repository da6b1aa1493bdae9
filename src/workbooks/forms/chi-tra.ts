import { showMoney } from '../../domain/money.js'
import { moneyInWords } from '../../domain/money-words.js'
import { nameSortKey, sortKey } from '../../domain/name-order.js'
import type { Column, ColumnGroup, Form, FormContext, Heading, SignatureBlock, Totals } from '../writing/form.js'
import { fullNameOf } from '../writing/unit-on-paper.js'
import { peopleInTitle } from './group-in-title.js'
import { type ListedAccount, type ListedProgramme, type ListedVillage, programmeInPrint } from './listed-person.js'

/** One line of a month's payment list. Sums are whole đồng; `total` is what is paid out. */
export type ChiTraRow = Readonly<{
  /** `1126-0001`; empty on a draft. */
  lineCode: string | null
  fullName: string
  /** The year, or all that is known. */
  birthYear: string | null
  village: ListedVillage
  commune: ListedVillage
  programme: ListedProgramme
  decisionNo: string | null
  fileNo: string | null
  amount: number
  /** Arrears and what is paid once. */
  extra: number
  recovery: number
  carriedMonths: number
  carried: number
  total: number
  method: 'TRANSFER' | 'CASH'
  personalId: string | null
  payeeName: string
  account: ListedAccount | null
  holderName: string | null
  transferText: string
}>

/** Widths are such that an ordinary line is two lines high: a commune's list is signed page by page. */
type Cells = Heading<ChiTraRow>

const TITLE = 'DANH SÁCH CHI TRẢ TRỢ CẤP HÀNG THÁNG'
const TOTAL = 'Tổng số tiền trợ cấp'

const HEAD: readonly Cells[] = [
  { heading: 'STT', width: 4.5, kind: 'running-number' },
  text('Họ và tên', 13.5, ({ fullName }) => fullName),
  code('Năm sinh', 5.5, ({ birthYear }) => birthYear),
]

const CARRIED: ColumnGroup<ChiTraRow> = {
  heading: 'Chưa trả tháng trước',
  columns: [
    { heading: 'Số tháng', width: 6, kind: 'integer', align: 'center', value: (row) => row.carriedMonths || null },
    sum('Số tiền', 9, ({ carried }) => carried || null),
  ],
}

const SUMS: readonly Cells[] = [
  sum('Tiền trợ cấp tháng này', 9.5, ({ amount }) => amount),
  sum('Truy lĩnh, trả một lần', 9, ({ extra }) => extra || null),
  sum('Truy thu', 8, ({ recovery }) => recovery || null),
  CARRIED,
  sum(TOTAL, 11, ({ total }) => total),
]

const PERSONAL_ID = code('Số định danh', 12.8, ({ personalId }) => personalId)
const LINE = code('Mã dòng', 6, ({ lineCode }) => lineCode)
const DECISION = text('Số quyết định hưởng', 10, ({ decisionNo }) => decisionNo)
const BOOK = code('Số sổ lĩnh tiền', 11, ({ fileNo }) => fileNo)

/** The cash list is signed by hand. */
const CASH: readonly Cells[] = [
  { heading: 'STT', width: 4.5, kind: 'running-number' },
  LINE,
  ...HEAD.slice(1),
  DECISION,
  BOOK,
  ...SUMS,
  PERSONAL_ID,
  {
    heading: 'Người nhận',
    columns: [text('Họ tên', 16, ({ payeeName }) => payeeName), text('Ký nhận', 19, () => null)],
  },
]

const TRANSFER: readonly Cells[] = [
  LINE,
  ...HEAD.slice(1),
  DECISION,
  BOOK,
  ...SUMS,
  PERSONAL_ID,
  text('Người nhận tiền', 13, ({ payeeName }) => payeeName),
  code('Số tài khoản', 13.5, ({ account }) => account?.number ?? null),
  text('Ngân hàng', 11.6, ({ account }) => account?.bank ?? null),
  text('Tên chủ tài khoản', 13, ({ holderName }) => holderName),
  text('Nội dung chuyển khoản', 18.5, ({ transferText }) => transferText),
]

/** The columns of both sheets, as the text file has them. */
const ALL: readonly Cells[] = [
  { heading: 'STT', width: 4.5, kind: 'running-number' },
  ...TRANSFER,
  text('Hình thức nhận', 12, ({ method }) => (method === 'CASH' ? 'Tiền mặt' : 'Chuyển khoản')),
  text('Thôn', 12, ({ village }) => village.name),
  text('Chế độ', 20, ({ programme }) => programmeInPrint(programme)),
]

/**
 * A month's payment list: transfers and cash on a sheet of their own, with totals by village and programme. No official form
 * was found; columns of a form in use around 2017, then what a transfer needs (domain.md §8.6).
 */
export const CHI_TRA: Form<ChiTraRow> = {
  code: 'chi-tra',
  titles: () => [TITLE],
  origin: () => ({
    source: 'theo mẫu danh sách chi trả dùng khoảng năm 2017, thêm phần chuyển khoản; chưa tìm thấy mẫu chính thức.',
    reconstruction: true,
  }),
  columns: ALL,
  frozenColumns: 3,
  sortKey: orderOf,
  groupings: [
    { title: placeOf, subtotal: (title, rows) => `Cộng ${title}: ${rows} suất` },
    {
      title: ({ programme }) => programmeInPrint(programme),
      subtotal: (_, rows) => `Cộng chế độ: ${rows} người`,
    },
  ],
  total: (rows) => `TỔNG CỘNG: ${rows} suất`,
  notes: closingNotes,
  signatures: paid,
  sheets: [
    {
      name: 'Chuyển khoản',
      holds: ({ method }) => method === 'TRANSFER',
      titles: (context) => titlesOf(context, 'QUA TÀI KHOẢN'),
      columns: [{ heading: 'STT', width: 4.5, kind: 'running-number' }, ...TRANSFER],
    },
    {
      name: 'Tiền mặt',
      holds: ({ method }) => method === 'CASH',
      titles: (context) => titlesOf(context, 'BẰNG TIỀN MẶT'),
      columns: CASH,
    },
  ],
}

function titlesOf(context: FormContext, way: string): readonly string[] {
  const draft = context.isDraft ? ['BẢN NHÁP – DANH SÁCH CHƯA KHÓA, KHÔNG DÙNG ĐỂ CHI TRẢ'] : []
  return [...draft, TITLE, `(${peopleInTitle(context)} – ${way})`]
}

function closingNotes(rows: number, _: FormContext, totals: Totals): readonly string[] {
  if (rows === 0) return ['Danh sách không có đối tượng nào.']
  const sum = totals[TOTAL] ?? 0
  return [
    `Danh sách có ${rows} dòng, mỗi chế độ của một người một dòng; tổng số tiền ${showMoney(sum)} đồng.`,
    `Bằng chữ: ${moneyInWords(sum)}.`,
  ]
}

function paid(): readonly SignatureBlock[] {
  return [
    { lines: ['NGƯỜI LẬP BIỂU'], hint: '(Ký, ghi rõ họ tên)' },
    { lines: ['KẾ TOÁN'], hint: '(Ký, ghi rõ họ tên)' },
    { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hint: '(Ký tên, đóng dấu)' },
  ]
}

/** Several communes of one list are told apart. */
function placeOf({ village, commune }: ChiTraRow): string {
  const own = village.name === '' ? 'Chưa rõ thôn' : village.name
  return commune.name === '' ? own : `${own}, ${fullNameOf({ code: '', level: 'commune', name: commune.name })}`
}

/** Transfers first; then commune, village, programme, given name. */
function orderOf({ method, commune, village, programme, fullName, personalId }: ChiTraRow): string {
  const places = [commune.order, village.order].map((order) => String(order).padStart(6, '0'))
  return [
    method === 'TRANSFER' ? 0 : 1,
    ...places,
    sortKey(programmeInPrint(programme)),
    nameSortKey(fullName),
    personalId ?? '',
  ].join(' ')
}

function text(heading: string, width: number, value: (row: ChiTraRow) => string | null): Column<ChiTraRow> {
  return { heading, width, kind: 'text', value }
}

function code(heading: string, width: number, value: (row: ChiTraRow) => string | null): Column<ChiTraRow> {
  return { heading, width, kind: 'code', value }
}

function sum(heading: string, width: number, value: (row: ChiTraRow) => number | null): Column<ChiTraRow> {
  return { heading, width, kind: 'money', summed: true, value }
}
