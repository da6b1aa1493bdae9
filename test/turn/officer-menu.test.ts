import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/permission.js'
import { COMMUNE, LUONG_NGOC, Office } from '../support/records.js'
import { Talk } from '../support/talk.js'

let office: Office
let talk: Talk
beforeEach(async () => {
  office = await Office.open()
  talk = new Talk(office)
})
afterEach(() => office.close())

const menuOf = async (role: Role, unit: string) => {
  const answer = await talk.says(await office.person('Ai đó', role, unit), '/start')
  return answer.split('\n').filter((line) => /^\d+\. /.test(line))
}

describe('/start', () => {
  it('shows a village head the work of a village first', async () => {
    const menu = await menuOf('village-head', LUONG_NGOC)
    expect(menu.slice(0, 5)).toEqual([
      '1. Đi từng nhà',
      '2. Đăng ký hộ một người',
      '3. Việc cần làm',
      '4. Báo khó khăn, vướng mắc',
      '5. Chốt danh sách thôn',
    ])
    expect(menu.join()).not.toMatch(/duyệt|Nhập/)
  })

  it('shows the police their own, and nothing of the office', async () => {
    const menu = await menuOf('commune-police', COMMUNE)
    expect(menu[0]).toBe('1. Xác thực danh tính')
    expect(menu.join()).not.toMatch(/duyệt|Nhập|Đăng ký hộ/)
  })

  it('shows a commune officer the office', async () => {
    expect((await menuOf('commune-officer', COMMUNE))[1]).toBe('2. Hồ sơ chờ duyệt')
  })
})
