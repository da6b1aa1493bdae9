import { afterEach, beforeEach, expect, it } from 'vitest'
import { OfficeChat } from '../support/office-chat.js'
import { COMMUNE, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
let chat: OfficeChat
beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
})
afterEach(() => office.close())

async function orders() {
  const rows = await office.db.selectFrom('job').select('input').orderBy('id').execute()
  return rows.map(({ input }) => JSON.parse(input) as Readonly<Record<string, unknown>>)
}

it('offers the commune, its months and its villages for a list of a month; the first is the usual one', async () => {
  const officer = await office.person('Cán bộ Hằng', 'commune-officer')
  await chat.says(officer, '/xuat')
  const said = await chat.hears(officer, 'Danh sách chi trả')
  expect(said).toContain('[1] Xã Cẩm Lương, kỳ đang làm')
  expect(said).toContain('[2] Xã Cẩm Lương, tháng 11/2026')
  expect(said).toContain('[3] Xã Cẩm Lương, tháng 10/2026 (tháng trước)')
  expect(said).toContain('[4] Lương Ngọc, kỳ đang làm')
  await chat.says(officer, '3')
  expect(await orders()).toMatchObject([{ list: 'chi-tra', unitCode: COMMUNE, period: '2026-10' }])
})

it('offers units only for a list of the records as they are', async () => {
  const officer = await office.person('Cán bộ Hằng', 'commune-officer')
  await chat.says(officer, '/xuat')
  expect(await chat.hears(officer, 'Mẫu tổng hợp tài khoản')).not.toContain('tháng 10')
  await chat.says(officer, '2')
  expect(await orders()).toMatchObject([{ list: 'mau-tong-hop', unitCode: LUONG_NGOC }])
})

it('offers what may be had, and takes the only unit without asking', async () => {
  const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
  await chat.says(head, '/xuat')
  await chat.says(head, 'Danh sách chưa đăng ký')
  expect(await orders()).toMatchObject([{ list: 'chua-dang-ky', unitCode: LUONG_NGOC }])
})
