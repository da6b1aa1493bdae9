import type { Column, Form, Heading } from '../writing/form.js'
import { type ListedAccount, type ListedPayee, type ListedPerson, listedOrder } from './listed-person.js'
import { BIRTH_BY_SEX, FULL_NAME, PERSONAL_ID, PROGRAMME, RUNNING_NUMBER, VILLAGE } from './person-columns.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/** A registration for payment into an account. `holder` is the name that the bank has. */
export type RegisteredRow = ListedPerson & Readonly<{ account: ListedAccount & Readonly<{ holder: string | null }> }>

/** The same through somebody else; `role` in words: `Người được ủy quyền`, `Người giám hộ`. */
export type RegisteredThroughPayeeRow = RegisteredRow & Readonly<{ payee: ListedPayee & Readonly<{ role: string }> }>

const PERSON = [RUNNING_NUMBER, FULL_NAME, BIRTH_BY_SEX, PROGRAMME, PERSONAL_ID, VILLAGE] as const

/** Beside the columns of a payee, so that the list can be read on A4. */
const NARROW_PERSON = [
  RUNNING_NUMBER,
  { ...FULL_NAME, width: 15.5 },
  BIRTH_BY_SEX,
  { ...PROGRAMME, width: 17 },
  PERSONAL_ID,
  { ...VILLAGE, width: 10.5 },
] as const

const PAYEE: readonly Column<RegisteredThroughPayeeRow>[] = [
  { heading: 'Họ tên người nhận thay', width: 15, kind: 'text', value: ({ payee }) => payee.fullName },
  { heading: 'Số định danh người nhận thay', width: 13, kind: 'code', value: ({ payee }) => payee.personalId },
  { heading: 'Tư cách nhận thay', width: 10.5, kind: 'text', value: ({ payee }) => payee.role },
  { heading: 'Mối quan hệ với đối tượng', width: 10, kind: 'text', value: ({ payee }) => payee.relationship },
]

const ACCOUNT: readonly Column<RegisteredRow>[] = [
  { heading: 'Số tài khoản', width: 14, kind: 'code', value: ({ account }) => account.number },
  { heading: 'Ngân hàng/nhà cung cấp dịch vụ', width: 12, kind: 'text', value: ({ account }) => account.bank },
  { heading: 'Tên chủ tài khoản', width: 17, kind: 'text', value: ({ account }) => account.holder },
]

const MERIT = 'ĐĂNG KÝ NHẬN TRỢ CẤP ƯU ĐÃI NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG QUA TÀI KHOẢN THANH TOÁN'
const ASSISTANCE = 'ĐĂNG KÝ NHẬN TRỢ CẤP CHÍNH SÁCH TRỢ GIÚP XÃ HỘI QUA TÀI KHOẢN THANH TOÁN'

/** List 1: merit people who registered an account of their own (domain.md §8.1). */
export const DS1: Form<RegisteredRow> = ownAccountList('ds1', MERIT)

/** List 2: authorised persons and guardians of merit people. */
export const DS2: Form<RegisteredThroughPayeeRow> = payeeAccountList('ds2', MERIT)

/** List 3: people on social assistance who registered an account of their own. */
export const DS3: Form<RegisteredRow> = ownAccountList('ds3', ASSISTANCE)

/** List 4: authorised persons and guardians of people on social assistance. */
export const DS4: Form<RegisteredThroughPayeeRow> = payeeAccountList('ds4', ASSISTANCE)

function ownAccountList(code: string, purpose: string): Form<RegisteredRow> {
  return registrationList(code, `DANH SÁCH ĐỐI TƯỢNG ${purpose}`, [...PERSON, ...ACCOUNT])
}

function payeeAccountList(code: string, purpose: string): Form<RegisteredThroughPayeeRow> {
  const title = `DANH SÁCH NGƯỜI ĐƯỢC ỦY QUYỀN/NGƯỜI GIÁM HỘ ${purpose}`
  return registrationList(code, title, [...NARROW_PERSON, ...PAYEE, ...ACCOUNT])
}

/** The plan gives the four titles and no columns; these follow its one form. */
function registrationList<Row extends ListedPerson>(
  code: string,
  title: string,
  columns: readonly Heading<Row>[],
): Form<Row> {
  return {
    code,
    titles: () => [title],
    origin: () => ({
      source: 'tên danh sách theo kế hoạch tháng 7/2023 của UBND xã Cẩm Lương; các cột theo phụ lục của kế hoạch đó.',
      reconstruction: true,
    }),
    columns,
    frozenColumns: 2,
    sortKey: listedOrder,
    notes: rowCountNote,
    signatures: preparedAndSigned,
  }
}
