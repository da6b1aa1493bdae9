import { showBirthDate } from '../../domain/birth-date.js'
import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { type Period, showPeriod } from '../../domain/period.js'
import { showSex } from '../../domain/sex.js'
import type { Column, Form, FormContext } from '../writing/form.js'
import { policyInTitle } from './group-in-title.js'
import {
  type ListedAccount,
  type ListedPayee,
  type ListedPerson,
  listedOrder,
  programmeInPrint,
} from './listed-person.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

type ListedUnit = Readonly<{ code: string; name: string }>

/**
 * One benefit of one person with all that the roster tells. `district` is `null` since 01/7/2025. `amount` is whole đồng a
 * month. `disability` is in words, `method` `Tiền mặt` or `Chuyển khoản`.
 */
export type PhuLuc1Row = ListedPerson &
  Readonly<{
    province: ListedUnit
    district: ListedUnit | null
    commune: ListedUnit
    fileNo: string | null
    ethnic: string | null
    idIssued: IsoDate | null
    idIssuer: string | null
    phone: string | null
    disability: Readonly<{ type: string | null; degree: string | null }> | null
    programmeCode: string | null
    coefficient: number | null
    amount: number | null
    decisionNo: string | null
    decisionDate: IsoDate | null
    startMonth: Period | null
    payee: ListedPayee | null
    method: string | null
    account: ListedAccount | null
    note: string | null
  }>

type Value = (row: PhuLuc1Row) => string | null

/** The 33 columns in the order of domain.md §8.3; the code of a sensitive programme would tell what its name must not. */
const COLUMNS: readonly Column<PhuLuc1Row>[] = [
  { heading: 'STT', width: 4.5, kind: 'running-number' },
  code('Mã tỉnh', 5, ({ province }) => province.code),
  text('Tên tỉnh', 9.5, ({ province }) => province.name),
  code('Mã huyện', 6.5, ({ district }) => district?.code ?? null),
  text('Tên huyện', 9, ({ district }) => district?.name ?? null),
  code('Mã xã', 6.5, ({ commune }) => commune.code),
  text('Tên xã', 9.5, ({ commune }) => commune.name),
  text('Thôn', 10, ({ village }) => village.name),
  code('Mã hồ sơ', 11, ({ fileNo }) => fileNo),
  text('Họ và tên', 15, ({ fullName }) => fullName),
  day('Ngày sinh', 10.5, ({ birth }) => ifKnown(birth, showBirthDate)),
  text('Giới tính', 5.5, ({ sex }) => ifKnown(sex, showSex)),
  text('Dân tộc', 7, ({ ethnic }) => ethnic),
  code('Số định danh cá nhân/CCCD', 13, ({ personalId }) => personalId),
  day('Ngày cấp', 10.5, ({ idIssued }) => ifKnown(idIssued, showDate)),
  text('Nơi cấp', 10, ({ idIssuer }) => idIssuer),
  code('Số điện thoại', 11, ({ phone }) => phone),
  text('Dạng tật', 11, ({ disability }) => disability?.type ?? null),
  text('Mức độ khuyết tật', 8.5, ({ disability }) => disability?.degree ?? null),
  code('Loại đối tượng (mã)', 9.5, ({ programme, programmeCode }) => (programme.sensitive ? null : programmeCode)),
  text('Chế độ hưởng', 21, ({ programme }) => programmeInPrint(programme)),
  { heading: 'Hệ số', width: 5.5, kind: 'decimal', value: ({ coefficient }) => coefficient },
  { heading: 'Mức hưởng', width: 12, kind: 'money', value: ({ amount }) => amount, summed: true },
  text('Số quyết định', 11, ({ decisionNo }) => decisionNo),
  day('Ngày quyết định', 10.5, ({ decisionDate }) => ifKnown(decisionDate, showDate)),
  day('Hưởng từ tháng', 8.5, ({ startMonth }) => ifKnown(startMonth, showPeriod)),
  text('Họ tên người nhận thay/giám hộ', 16, ({ payee }) => payee?.fullName ?? null),
  code('Số định danh người nhận thay', 13, ({ payee }) => payee?.personalId ?? null),
  text('Quan hệ với đối tượng', 10, ({ payee }) => payee?.relationship ?? null),
  text('Hình thức nhận', 9.5, ({ method }) => method),
  code('Số tài khoản', 14, ({ account }) => account?.number ?? null),
  text('Ngân hàng', 11.6, ({ account }) => account?.bank ?? null),
  text('Ghi chú', 14, ({ note }) => note),
]

/**
 * The roster that CV 381 asks for, as far as it can be told: its template was not found (domain.md §8.3). Its 33 columns would
 * be printed under 5 points high on one page of A4. So each row lies over two pages as in a ledger, who it is on the left and
 * what is paid to whom on the right, with its number on both; the signatures close the last right page.
 */
export const PHU_LUC_1: Form<PhuLuc1Row> = {
  code: 'phu-luc-1',
  titles: (context) => ['PHỤ LỤC 1', `DANH SÁCH ĐỐI TƯỢNG ĐANG HƯỞNG ${policyInTitle(context)}${careInTitle(context)}`],
  origin: () => ({
    source: 'theo nội dung Công văn số 381/BTXH-BQLDA ngày 27/6/2022; biểu mẫu kèm công văn chưa có.',
    reconstruction: true,
  }),
  fold: { repeated: 1, after: 19 },
  columns: COLUMNS,
  frozenColumns: 1,
  sortKey: listedOrder,
  total: (rows) => `Tổng cộng: ${rows} dòng`,
  notes: rowCountNote,
  signatures: preparedAndSigned,
}

/** Care support is a part of social assistance alone. */
function careInTitle({ group }: FormContext): string {
  return group === 'nguoi_co_cong' ? '' : ' VÀ HỖ TRỢ KINH PHÍ CHĂM SÓC'
}

function text(heading: string, width: number, value: Value): Column<PhuLuc1Row> {
  return { heading, width, kind: 'text', value }
}

function code(heading: string, width: number, value: Value): Column<PhuLuc1Row> {
  return { heading, width, kind: 'code', value }
}

function day(heading: string, width: number, value: Value): Column<PhuLuc1Row> {
  return { heading, width, kind: 'date-text', value }
}

function ifKnown<T>(value: T | null, show: (known: T) => string): string | null {
  return value === null ? null : show(value)
}
