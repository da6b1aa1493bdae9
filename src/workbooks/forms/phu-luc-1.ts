import { showBirthDate } from '../../domain/birth-date.js'
import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { type Period, showPeriod } from '../../domain/period.js'
import { showSex } from '../../domain/sex.js'
import type { Column, Form } from '../writing/form.js'
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
  { heading: 'STT', width: 5, kind: 'running-number' },
  code('Mã tỉnh', 6, ({ province }) => province.code),
  text('Tên tỉnh', 11.5, ({ province }) => province.name),
  code('Mã huyện', 7, ({ district }) => district?.code ?? null),
  text('Tên huyện', 11.5, ({ district }) => district?.name ?? null),
  code('Mã xã', 8, ({ commune }) => commune.code),
  text('Tên xã', 12, ({ commune }) => commune.name),
  text('Thôn', 12, ({ village }) => village.name),
  code('Mã hồ sơ', 16, ({ fileNo }) => fileNo),
  text('Họ và tên', 20, ({ fullName }) => fullName),
  day('Ngày sinh', 10.5, ({ birth }) => ifKnown(birth, showBirthDate)),
  text('Giới tính', 6, ({ sex }) => ifKnown(sex, showSex)),
  text('Dân tộc', 9, ({ ethnic }) => ethnic),
  code('Số định danh cá nhân/CCCD', 13, ({ personalId }) => personalId),
  day('Ngày cấp', 10.5, ({ idIssued }) => ifKnown(idIssued, showDate)),
  text('Nơi cấp', 14, ({ idIssuer }) => idIssuer),
  code('Số điện thoại', 11.5, ({ phone }) => phone),
  text('Dạng tật', 13, ({ disability }) => disability?.type ?? null),
  text('Mức độ khuyết tật', 10.5, ({ disability }) => disability?.degree ?? null),
  code('Loại đối tượng (mã)', 10.5, ({ programme, programmeCode }) => (programme.sensitive ? null : programmeCode)),
  text('Chế độ hưởng', 23.5, ({ programme }) => programmeInPrint(programme)),
  { heading: 'Hệ số', width: 6, kind: 'decimal', value: ({ coefficient }) => coefficient },
  { heading: 'Mức hưởng', width: 11.5, kind: 'money', value: ({ amount }) => amount, summed: true },
  text('Số quyết định', 13, ({ decisionNo }) => decisionNo),
  day('Ngày quyết định', 10.5, ({ decisionDate }) => ifKnown(decisionDate, showDate)),
  day('Hưởng từ tháng', 9, ({ startMonth }) => ifKnown(startMonth, showPeriod)),
  text('Họ tên người nhận thay/giám hộ', 19, ({ payee }) => payee?.fullName ?? null),
  code('Số định danh người nhận thay', 13, ({ payee }) => payee?.personalId ?? null),
  text('Quan hệ với đối tượng', 11.5, ({ payee }) => payee?.relationship ?? null),
  text('Hình thức nhận', 11.5, ({ method }) => method),
  code('Số tài khoản', 16, ({ account }) => account?.number ?? null),
  text('Ngân hàng', 13, ({ account }) => account?.bank ?? null),
  text('Ghi chú', 16, ({ note }) => note),
]

/** The roster that CV 381 asks for, as far as it can be told: its template was not found (domain.md §8.3). */
export const PHU_LUC_1: Form<PhuLuc1Row> = {
  code: 'phu-luc-1',
  titles: () => ['PHỤ LỤC 1', 'DANH SÁCH ĐỐI TƯỢNG ĐANG HƯỞNG CHÍNH SÁCH TRỢ GIÚP XÃ HỘI VÀ HỖ TRỢ KINH PHÍ CHĂM SÓC'],
  origin: () => ({
    source: 'theo nội dung Công văn số 381/BTXH-BQLDA ngày 27/6/2022; biểu mẫu kèm công văn chưa có.',
    reconstruction: true,
  }),
  columns: COLUMNS,
  frozenColumns: 1,
  sortKey: listedOrder,
  total: (rows) => `Tổng cộng: ${rows} dòng`,
  notes: rowCountNote,
  signatures: preparedAndSigned,
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
