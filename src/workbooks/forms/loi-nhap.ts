import type { Form } from '../writing/form.js'
import { nobodySigns } from './signatures.js'

/**
 * One reason why a row of an imported file was not taken over. `row` and `cell` as Excel counts them (`12`, `F12`);
 * `value` is what the cell holds; `reason` and `proposal` are sentences for the officer.
 */
export type LoiNhapRow = Readonly<{
  sheet: string
  row: number
  cell: string
  fullName: string | null
  village: string | null
  value: string | null
  reason: string
  proposal: string | null
}>

/** The rows of a file that were not imported, with what to do about each; in the order of the file. */
export const LOI_NHAP: Form<LoiNhapRow> = {
  code: 'loi-nhap',
  titles: () => ['DANH SÁCH CÁC DÒNG CHƯA NHẬP ĐƯỢC'],
  origin: () => ({ source: 'kết quả kiểm tra tệp nhập.', reconstruction: false }),
  columns: [
    { heading: 'STT', width: 4.5, kind: 'running-number' },
    { heading: 'Trang tính', width: 12, kind: 'text', value: ({ sheet }) => sheet },
    { heading: 'Dòng', width: 6, kind: 'integer', align: 'center', value: ({ row }) => row },
    { heading: 'Ô', width: 7, kind: 'code', value: ({ cell }) => cell },
    { heading: 'Họ và tên', width: 21, kind: 'text', value: ({ fullName }) => fullName },
    { heading: 'Thôn', width: 12, kind: 'text', value: ({ village }) => village },
    { heading: 'Nội dung trong tệp', width: 21, kind: 'text', value: ({ value }) => value },
    { heading: 'Lý do', width: 35, kind: 'text', value: ({ reason }) => reason },
    { heading: 'Đề nghị', width: 31.5, kind: 'text', value: ({ proposal }) => proposal },
  ],
  frozenColumns: 0,
  notes: (rows) => [rows === 0 ? 'Mọi dòng trong tệp đều đã nhập được.' : `Có ${rows} điều cần xem lại.`],
  signatures: nobodySigns,
}
