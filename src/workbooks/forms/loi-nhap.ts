import type { FindingLevel } from '../../domain/roster/row.js'
import type { Form } from '../writing/form.js'
import { LEVELS } from '../writing/mark-up-style.js'
import { nobodySigns } from './signatures.js'

/**
 * One thing about a row of an imported file that is not usable, or waits for somebody's word. `row` and `cell` as Excel
 * counts them (`12`, `F12`); `value` is what the cell holds; `reason` and `proposal` are sentences for the officer.
 */
export type LoiNhapRow = Readonly<{
  /** By which its corrections are put into the right file when it comes back. */
  importId: number
  file: string
  sheet: string
  row: number
  level: FindingLevel
  cell: string
  fullName: string | null
  village: string | null
  value: string | null
  reason: string
  proposal: string | null
}>

/** What of a file is still to be corrected or confirmed, with what to do about each; in the order of the file. */
export const LOI_NHAP: Form<LoiNhapRow> = {
  code: 'loi-nhap',
  titles: () => ['DANH SÁCH CÁC DÒNG CÒN LỖI HOẶC CẦN XÁC NHẬN CỦA TỆP ĐÃ NHẬP'],
  origin: () => ({ source: 'kết quả kiểm tra tệp nhập.', reconstruction: false }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Dòng', width: 6, kind: 'integer', align: 'center', value: ({ row }) => row },
    { heading: 'Ô', width: 7, kind: 'code', value: ({ cell }) => cell },
    { heading: 'Mức', width: 13, kind: 'text', align: 'center', value: ({ level }) => LEVELS[level].word },
    { heading: 'Họ và tên', width: 21, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Thôn', width: 12, kind: 'text', value: ({ village }) => village },
    { heading: 'Nội dung trong tệp', width: 21, kind: 'text', value: ({ value }) => value },
    { heading: 'Lý do', width: 35, kind: 'text', value: ({ reason }) => reason },
    { heading: 'Đề nghị', width: 31.5, kind: 'text', value: ({ proposal }) => proposal },
  ],
  frozenColumns: 0,
  groupings: [{ title: ({ file, sheet, importId }) => `Tệp ${file}, trang tính ${sheet}, lần nhập ${importId}` }],
  notes: (rows) =>
    rows === 0
      ? ['Mọi dòng trong tệp đều đã nhập được.']
      : [
          `Có ${rows} điều cần xem lại.`,
          'Sửa ngay ở cột "Nội dung trong tệp" (tên, thôn sai thì sửa ở cột đó) rồi gửi lại tệp này; hoặc trả lời từng dòng trong trò chuyện: gõ "chờ quyết".',
        ],
  signatures: nobodySigns,
}
