import exceljs from 'exceljs'

/** A workbook as somebody left it who opened it, changed something and saved it. */
export async function edited(bytes: Uint8Array, change: (workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer)
  change(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The first row of the first sheet that has a cell with exactly this text. */
export function rowWith(workbook: exceljs.Workbook, text: string): exceljs.Row {
  const [sheet] = workbook.worksheets
  const row = (sheet?.getRows(1, sheet.rowCount) ?? []).find((one) => columnWith(one, text) > 0)
  if (row === undefined) throw new Error(`no cell ${text}`)
  return row
}

/** The cell of a row that has exactly this text. */
export function cellWith(row: exceljs.Row, text: string): exceljs.Cell {
  return row.getCell(columnWith(row, text))
}

function columnWith({ values }: exceljs.Row, text: string): number {
  return (values as readonly unknown[]).indexOf(text)
}
