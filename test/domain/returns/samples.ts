import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { RosterGrid } from '../../../src/domain/roster/cell.js'
import { loadReference } from '../../../src/reference.js'
import { parseWorkbook } from '../../../src/workbooks/reading/parse-workbook.js'
import { gridOf } from '../../../src/workbooks/reading/workbook.js'

const FIXTURES = new URL('../../fixtures/returns/', import.meta.url)

export const reference = loadReference()

/** An invented file as a bank or the police sent it back. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, FIXTURES))
}

export function expected<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, FIXTURES), 'utf8'))
}

export async function gridsOf(bytes: Uint8Array, fileName: string): Promise<readonly RosterGrid[]> {
  const workbook = await parseWorkbook(bytes, fileName)
  return workbook.sheets.map((sheet) => gridOf(workbook, sheet))
}

/** Rows of cells as a separated text, opened as the bot opens one. */
export function csvGrids(rows: readonly (readonly (string | number | null)[])[]): Promise<readonly RosterGrid[]> {
  const cell = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return gridsOf(new TextEncoder().encode(`\uFEFF${text}\r\n`), 'ket-qua.csv')
}

export type SheetCells = readonly (readonly (string | number | Date | null)[])[]

/** Sheets of cells as a workbook, with numbers as numbers, opened as the bot opens one. */
export async function xlsxGrids(sheets: Readonly<Record<string, SheetCells>>): Promise<readonly RosterGrid[]> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  return gridsOf(new Uint8Array(await workbook.xlsx.writeBuffer()), 'ket-qua.xlsx')
}
