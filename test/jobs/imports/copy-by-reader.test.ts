import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CopyByReader } from '../../../src/jobs/imports/copy-by-reader.js'
import { copyOfRead, markedCopy } from '../../../src/jobs/imports/marked-copy.js'
import { readAndCompare } from '../../../src/jobs/imports/roster-reading.js'
import { openWritten, valuesOf } from '../../workbooks/writing/open-written.js'
import { COMMUNE, type Office, openOffice, TODAY } from '../imported.js'

const SAMPLE = 'roster-cam-luong.xlsx'

let office: Office
let reader: CopyByReader
beforeEach(async () => {
  office = await openOffice()
  reader = new CopyByReader()
})
afterEach(async () => {
  reader.leave()
  await office.close()
})

async function read(bytes: Uint8Array, name = SAMPLE) {
  const found = await readAndCompare(office.deps, { bytes, name }, [COMMUNE], TODAY, reader)
  if (found.kind === 'refused') throw new Error(found.reason)
  const { sha256, rows, foundLater, summary } = found
  return { fileName: name, sha256, columns: summary.columns, rows, foundLater }
}

async function cellsOf(copy: Uint8Array): Promise<readonly unknown[]> {
  const { worksheets } = await openWritten(copy)
  return worksheets.map((sheet) => [
    sheet.name,
    ...Array.from({ length: sheet.rowCount }, (_, row) => valuesOf(sheet, row + 1)),
  ])
}

/** The first rows of the list stand on another sheet too. */
async function withSecondSheet(bytes: Buffer): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const second = workbook.addWorksheet('Danh sách thêm')
  workbook.worksheets[0]?.eachRow((row, number) => {
    if (number < 30) second.getRow(number).values = row.values
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('CopyByReader', () => {
  it('writes the same copy as a worker of its own, with what the records had to say', async () => {
    const path = await office.fixture(SAMPLE)
    await office.importFile(path)
    await office.store.db.updateTable('beneficiary').set({ sex: 'male' }).execute()
    const copy = await read(await readFile(path))
    expect(copy.foundLater.length).toBeGreaterThan(10)
    const byReader = await copyOfRead(reader, copy, office.deps)
    expect(await cellsOf(byReader)).toEqual(await cellsOf(await markedCopy(copy, office.deps)))
  })

  it('keeps the sheets of a file apart', async () => {
    const copy = await read(await withSecondSheet(await readFile(await office.fixture(SAMPLE))))
    expect(new Set(copy.rows.map(({ sheet }) => sheet)).size).toBe(2)
    const byReader = await copyOfRead(reader, copy, office.deps)
    expect(await cellsOf(byReader)).toEqual(await cellsOf(await markedCopy(copy, office.deps)))
  })

  it('has nothing to write of a file that is no roster', async () => {
    const bytes = Buffer.from('chào bác')
    expect(await readAndCompare(office.deps, { bytes, name: 'x.xlsx' }, [COMMUNE], TODAY, reader)).toMatchObject({
      kind: 'refused',
    })
    const order = { file: { fileName: 'x.xlsx', sheets: [] }, words: null, foundLater: [] }
    expect(reader.write(order)).toBeUndefined()
  })
})
