import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import type { Answers } from '../../src/conversation/answer.js'
import { uyQuyenHetHan } from '../../src/jobs/lists/uy-quyen-het-han.js'
import type { UyQuyenRow } from '../../src/workbooks/forms/uy-quyen-het-han.js'
import { reference } from '../support/chat.js'
import { BY_DAUGHTER, COMMUNE, HOA, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
let hang: Asker
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function approved(name: string, more: Record<string, string>): Promise<void> {
  const answers: Answers = { ...BY_DAUGHTER, 'beneficiary-name': name, account: `35802059${name.length}0001`, ...more }
  const { 'personal-id': _, ...told } = answers
  await office.approve(hang, await office.register(await office.person(name), { ...told, sex: 'female' }), {
    newcomer: 'create',
  })
}

async function rowsOn(date: string, unitCode = COMMUNE): Promise<readonly UyQuyenRow[]> {
  const rows: UyQuyenRow[] = []
  const request = { unitCode, group: 'bao_tro_xa_hoi', period: date.slice(0, 7) } as const
  for await (const row of uyQuyenHetHan.rows(office.db, request, { reference, date })) rows.push(row)
  return rows
}

it('has papers that ended, that soon end and that name no end, and nobody else', async () => {
  await approved('Lê Thị An', { 'paper-to': '2026-12-10' })
  await approved('Trần Thị Bích', { 'paper-to': '2026-12-20' })
  await approved('Phạm Thị Cúc', { 'paper-to': '2027-06-30' })
  await approved('Đỗ Thị Dung', { paper: 'none', 'paper-from': 'none', 'paper-to': 'none' })
  await office.approve(hang, await office.register(await office.person('Hoa'), HOA), { newcomer: 'create' })
  const rows = await rowsOn('2026-12-15')
  expect(rows.map(({ beneficiary, standing, lastDay }) => [beneficiary, standing, lastDay])).toEqual([
    ['Lê Thị An', 'ended', '2026-12-10'],
    ['Trần Thị Bích', 'ending', '2026-12-20'],
    ['Đỗ Thị Dung', 'unknown', null],
  ])
  expect(rows[0]).toMatchObject({
    payee: 'Trần Thị Lan',
    paperNo: '12/UQ',
    village: { name: 'Lương Ngọc' },
    fallback: 'Nhận tiền mặt',
  })
  expect(await rowsOn('2026-12-15', LUONG_NGOC)).toHaveLength(3)
  expect(await rowsOn('2026-12-15', '15142')).toEqual([])
})
