import { type BirthDate, showBirthDate } from '../../domain/birth-date.js'
import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { nameSortKey } from '../../domain/name-order.js'
import { type Sex, showSex } from '../../domain/sex.js'
import type { Form } from '../writing/form.js'
import type { ListedVillage } from './listed-person.js'
import { preparedAndSigned, rowCountNote } from './signatures.js'

/**
 * Somebody of whom the police say something else than the list. `verdict` with what differs, `right` and `todo` in words;
 * `number` the 12-digit one, else the old one.
 */
export type SaiLechRow = Readonly<{
  code: string
  fullName: string
  birth: BirthDate | null
  sex: Sex | null
  number: string | null
  village: ListedVillage
  verdict: string
  right: string
  todo: string
  note: string | null
  givenOn: IsoDate
}>

/** What does not agree with the national population database and is not settled yet. Domain.md §8.7. */
export const SAI_LECH: Form<SaiLechRow> = {
  code: 'sai-lech',
  titles: () => ['DANH SÁCH ĐỐI TƯỢNG CÓ THÔNG TIN SAI LỆCH VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ'],
  origin: () => ({ source: 'kết quả đối chiếu của công an, không có mẫu.', reconstruction: true }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Mã hồ sơ', width: 16, kind: 'code', value: ({ code }) => code },
    { heading: 'Họ và tên', width: 19, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Ngày sinh', width: 10.5, kind: 'date-text', value: ({ birth }) => birth && showBirthDate(birth) },
    { heading: 'Giới tính', width: 6, kind: 'text', align: 'center', value: ({ sex }) => sex && showSex(sex) },
    { heading: 'Số định danh cá nhân/CMND', width: 13.5, kind: 'code', value: ({ number }) => number },
    { heading: 'Thôn', width: 11.5, kind: 'text', value: ({ village }) => village.name },
    { heading: 'Kết luận', width: 16, kind: 'text', value: ({ verdict }) => verdict },
    { heading: 'Thông tin đúng', width: 19, kind: 'text', value: ({ right }) => right },
    { heading: 'Công an ghi', width: 21, kind: 'text', value: ({ note }) => note },
    { heading: 'Ngày đối chiếu', width: 10.5, kind: 'date-text', value: ({ givenOn }) => showDate(givenOn) },
    { heading: 'Việc cần làm', width: 20, kind: 'text', value: ({ todo }) => todo },
  ],
  frozenColumns: 3,
  sortKey: ({ village, fullName, code }) =>
    `${String(village.order).padStart(6, '0')} ${nameSortKey(fullName)} ${code}`,
  notes: rowCountNote,
  signatures: preparedAndSigned,
}
