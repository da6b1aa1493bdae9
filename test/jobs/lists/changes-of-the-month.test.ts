import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asker } from '../../../src/actions/action.js'
import { makeList } from '../../../src/jobs/make-list.js'
import { lockPeriod } from '../../../src/store/lock-period.js'
import { paymentDraft } from '../../../src/store/payment-draft.js'
import { advancePeriod, periodOfCommune } from '../../../src/store/periods.js'
import type { FormCode } from '../../../src/workbooks/forms/registry.js'
import { openWorkbook } from '../../../src/workbooks/reading/open-workbook.js'
import { reference, texts } from '../../support/chat.js'
import { MonthOffice } from '../../support/month-office.js'
import { COMMUNE } from '../../support/records.js'

let bot: MonthOffice
let officer: Asker
beforeAll(async () => {
  bot = await MonthOffice.open('2026-10-19')
  officer = await bot.officer('Cán bộ Hằng', 'commune-officer')
  const enter = async (full_name: string, coefficient = 1.5) => {
    const account = { number: '0071000123456', holder_name: 'BUI VAN A' }
    const line = { coefficient, payment_method: 'TRANSFER' } as const
    return (await bot.office.onRoster({ full_name }, line, account)).code
  }
  const [dead, stopped, risen, owed] = [
    await enter('Bùi Văn Mất'),
    await enter('Lê Thị Thôi'),
    await enter('Hà Văn Tăng'),
    await enter('Đỗ Thị Lĩnh'),
  ]
  await lock('2026-11')
  bot.day = '2026-11-05'
  await enters(`/biendong chết ${dead} 05/11`, 'đúng')
  await enters(`/biendong mai táng phí ${dead} 05/11`, 'Bùi Văn Nam', 'con trai', '50/QĐ-UBND', '05/11', 'đúng')
  await enters(`/biendong thôi hưởng ${stopped} 05/11 QĐ 45/QĐ-UBND 05/11/2026 lý do từ chối nhận`, 'đúng')
  await enters(`/biendong hệ số ${risen} 05/11`, 'BT-6DBN', '1', '46/QĐ-UBND', '05/11', 'đúng')
  await enters(`/biendong truy lĩnh ${owed}`, '3 x 40.000', 'bổ sung', 'đúng')
  const day = ['1/5/1940', 'chưa có', 'nam', 'Lương Ngọc', 'BT-6DBN', '1', '12/QĐ-UBND', '05/11', '12/2026', 'tự nhận']
  await enters('/biendong tăng mới', 'Cao Văn Mới', ...day, 'đúng')
  await lock('2026-12')
}, 120_000)
afterAll(() => bot.close())

async function lock(month: string): Promise<void> {
  const by = { by: 'terminal', at: bot.at }
  await bot.office.write(async (tx) => {
    await advancePeriod(tx, await periodOfCommune(tx, COMMUNE, month), { to: 'COMMUNE_CLOSED', ...by })
    const { lines } = await paymentDraft(tx, COMMUNE, month, reference, bot.day)
    await lockPeriod(tx, await periodOfCommune(tx, COMMUNE, month), lines, by)
  })
}

async function enters(...lines: readonly string[]): Promise<void> {
  expect(await bot.talks(officer, ...lines), lines.join(' | ')).toMatch(/Đã ghi BD-/)
}

/** The filled cells of the rows that hold this text, on the first sheet. */
async function rowsWith(list: FormCode, text: string): Promise<readonly (readonly string[])[]> {
  const order = { list, unitCode: COMMUNE, group: 'bao_tro_xa_hoi', period: '2026-12', format: 'xlsx' } as const
  const made = await makeList({ db: bot.office.db, reference, say: texts.in('vi') }, order, '2026-11-21')
  if (made.kind !== 'made') throw new Error(made.reason)
  const opened = await openWorkbook(new Uint8Array(made.file.bytes), 'a.xlsx')
  const grid = opened.kind === 'workbook' ? opened.sheets[0] : undefined
  if (grid === undefined) throw new Error('no sheet')
  const rows = grid.filledRows.map((row) => [...Array(grid.columnCount).keys()].map((at) => grid.cellAt(row, at).text))
  return rows.filter((row) => row.some((cell) => cell.includes(text)))
}

/** Month's sum before and after, and what is paid once. */
const sumsOf = (row: readonly string[] | undefined) => row?.slice(8, 11)

describe('bien-dong', () => {
  it('says that whoever is no longer paid gets nothing from then on', async () => {
    expect(sumsOf((await rowsWith('bien-dong', 'Cắt chết'))[0])).toEqual(['810000', '0', ''])
    expect(sumsOf((await rowsWith('bien-dong', 'Thôi hưởng'))[0])).toEqual(['810000', '0', ''])
    expect(sumsOf((await rowsWith('bien-dong', 'Cộng Giảm'))[0])).toEqual(['1620000', '0', '0'])
  })

  it('says what newcomers get, and had not before', async () => {
    expect(sumsOf((await rowsWith('bien-dong', 'Cao Văn Mới'))[0])).toEqual(['0', '1080000', ''])
    expect(sumsOf((await rowsWith('bien-dong', 'Cộng Tăng'))[0])).toEqual(['0', '1080000', '0'])
  })

  it('counts a monthly sum in what changes it, and not in what is paid once', async () => {
    expect(sumsOf((await rowsWith('bien-dong', 'Mai táng phí'))[0])).toEqual(['', '', '10800000'])
    expect(sumsOf((await rowsWith('bien-dong', 'Truy lĩnh'))[0])).toEqual(['', '', '120000'])
    expect(sumsOf((await rowsWith('bien-dong', 'Cộng Thay đổi'))[0])).toEqual(['810000', '1080000', '10920000'])
  })
})

describe('doi-soat', () => {
  it('explains by a death that only the funeral is paid, to somebody else and in cash', async () => {
    const [row] = await rowsWith('doi-soat', 'Bùi Văn Mất')
    expect(row?.[5]).toContain('Mức hưởng: 810.000 → 0')
    expect(row?.[6]).toMatch(/BD-.*Cắt chết.*Mai táng phí|BD-.*Mai táng phí.*Cắt chết/)
  })

  it('has no difference that nobody can explain', async () => {
    expect(await rowsWith('doi-soat', 'CHƯA CÓ BIẾN ĐỘNG')).toEqual([])
  })
})
