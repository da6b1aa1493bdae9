import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

export type Cells = readonly (string | number)[]

export const HEAD = ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Thôn', 'Chế độ', 'Mức hưởng']
export const LOI: Cells = [1, 'Phạm Văn Lợi', 1954, '038054911560', 'Kim Mẫm 1', 'NKT nặng', 750000]
export const CUC: Cells = [2, 'Bùi Thị Cúc', 1955, '038155911561', 'Lương Ngọc', 'NKT nặng', 750000]
export const BA: Cells = [3, 'Lê Văn Ba', 1940, '038040911562', 'Kim Mẫm 1', 'NKT nặng', 750000]

/** A workbook with these people of the practice commune Cẩm Lương. */
export function roster(...rows: readonly Cells[]): Uint8Array {
  return rosterOf('CẨM LƯƠNG', HEAD, rows)
}

/** The same of another commune, or with other headings. */
export function rosterOf(commune: string, head: readonly string[], rows: readonly Cells[]): Uint8Array {
  return makeXlsx([{ name: 'S', xml: sheetXml([[`DANH SÁCH ĐỐI TƯỢNG XÃ ${commune}`], head, ...rows]) }])
}
