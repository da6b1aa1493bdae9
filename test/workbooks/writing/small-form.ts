import type { Form, FormContext } from '../../../src/workbooks/writing/form.js'

export type SmallRow = Readonly<{ village: string; name: string; account: string | null; amount: number | null }>

/** A form with one of each thing that a form may have. */
export const SMALL_FORM: Form<SmallRow> = {
  code: 'nho',
  titles: () => ['DANH SÁCH NHỎ'],
  origin: () => ({ source: 'bài kiểm tra.', reconstruction: true }),
  columns: [
    { heading: 'STT', width: 5, kind: 'running-number' },
    { heading: 'Họ và tên', width: 20, kind: 'text', value: ({ name }) => name },
    {
      heading: 'Nhận tiền',
      columns: [
        { heading: 'Số tài khoản', width: 15, kind: 'code', value: ({ account }) => account },
        { heading: 'Số tiền', width: 12, kind: 'money', value: ({ amount }) => amount, summed: true },
      ],
    },
  ],
  frozenColumns: 2,
  sortKey: ({ village, name }) => `${village} ${name}`,
  groupings: [{ title: ({ village }) => village, subtotal: (title, rows) => `Cộng ${title}: ${rows}` }],
  total: (rows) => `Tổng cộng: ${rows}`,
  notes: (rows) => [`Có ${rows} dòng.`],
  signatures: () => [
    { lines: ['NGƯỜI LẬP BIỂU'], hint: '(Ký, ghi rõ họ tên)' },
    { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hint: '(Ký tên, đóng dấu)' },
  ],
}

export const CAM_LUONG: FormContext = {
  unit: { code: '15139', name: 'Cẩm Lương', level: 'commune' },
  version: 2,
  date: '2026-02-05',
}

export const SMALL_ROWS: readonly SmallRow[] = [
  { village: 'Kim Mẫm 1', name: 'Quách Thị Ánh', account: '0035862059998', amount: 540_000 },
  { village: 'Kim Mẫm 1', name: 'Bùi Văn Bình', account: null, amount: 1_080_000 },
  { village: 'Lương Hòa', name: 'Hà Thị Lan', account: '19', amount: null },
]
