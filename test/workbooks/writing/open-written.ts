import ExcelJS from 'exceljs'

/** Opens written bytes again, all of it in memory. */
export async function openWritten(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

/** The only sheet of a list. */
export async function openSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const sheet = (await openWritten(bytes)).worksheets[0]
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** The values of a row from column A on; a merged cell gives its value in each of its columns. */
export function valuesOf(sheet: ExcelJS.Worksheet, row: number): readonly ExcelJS.CellValue[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(row, index + 1).value)
}

/** The row in which column A, or any column, holds the text. */
export function rowOf(sheet: ExcelJS.Worksheet, text: string): number {
  for (let row = 1; row <= sheet.rowCount; row++) if (valuesOf(sheet, row).includes(text)) return row
  throw new Error(`no row says "${text}"`)
}
