import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { periodOfCommune } from '../../src/store/periods.js'
import { MonthOffice } from '../support/month-office.js'
import { COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR } from '../support/records.js'

let office: MonthOffice
let head: Asker
let otherHead: Asker
let officer: Asker
let leader: Asker
let police: Asker
beforeEach(async () => {
  office = await MonthOffice.open('2026-11-12')
  head = await office.officer('Trưởng thôn Ngọc', 'village-head', LUONG_NGOC)
  otherHead = await office.officer('Trưởng thôn Mẫm', 'village-head', KIM_MAM)
  officer = await office.officer('Cán bộ Hằng', 'commune-officer')
  leader = await office.officer('Chủ tịch Nam', 'commune-leader')
  police = await office.officer('Công an Tú', 'commune-police')
  const people = [
    ['Nguyễn Thị Hoa', LUONG_NGOC, {}],
    ['Trần Văn Bình', LUONG_NGOC, undefined],
    ['Lê Thị Yến', KIM_MAM, {}],
  ] as const
  for (const [full_name, village_code, account] of people) {
    await office.office.onRoster({ full_name, village_code }, { coefficient: 1.5 }, account)
  }
})
afterEach(() => office.close())

const period = (month = '2026-12') => periodOfCommune(office.office.db, COMMUNE, month)
const deeds = async () => (await office.office.deeds()).length
const closeAll = async () => {
  await office.talks(head, '/chotdanhsach', 'chốt')
  await office.talks(otherHead, '/chotdanhsach', 'chốt')
  await office.talks(officer, '/chot', 'chốt')
}

describe('the village head', () => {
  it('sees figures and who is not done, and closes the list of the own village', async () => {
    const asked = await office.says(head, '/chotdanhsach')
    expect(asked).toMatch(
      /Lương Ngọc[\s\S]*12\/2026: 2 suất[\s\S]*1 suất đã có tài khoản[\s\S]*1 người \(Trần Văn Bình\)/,
    )
    expect(asked).not.toContain('Yến')
    expect(await office.says(head, 'chốt')).toContain('Đã chốt danh sách Lương Ngọc, kỳ 12/2026: 2 suất')
    expect((await period()).state).toBe('OPEN')
  })

  it('may leave it for later', async () => {
    await office.says(head, 'chot danh sach')
    const before = await deeds()
    expect(await office.says(head, '2')).toContain('Chưa chốt')
    expect(await deeds()).toBe(before)
  })

  it('is told when it is closed already, and by the commune when it is opened again', async () => {
    await office.talks(head, '/chotdanhsach', 'chốt')
    expect(await office.says(head, '/chotdanhsach 12/2026')).toContain('đã chốt rồi')
    const last = await office.newest()
    const answer = await office.talks(officer, '/mothon Lương Ngọc 12/2026 thiếu một người')
    expect(answer).toContain('Đã mở lại danh sách Lương Ngọc')
    expect((await office.heard(head.contact.id, last)).join()).toContain('Lý do: thiếu một người')
    expect(await office.talks(head, '/chotdanhsach', 'chốt')).toContain('Đã chốt')
  })

  it('has no other village, and no month that is far away', async () => {
    expect(await office.says(head, '/chotdanhsach 12/2026 Kim Mẫm 1')).toContain('Không tìm thấy tháng này')
    expect(await office.says(head, '/chotdanhsach 5/2027')).toContain('Không tìm thấy tháng này')
    expect(await office.says(head, '/chotdanhsach 13/2026')).toContain('Chưa rõ tháng nào')
    expect(await office.says(head, '/chot')).not.toContain('Chốt danh sách xã kỳ nào')
    expect(await office.says(head, '/khoa')).not.toContain('Khóa kỳ nào')
    expect(await deeds()).toBe(0)
  })
})

describe('the commune', () => {
  it('hears when the last village has closed, and sees which have not', async () => {
    expect(await office.says(officer, '/chot')).toMatch(/2 thôn chưa gửi: Lương Ngọc, Kim Mẫm 1/)
    await office.says(officer, 'chưa')
    await office.talks(head, '/chotdanhsach', 'chốt')
    const last = await office.newest()
    await office.talks(otherHead, '/chotdanhsach', 'chốt')
    expect((await office.heard(officer.contact.id, last)).join()).toContain('Cả 2 thôn đã chốt danh sách kỳ 12/2026')
    expect((await period()).state).toBe('VILLAGE_CLOSED')
    expect(await office.says(officer, '/chot')).toMatch(/3 suất, 2\.430\.000 đồng[\s\S]*Các thôn đã gửi đủ/)
  })

  it('closes and locks in two messages each', async () => {
    await closeAll()
    expect((await period()).state).toBe('COMMUNE_CLOSED')
    const asked = await office.says(officer, '/khoa 12')
    expect(asked).toMatch(/3 suất, 2\.430\.000 đồng\. Chuyển khoản 2, tiền mặt 1/)
    expect(asked).toContain('Chưa có kỳ trước đã khóa để so.')
    expect(asked).not.toContain('mọi chênh lệch')
    expect(await office.says(officer, 'khóa')).toMatch(/Đã khóa Xã Cẩm Lương, kỳ 12\/2026, phiên bản 1: 3 suất/)
    expect((await period()).state).toBe('LOCKED')
    expect(await office.says(officer, '/khoa 12/2026')).toMatch(/đã khóa\. Không phải làm lại/)
    expect(await office.says(officer, '/chotdanhsach')).not.toContain('Đã chốt')
  })

  it('does not lock a list that changed since it was shown', async () => {
    await closeAll()
    await office.says(officer, '/khoa')
    await office.office.onRoster({ full_name: 'Người Thêm' }, { coefficient: 1.5 })
    expect(await office.says(officer, 'khóa')).toContain('dữ liệu đã thay đổi')
    expect((await period()).state).toBe('COMMUNE_CLOSED')
  })

  it('two officers who lock at once: one result, one polite word', async () => {
    await closeAll()
    await office.says(officer, '/khoa')
    await office.says(leader, '/khoa')
    expect(await office.says(officer, 'khóa')).toContain('Đã khóa')
    expect(await office.says(leader, 'khóa')).toContain('đã thay đổi')
    const versions = await office.office.db.selectFrom('period_version').selectAll().execute()
    expect(versions).toMatchObject([{ version: 1, people: 3, total: 2_430_000 }])
  })

  it('does not lock before it closed, nor what lies elsewhere', async () => {
    expect(await office.says(officer, '/khoa')).toContain('Không có kỳ nào đã chốt mà chưa khóa')
    expect(await office.says(officer, '/khoa 12/2026')).toContain('Chưa làm được bước này')
    const elsewhere = await office.officer('Hàng xóm', 'commune-officer', NEIGHBOUR)
    await closeAll()
    const out = await office.says(elsewhere, '/khoa 12/2026 Cẩm Lương')
    expect(out).toBe(await office.says(elsewhere, '/khoa 12/2026 Cẩm Không'))
    expect((await period()).state).toBe('COMMUNE_CLOSED')
  })

  it('opens a closed list again at once, a locked month with a second person', async () => {
    await closeAll()
    expect(await office.says(officer, '/mokhoa 12/2026 thiếu người')).toContain('Đã mở lại danh sách')
    expect((await period()).state).toBe('VILLAGE_CLOSED')
    await office.talks(officer, '/chot', 'chốt')
    await office.talks(officer, '/khoa', 'khóa')
    const asked = await office.says(officer, '/mokhoa 12/2026 sai mức hưởng')
    const code = /PD-[A-Z0-9]{4}/.exec(asked)?.[0] ?? ''
    expect(code).not.toBe('')
    expect((await period()).state).toBe('LOCKED')
    const own = await office.talks(officer, `/duyetchung ${code}`, '1')
    expect((await period()).state, own).toBe('LOCKED')
    const second = await office.talks(leader, `/duyetchung ${code}`, '1')
    expect(second).toContain('Đã mở khóa Xã Cẩm Lương, kỳ 12/2026, thành phiên bản 2')
    expect(await period()).toMatchObject({ state: 'VILLAGE_CLOSED', version: 2 })
    const versions = await office.office.db.selectFrom('period_version').selectAll().orderBy('version').execute()
    expect(versions).toMatchObject([
      { version: 1, people: 3 },
      { version: 2, locked_at: null, reason: 'sai mức hưởng' },
    ])
  })

  it('is opened again with its name after the month, and the reason after that', async () => {
    for (const words of [
      'tháng 12 xã Cẩm Lương thiếu người',
      '12/2026 Cam Luong thiếu người',
      'Cẩm Lương 12/2026 thiếu người',
    ]) {
      await closeAll()
      const last = await office.office.db.selectFrom('history').select('seq').orderBy('seq', 'desc').executeTakeFirst()
      expect(await office.says(officer, `/mokhoa ${words}`)).toContain('Đã mở lại danh sách Xã Cẩm Lương')
      const { details } = await office.office.db
        .selectFrom('history')
        .select('details')
        .where('seq', '>', last?.seq ?? 0)
        .where('action', '=', 'reopen-list')
        .executeTakeFirstOrThrow()
      expect(JSON.parse(details)).toMatchObject({ reason: 'thiếu người' })
    }
  })

  it('takes a reason that begins as a unit does for a reason', async () => {
    await closeAll()
    expect(await office.says(officer, '/mokhoa 12/2026 xã cẩm báo thiếu')).toContain('Đã mở lại danh sách')
    const { details } = await office.office.db
      .selectFrom('history')
      .select('details')
      .where('action', '=', 'reopen-list')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(details)).toMatchObject({ reason: 'xã cẩm báo thiếu' })
  })

  it('notes what happens outside of the bot, each step by whom it concerns', async () => {
    await closeAll()
    expect(await office.talks(police, '/kychitra', '2')).toContain('Bước này do bộ phận khác ghi')
    expect(await office.talks(police, '/kychitra', 'đã xác thực')).toContain('kỳ 12/2026: đã xác thực')
    await office.talks(officer, '/khoa', 'khóa')
    expect(await office.talks(officer, '/kychitra 12/2026', 'đã gửi')).toContain('đã gửi nơi chi trả')
    expect(await office.says(officer, '/kychitra 12/2026')).toContain('Chưa làm được bước này')
  })
})

describe('three tiers', () => {
  it('the district locks what the commune has closed', async () => {
    const { db } = office.office
    await db
      .insertInto('unit')
      .values({
        code: '386',
        name: 'Huyện Cẩm Thủy',
        name_key: 'CAM THUY',
        level: 'district',
        parent_code: '38',
        valid_from: null,
        valid_to: '2025-06-30',
        position: 1,
        origin: 'import',
      })
      .execute()
    await db.updateTable('unit').set({ parent_code: '386' }).where('code', '=', COMMUNE).execute()
    const district = await office.officer('Phòng Lao động', 'district-officer', '386')
    office.day = '2023-10-20'
    await office.talks(head, '/chotdanhsach', 'chốt')
    await office.talks(officer, '/chot', 'chốt')
    expect((await period('2023-11')).state).toBe('COMMUNE_CLOSED')
    expect(await office.says(officer, '/khoa')).toContain('Không có kỳ nào')
    const last = await office.newest()
    expect(await office.talks(district, '/khoa', 'khóa')).toMatch(/kỳ 11\/2023, phiên bản 1: 3 suất, 1\.620\.000 đồng/)
    expect((await office.heard(officer.contact.id, last)).join()).toContain('đã khóa')
  })
})

describe('progress and calendar', () => {
  it('tells each village, and who has not sent', async () => {
    await office.talks(head, '/chotdanhsach', 'chốt')
    const told = await office.says(officer, '/tiendo')
    expect(told).toMatch(/Xã Cẩm Lương, kỳ 12\/2026: đang mở/)
    expect(told).toMatch(/3 suất, 2 có tài khoản \(67%\)/)
    expect(told).toMatch(/✓ Lương Ngọc: 1\/2[\s\S]*– Kim Mẫm 1: 1\/1[\s\S]*Chưa gửi \(1\): Kim Mẫm 1/)
    expect(await office.says(head, '/tiendo')).not.toContain('Kim Mẫm')
    expect(await office.says(head, '/tiendo Kim Mẫm 1')).toContain('Không tìm thấy')
  })

  it('tells a province commune by commune', async () => {
    const province = await office.officer('Sở', 'province-officer', '38')
    expect(await office.says(province, '/tiendo 12/2026')).toMatch(
      /Xã Cẩm Lương: đang mở; 0\/2 thôn, 2\/3 có tài khoản/,
    )
  })

  it('shows the days in force, and sets them by choice', async () => {
    expect(await office.says(head, '/lich')).toMatch(
      /Thôn chốt: trước ngày 15[\s\S]*Kỳ đang mở: 12\/2026[\s\S]*14\/11\/2026/,
    )
    const answer = await office.talks(leader, '/datlich', 'Thôn chốt', '10', 'hết ngày', 'gửi')
    expect(answer).toContain('Đã đặt lịch cho Xã Cẩm Lương')
    expect(await office.says(head, '/lich')).toContain('Thôn chốt: đến hết ngày 10')
    expect(await office.says(head, '/datlich')).not.toContain('Đặt mốc nào')
    expect(await office.talks(leader, '/datlich', 'Xã chốt', '32')).toContain('Ngày từ 1 đến 31')
  })
})
