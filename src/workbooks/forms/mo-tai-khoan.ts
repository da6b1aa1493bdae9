import { type BirthDate, showBirthDate } from '../../domain/birth-date.js'
import { nameSortKey, sortKey } from '../../domain/name-order.js'
import { type Sex, showSex } from '../../domain/sex.js'
import type { Form, SignatureBlock } from '../writing/form.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/**
 * Somebody who wants an account: the beneficiary, or who receives for them. `code` is the registration's receipt code, by
 * which the returned file finds its way home. Only for people who agreed to share these data with the bank
 * (domain.md §16), and without the programme: a bank has no need of it.
 */
export type MoTaiKhoanRow = Readonly<{
  code: string
  fullName: string
  sex: Sex | null
  birth: BirthDate | null
  personalId: string | null
  phone: string | null
  address: string
  bank: string | null
  beneficiary: string
}>

/** Who asks for an account, bank by bank; the bank fills in the last three columns and sends the file back. */
export const MO_TAI_KHOAN: Form<MoTaiKhoanRow> = {
  code: 'mo-tai-khoan',
  titles: () => ['DANH SÁCH ĐỀ NGHỊ MỞ TÀI KHOẢN THANH TOÁN ĐỂ NHẬN TRỢ CẤP AN SINH XÃ HỘI'],
  origin: () => ({
    source: 'mục III.2 kế hoạch tháng 7/2023 của UBND xã Cẩm Lương, không kèm mẫu.',
    reconstruction: true,
  }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Mã đăng ký', width: 15, kind: 'code', value: ({ code }) => code },
    { heading: 'Họ và tên người mở tài khoản', width: 20, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Ngày sinh', width: 10.5, kind: 'date-text', value: ({ birth }) => birth && showBirthDate(birth) },
    { heading: 'Giới tính', width: 6, kind: 'text', align: 'center', value: ({ sex }) => sex && showSex(sex) },
    { heading: 'Số căn cước', width: 13, kind: 'code', value: ({ personalId }) => personalId },
    { heading: 'Số điện thoại', width: 11.5, kind: 'code', value: ({ phone }) => phone },
    { heading: 'Địa chỉ', width: 19, kind: 'text', value: ({ address }) => address },
    { heading: 'Nhận trợ cấp cho', width: 17.5, kind: 'text', value: ({ beneficiary }) => beneficiary },
    { heading: 'Ngân hàng đề nghị', width: 14, kind: 'text', value: ({ bank }) => bank },
    {
      heading: 'Phần ngân hàng ghi',
      columns: [
        { heading: 'Số tài khoản', width: 17, kind: 'code', value: () => null },
        { heading: 'Chi nhánh mở', width: 15, kind: 'text', value: () => null },
        { heading: 'Ghi chú', width: 14, kind: 'text', value: () => null },
      ],
    },
  ],
  frozenColumns: 3,
  sortKey: ({ bank, fullName }) => `${sortKey(bank ?? '')} ${nameSortKey(fullName)}`,
  groupings: [
    {
      title: ({ bank }) => bank ?? 'Chưa chọn ngân hàng',
      subtotal: (title, rows) => `Cộng ${title}: ${rows} người`,
    },
  ],
  total: (rows) => `Tổng cộng: ${rows} người`,
  notes: (rows) => [
    ...rowCountNote(rows),
    'Ngân hàng ghi số tài khoản đã mở; nếu không mở được thì ghi lý do vào cột Ghi chú.',
  ],
  signatures: signedByBankToo,
}

function signedByBankToo(): readonly SignatureBlock[] {
  const [prepared, ...signed] = preparedAndSigned()
  const bank = { lines: ['ĐẠI DIỆN NGÂN HÀNG'], hint: '(Ký tên, đóng dấu)' }
  return prepared === undefined ? [bank, ...signed] : [prepared, bank, ...signed]
}
