import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FormCode } from '../../../src/workbooks/forms/registry.js'
import { OFFICE_FORMATS, type OfficeFormat, saveAllWithOffice } from '../../support/office.js'
import { type BusyOffice, busyOffice, WISHES } from '../busy-office.js'
import { received, send } from './office-month.js'

const PATIENCE_MS = 300_000
const OPENED = ['0071000999901', '0071000999902'] as const

let busy: BusyOffice
let saved: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  busy = await busyOffice()
  for (const wish of WISHES) await busy.register(wish)
  saved = await saveAllWithOffice(
    new Map([
      [
        'mo-tai-khoan',
        await filledIn('mo-tai-khoan', /^DK-/, (at) => ({
          'Số tài khoản': OPENED[at],
          'Chi nhánh mở': 'Vietcombank Cẩm Thủy',
        })),
      ],
      ['xac-thuc', await filledIn('xac-thuc', /^HS-/, () => ({ 'Kết quả đối chiếu': 'Khớp' }))],
      ['sai-lech', await busy.list('sai-lech')],
    ]),
  )
}, PATIENCE_MS)
afterAll(() => busy.office.close())

/** A list as whoever gets it fills it in: what to write into the row of each code, by heading. */
async function filledIn(
  list: FormCode,
  code: RegExp,
  written: (at: number) => Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(await busy.list(list)) as unknown as exceljs.Buffer)
  const [sheet] = workbook.worksheets
  const columns = new Map<string, number>()
  let at = 0
  sheet?.eachRow((row) => {
    row.eachCell(({ value, col }) => columns.set(String(value), Number(col)))
    if (!code.test(String(row.getCell(2).value))) return
    for (const [heading, text] of Object.entries(written(at++)))
      row.getCell(columns.get(heading) ?? 0).value = text ?? null
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function bytesOf(list: FormCode, format: OfficeFormat): Uint8Array {
  return new Uint8Array(saved.get(`${list}.${format}`) ?? new Uint8Array())
}

async function factsOf(list: FormCode, format: OfficeFormat) {
  return received(busy.office, await send(busy.office, bytesOf(list, format), `${list}.${format}`))
}

it.each(OFFICE_FORMATS)('%s brings the accounts that a bank opened', { timeout: PATIENCE_MS }, async (format) => {
  expect(await factsOf('mo-tai-khoan', format)).toMatchObject({
    kind: 'returned',
    facts: { kind: 'account-opening', rows: 2, opened: 2, ask: 0, unknown: 0 },
  })
})

it.each(OFFICE_FORMATS)('%s brings what the police found', { timeout: PATIENCE_MS }, async (format) => {
  const read = await factsOf('xac-thuc', format)
  expect(read).toMatchObject({ facts: { kind: 'police-results', empty: 0, unknown: 0, ask: 0, mismatch: 0 } })
  expect(read).toMatchObject({ facts: { rows: 7, match: 7 } })
})

it.each(OFFICE_FORMATS)('%s of what the police said tells nothing new', { timeout: PATIENCE_MS }, async (format) => {
  const before = await busy.office.db.selectFrom('verdict').select('id').execute()
  expect(await busy.takeBytes(bytesOf('sai-lech', format), `sai-lech.${format}`)).toBe('started')
  expect(await busy.office.db.selectFrom('verdict').select('id').execute()).toEqual(before)
})

it('an account is linked with the zeros in front that LibreOffice kept', { timeout: PATIENCE_MS }, async () => {
  expect(await busy.takeBytes(bytesOf('mo-tai-khoan', 'xls'), 'mo-tai-khoan.xls')).toBe('started')
  const linked = (await busy.office.linked()).map(({ number }) => number)
  expect(linked).toEqual(expect.arrayContaining([...OPENED]))
})
