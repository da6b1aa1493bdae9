import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setSetting } from '../../src/store/unit-settings.js'
import { openWorkbook } from '../../src/workbooks/reading/open-workbook.js'
import { FileOffice, type Person } from '../support/file-office.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Friday, 20 November 2026, nine o'clock in Viet Nam. */
let office: FileOffice
let hang: Person
beforeEach(async () => {
  office = await FileOffice.open('2026-11-20T02:00:00.000Z', { PUBLIC_URL: 'https://an-sinh.test' })
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

/** The commune's month is locked now, as `/khoa` writes it. */
async function locks(month = '2026-12'): Promise<void> {
  const state = 'LOCKED'
  const at = office.clock.now().toISOString()
  const period = { commune_code: '15139', month, state, version: 1, changed_at: at, changed_by: 'x' } as const
  const { id } = await office.db
    .insertInto('period')
    .values(period)
    .onConflict((conflict) => conflict.columns(['commune_code', 'month']).doUpdateSet(period))
    .returning('id')
    .executeTakeFirstOrThrow()
  const locked = { locked_at: at, locked_by: 'x' }
  const version = { period_id: id, version: 1, opened_at: at, opened_by: 'x', ...locked }
  await office.db
    .insertInto('period_version')
    .values(version)
    .onConflict((conflict) => conflict.columns(['period_id', 'version']).doUpdateSet(locked))
    .execute()
}

describe('a list that comes by itself', () => {
  it('is asked for in words, told by group and place, and given up again', async () => {
    const told = await hang.says('/nhandanhsach biến động ncc thôn Lương Ngọc', 'khóa tháng')
    expect(told).toContain('khi khóa dữ liệu tháng: Danh sách biến động và bảng cân đối (người có công) của Lương Ngọc')
    expect(await hang.says('nhận danh sách biến động ncc thôn lương ngọc', '3')).toContain('Đã đăng ký từ trước')
    expect(await hang.says('thôi nhận')).toContain('(người có công) · Lương Ngọc · khi khóa dữ liệu tháng')
    expect(await hang.says('1')).toContain('sẽ không tự gửi nữa')
    expect(await hang.says('/thoinhan')).toContain('Chưa có danh sách nào')
    expect(await hang.says('ngừng gửi danh sách')).toContain('Chưa có danh sách nào')
    const deeds = await office.db.selectFrom('history').select('action').orderBy('seq').execute()
    expect(deeds.map(({ action }) => action)).toEqual(expect.arrayContaining(['subscribe', 'unsubscribe']))
  })

  it.each([
    ['nhandanhsach phu luc 2 thu hai', 'sáng thứ Hai hằng tuần: Phụ lục 2'],
    ['/nhandanhsach phụ lục 2 sáng thứ Hai', 'sáng thứ Hai hằng tuần: Phụ lục 2'],
    ['/nhandanhsach thứ hai phụ lục 2', 'sáng thứ Hai hằng tuần: Phụ lục 2'],
    ['nhận danh sách phụ lục 2 mỗi thứ 2', 'sáng thứ Hai hằng tuần: Phụ lục 2'],
    ['nhan danh sach phu luc 2 moi sang thu hai', 'sáng thứ Hai hằng tuần: Phụ lục 2'],
    ['/nhandanhsach chi trả thôn Lương Ngọc khi khóa tháng', 'khi khóa dữ liệu tháng: Danh sách chi trả'],
    ['/nhandanhsach chi tra khi chot thon', 'khi thôn chốt danh sách: Danh sách chi trả'],
    ['/nhandanhsach biến động khi chốt xã', 'khi xã chốt danh sách: Danh sách biến động'],
    ['/nhandanhsach thất bại khi có kết quả', 'khi có kết quả chi trả về: Chi trả không thành công'],
  ])('is asked for with its event in one line: %s', async (words, told) => {
    expect(await hang.says(words)).toContain(told)
  })

  it('keeps the event while it asks which list', async () => {
    expect(await hang.says('/nhandanhsach người có công thứ hai')).toContain('Danh sách nào ạ?')
    expect(await hang.says('1')).toContain('sáng thứ Hai hằng tuần: Danh sách chi trả (người có công)')
  })

  it('still asks for the event that is not said', async () => {
    expect(await hang.says('/nhandanhsach tổng hợp kết quả')).toContain('Gửi khi nào?')
  })

  it('waits for Monday and for office hours, and is not doubled by a restart', async () => {
    await hang.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    hang.unread()
    await office.passes(2 * DAY)
    await office.passes(20 * HOUR)
    expect(hang.heard()).toBe('')
    await office.passes(4 * HOUR)
    expect(hang.heard()).toContain('chua-dang-ky_15139')
    await office.restart()
    await office.passes(HOUR)
    expect(hang.heard()).toBe('')
    await office.passes(7 * DAY)
    expect(hang.heard()).toContain('chua-dang-ky_15139')
  })

  it('comes when the commune closes its list, and when the month is locked', async () => {
    await hang.says('/nhandanhsach biến động', 'xã chốt')
    await hang.says('/nhandanhsach chi trả', 'khóa tháng')
    hang.unread()
    await office.passes(HOUR / 2)
    expect(await hang.says('/chot 12/2026', 'chốt')).toContain('Đã chốt')
    hang.unread()
    await office.passes(HOUR / 2)
    const first = hang.heard()
    expect(first).toContain('Danh sách biến động và bảng cân đối')
    expect(first).toContain('kỳ 12/2026')
    expect(first).not.toContain('Danh sách chi trả')
    await locks()
    await office.passes(HOUR / 2)
    expect(hang.heard()).toContain('Danh sách chi trả (bảo trợ xã hội) của Xã Cẩm Lương, kỳ 12/2026')
  })

  it('of one village comes when its commune is locked', async () => {
    await hang.says('/nhandanhsach chi trả thôn Lương Ngọc', 'khóa tháng')
    hang.unread()
    await office.passes(HOUR)
    await locks()
    await office.passes(HOUR)
    expect(hang.heard()).toContain('của Lương Ngọc, kỳ 12/2026')
  })

  it('does not come to whom it was taken from, nor of a unit that is another’s now', async () => {
    const former = await office.person('Cũ', 'commune-officer')
    await former.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    await hang.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    await office.revoke(former)
    await office.revoke(hang)
    await office.grant(hang, 'commune-officer', '15142')
    former.unread()
    hang.unread()
    await office.passes(3 * DAY)
    expect([former.heard(), hang.heard()]).toEqual(['', ''])
  })

  it('tells on Zalo how to get it, since a link would be dead before it is read', async () => {
    const lan = await office.person('Lan', 'commune-officer', '15139', 'zalo')
    await lan.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    lan.unread()
    await office.passes(3 * DAY)
    const told = lan.heard()
    expect(told).toContain('Danh sách chưa đăng ký (bảo trợ xã hội) của Xã Cẩm Lương')
    expect(told).not.toContain('https://')
    const words = /gõ: (xuất .*)/.exec(told)?.[1] ?? ''
    expect(words).toBe('xuất chua-dang-ky 15139 11/2026 lần 1')
    expect(await lan.says(words)).toContain('https://an-sinh.test/files/')
  })

  it('is locked where the unit wants it, with the reason beside its password', async () => {
    await office.db.transaction().execute((tx) =>
      setSetting(tx, {
        unitCode: '390',
        name: 'lists_need_password',
        value: 'yes',
        actor: 'x',
        at: office.clock.now(),
      }),
    )
    await hang.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    hang.unread()
    await office.passes(3 * DAY)
    const told = hang.heard()
    expect(told).toContain('Đơn vị quy định danh sách gửi ra phải có mật khẩu')
    const password = /: ([2-9A-Z]{4}(?:-[2-9A-Z]{4})+)\./.exec(told)?.[1] ?? ''
    const file = await hang.lastFile()
    expect(await openWorkbook(file, 'a.xlsx')).toEqual({ kind: 'refused', reason: 'needs-password' })
    expect((await openWorkbook(file, 'a.xlsx', password)).kind).toBe('workbook')
    const rows = [
      ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Thôn', 'Chế độ'],
      [1, 'Phạm Văn Lợi', 1954, '038054911560', 'Kim Mẫm 1', 'NKT nặng'],
    ]
    await hang.sends('a.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(rows) }]))
    expect(await hang.says('xem')).toContain('Mật khẩu mở tệp a.da-kiem-tra.xlsx')
    expect(await openWorkbook(await hang.lastFile(), 'a.xlsx')).toEqual({ kind: 'refused', reason: 'needs-password' })
    await hang.says('bỏ')
    expect(await hang.says('xuất chưa đăng ký csv')).toContain('chỉ tệp Excel (.xlsx) đặt được')
  })
})
