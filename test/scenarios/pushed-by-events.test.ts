import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { upsertUnits } from '../../src/store/unit-tree.js'
import { FileOffice, type Person } from '../support/file-office.js'
import { makeXlsx, sheetXml } from '../workbooks/reading/make-zip.js'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const ROSTER = [
  ['DANH SÁCH ĐỐI TƯỢNG XÃ CẨM LƯƠNG'],
  ['STT', 'Họ và tên', 'Năm sinh', 'Số CCCD', 'Thôn', 'Chế độ', 'Mức hưởng'],
  [1, 'Phạm Văn Lợi', 1954, '038054911560', 'Kim Mẫm 1', 'NKT nặng', 1080000],
  [2, 'Bùi Thị Cúc', 1955, '038155911561', 'Lương Ngọc', 'NKT nặng', 1080000],
]

/** Monday, 23 November 2026, nine o'clock in Viet Nam. */
let office: FileOffice
let hang: Person
let locker: Person
let payer: Person
let head: Person
beforeEach(async () => {
  office = await FileOffice.open('2026-11-23T02:00:00.000Z', { PUBLIC_URL: 'https://an-sinh.test' })
  hang = await office.person('Hằng', 'commune-officer')
  locker = await office.person('Dũng', 'district-officer', '390')
  payer = await office.person('Tuấn', 'district-officer', '390')
  head = await office.person('Trưởng thôn', 'village-head', '15139-03')
  await hang.sends('a.xlsx', makeXlsx([{ name: 'S', xml: sheetXml(ROSTER) }]))
  await hang.says('nhap')
})
afterEach(() => office.close())

/** Files that came by themselves since the last look. */
async function pushed(person: Person, ms = 10 * MINUTE): Promise<readonly string[]> {
  person.unread()
  await office.passes(ms)
  return [...person.heard().matchAll(/\[tệp (.*)\]/g)].map(([, name]) => name ?? '')
}

async function lock(): Promise<void> {
  expect(await hang.says('/chot 12/2026', 'chốt')).toContain('Đã chốt')
  expect(await locker.says('/khoa 12/2026 Cẩm Lương', 'khóa')).toContain('Đã khóa')
}

describe('a list comes by itself', () => {
  it('when a village closes its list, once; and again when it closes a list that was opened anew', async () => {
    await hang.says('/nhandanhsach chi trả', 'thôn chốt')
    expect(await pushed(hang)).toEqual([])
    expect(await head.says('/chotdanhsach 12/2026', 'chốt')).toContain('Đã chốt danh sách Lương Ngọc')
    expect(await pushed(hang)).toEqual(['chi-tra-nhap_15139-03_2026-12_v1.xlsx'])
    expect(await pushed(hang)).toEqual([])
    await hang.says('/mothon Lương Ngọc 12/2026 thiếu một người')
    expect(await pushed(hang)).toEqual([])
    await head.says('/chotdanhsach 12/2026', 'chốt')
    expect(await pushed(hang)).toEqual(['chi-tra-nhap_15139-03_2026-12_v1.xlsx'])
  })

  it('not of a village that opened its list again before the office did', async () => {
    await hang.says('/nhandanhsach chi trả', 'thôn chốt')
    await office.passes(11 * HOUR)
    await head.says('/chotdanhsach 12/2026', 'chốt')
    await hang.says('/mothon Lương Ngọc 12/2026 thiếu một người')
    expect(await pushed(hang, 13 * HOUR)).toEqual([])
  })

  it('when the commune closes its list; locking it is no closing', async () => {
    await hang.says('/chot 12/2026', 'chốt')
    await office.passes(MINUTE)
    await payer.says('/nhandanhsach biến động', 'xã chốt')
    expect(await locker.says('/khoa 12/2026 Cẩm Lương', 'khóa')).toContain('Đã khóa')
    expect(await pushed(payer)).toEqual([])
  })

  it('again when the commune closes a list that it had opened', async () => {
    await payer.says('/nhandanhsach biến động', 'xã chốt')
    await hang.says('/chot 12/2026', 'chốt')
    expect(await pushed(payer)).toHaveLength(1)
    await hang.says('/mokhoa 12/2026 thiếu người')
    expect(await pushed(payer)).toEqual([])
    await hang.says('/chot 12/2026', 'chốt')
    expect(await pushed(payer)).toHaveLength(1)
    expect(await pushed(payer)).toEqual([])
  })

  it('when the month is locked; a month locked anew sends its new version, once', async () => {
    await payer.says('/nhandanhsach chi trả', 'khóa tháng')
    await lock()
    expect(await pushed(payer)).toEqual(['chi-tra_15139_2026-12_v1.xlsx'])
    const asked = await locker.says('/mokhoa', '1', 'sai mức hưởng')
    expect(asked).toMatch(/PD-[A-Z0-9]{4}/)
    const code = /PD-[A-Z0-9]{4}/.exec(asked)?.[0] ?? ''
    const second = await office.person('Bình', 'district-officer', '390')
    expect(await second.says(`/duyetchung ${code}`, '1')).toContain('Đã mở khóa')
    expect(await pushed(payer)).toEqual([])
    await lock()
    expect(await pushed(payer)).toEqual(['chi-tra_15139_2026-12_v2.xlsx'])
    expect(await pushed(payer)).toEqual([])
  })

  it('in office hours only, and not at all to whom it was taken from meanwhile', async () => {
    await payer.says('/nhandanhsach chi trả', 'khóa tháng')
    await hang.says('/nhandanhsach chi trả', 'khóa tháng')
    await office.passes(10 * HOUR)
    await lock()
    hang.unread()
    expect(await pushed(payer)).toEqual([])
    await office.revoke(payer)
    expect(await pushed(payer, 13 * HOUR)).toEqual([])
    expect(hang.heard()).toContain('[tệp chi-tra_15139_2026-12_v1.xlsx]')
  })

  it('not of what happened long before somebody may have it again', async () => {
    await payer.says('/nhandanhsach chi trả', 'khóa tháng')
    await office.revoke(payer)
    await lock()
    await office.passes(20 * DAY)
    await office.grant(payer, 'district-officer', '390')
    expect(await pushed(payer, DAY)).toEqual([])
  })

  it('no more after it was given up', async () => {
    await payer.says('/nhandanhsach chi trả', 'khóa tháng')
    await payer.says('/thoinhan', '1')
    await lock()
    expect(await pushed(payer)).toEqual([])
  })
})

describe('on Zalo', () => {
  it('waits for the person to write where the window is closed, and is the words that fetch it', async () => {
    const lan = await office.person('Lan', 'commune-officer', '15139', 'zalo')
    await lan.says('/nhandanhsach chi trả', 'khóa tháng')
    await lock()
    lan.unread()
    await office.passes(10 * MINUTE)
    const words = /gõ: (xuất .*)/.exec(lan.heard())?.[1] ?? ''
    expect(words).toBe('xuất chi-tra 15139 12/2026 lần 1')
    expect(await lan.says(words)).toContain('https://an-sinh.test/files/')
  })
})

describe('of a unit that was merged into another', () => {
  it('comes to whoever answers for it now, under the name that it has', async () => {
    await hang.says('/nhandanhsach chưa đăng ký', 'thứ hai')
    await office.db.transaction().execute(async (tx) => {
      const unit = { name: 'Xã Cẩm Mới', level: 'commune', parentCode: '390', validFrom: '2026-11-24', validTo: null }
      await upsertUnits(tx, [{ ...unit, code: '15199', level: 'commune' }], 'practice', '2026-11-23')
      await tx.updateTable('unit').set({ valid_to: '2026-11-23' }).where('code', '=', '15139').execute()
      const merged = { old_code: '15139', new_code: '15199', kind: 'merged', day: '2026-11-24' } as const
      await tx.insertInto('unit_succession').values(merged).execute()
    })
    await office.grant(hang, 'commune-officer', '15199')
    await office.passes(6 * DAY)
    hang.unread()
    await office.passes(DAY)
    const told = hang.heard()
    expect(told.match(/\[tệp/g)).toHaveLength(1)
    expect(told).toContain('Xã Cẩm Mới')
  })
})
