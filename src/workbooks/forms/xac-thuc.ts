import { type BirthDate, showBirthDate } from '../../domain/birth-date.js'
import { nameSortKey } from '../../domain/name-order.js'
import { type Sex, showSex } from '../../domain/sex.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { checkedByPolice, rowCountNote } from './signatures.js'

/**
 * Somebody whose identity the police are to check. `code` is the record's, by which the list finds its way home; `number` the
 * 12-digit one, else the old one. No programme: the police have no need of it.
 */
export type XacThucRow = Readonly<{
  code: string
  fullName: string
  birth: BirthDate | null
  sex: Sex | null
  number: string | null
  village: ListedVillage
}>

/** Whom the commune police have not confirmed yet; they fill in the last three columns and send the file back. */
export const XAC_THUC: Form<XacThucRow> = {
  code: 'xac-thuc',
  titles: () => ['DANH SÁCH ĐỀ NGHỊ ĐỐI CHIẾU THÔNG TIN VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ'],
  origin: () => ({ source: 'mục 3 văn bản số hóa đối tượng năm 2022, không kèm mẫu.', reconstruction: true }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Mã hồ sơ', width: 16, kind: 'code', value: ({ code }) => code },
    { heading: 'Họ và tên', width: 20, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Ngày sinh', width: 10.5, kind: 'date-text', value: ({ birth }) => birth && showBirthDate(birth) },
    { heading: 'Giới tính', width: 6, kind: 'text', align: 'center', value: ({ sex }) => sex && showSex(sex) },
    { heading: 'Số định danh cá nhân/CMND', width: 13.5, kind: 'code', value: ({ number }) => number },
    { heading: 'Thôn', width: 12, kind: 'text', value: ({ village }) => village.name },
    {
      heading: 'Phần công an ghi',
      columns: [
        { heading: 'Kết quả đối chiếu', width: 16, kind: 'text', value: () => null },
        { heading: 'Thông tin đúng trên CSDLQG về dân cư', width: 22, kind: 'text', value: () => null },
        { heading: 'Ghi chú', width: 16, kind: 'text', value: () => null },
      ],
    },
  ],
  frozenColumns: 3,
  sortKey: ({ village, fullName, code }) =>
    `${String(village.order).padStart(6, '0')} ${nameSortKey(fullName)} ${code}`,
  notes: (rows) => [
    ...rowCountNote(rows),
    'Kết quả đối chiếu ghi: Khớp; Không khớp (ghi thông tin đúng); Không tìm thấy; Đã chết (ngày); Chuyển đi (nơi đến); Trùng với STT.',
  ],
  signatures: checkedByPolice,
}
