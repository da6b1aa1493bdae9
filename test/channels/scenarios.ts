import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { App } from '../../src/app.js'
import type { ChatDriver, Officer, Seen } from '../support/describe-channel.js'

export type Stage = Readonly<{ app: App; driver: ChatDriver; officer: Officer }>

/** Something people do, the same on every channel. */
export type Scenario = Readonly<{ name: string; play(stage: Stage): Promise<void> }>

const roster = join(import.meta.dirname, '../fixtures/rosters/roster-cam-luong.xlsx')

const photo = (name: string) => join(import.meta.dirname, '../fixtures/qr', name)

const words = (seen: readonly Seen[]) => seen.map(({ text }) => text).join('\n')
const codeIn = (seen: readonly Seen[]) => /DK-[2-9A-HJKMNP-Z]{7}/.exec(words(seen))?.[0] ?? ''

async function saysAll(driver: ChatDriver, user: string, lines: readonly string[]): Promise<readonly Seen[]> {
  let last: readonly Seen[] = []
  for (const line of lines) last = await driver.says(user, line)
  return last
}

/** Every text cell of a workbook. */
async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  const texts: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell(({ value }) => texts.push(String(value))))
  return texts
}

export const scenarios: readonly Scenario[] = [
  {
    name: 'an officer sends the roster, looks at the figures and takes it over',
    async play({ officer }) {
      const shown = await officer.says(`@${roster}`)
      expect(words(shown)).toContain('roster-cam-luong.xlsx')
      const done = await officer.says('nhập')
      expect(done.at(-1)?.file?.name).toMatch(/\.xlsx$/)
      expect(words(await officer.says('/tim quach thi anh'))).toMatch(/hồ sơ/)
      await officer.stop()
    },
  },
  {
    name: 'an old person who types without marks and never taps is registered, approved and told',
    async play({ driver, officer }) {
      await driver.says('101', '/start')
      const lines = ['dang ky', 'dong y', '1', 'quach thi anh', '15/6/1940', '038140907680', 'kim mam 1', 'bao tro']
      await saysAll(driver, '101', [...lines, 'co roi', 'nong nghiep', '3580 2059 99988', '1', 'khong co'])
      const code = codeIn(await driver.says('101', 'da dung'))
      expect(code).not.toBe('')
      expect(words(await officer.says(`/duyet ${code}`))).toContain('Đã duyệt')
      expect(words(await officer.says(`/duyet ${code}`))).toMatch(/đã duyệt từ trước/)
      expect(words(await driver.unread('101'))).toMatch(/Đã duyệt.*\*\*\*\*9988/s)
      await officer.stop()
    },
  },
  {
    name: 'a daughter registers her mother, goes back twice and mends one line',
    async play({ driver, officer }) {
      await saysAll(driver, '102', ['Đăng ký', 'Tôi đồng ý', '3', 'Trần Thị Bưởi'])
      await saysAll(driver, '102', [
        '1944',
        'quay lại',
        '12/5/1945',
        'quay lai',
        '13/5/1945',
        'chưa có',
        'nữ',
        '3',
        '1',
      ])
      await saysAll(driver, '102', ['Lê Thị Lan', 'con gái', '038180901111', '12/UQ', '1/6/2026', '1/6/2027'])
      const review = await saysAll(driver, '102', ['1', 'mb', '0912345678901', '1', 'không'])
      expect(words(review)).toContain('13/05/1945')
      await saysAll(driver, '102', ['sửa 2', 'Trần Thị Bưởi Em'])
      const sent = await driver.says('102', 'đúng rồi')
      expect(words(sent)).toContain('Trần Thị Bưởi Em')
      const returned = await officer.says(`/tra ${codeIn(sent)} số tài khoản chưa đúng`)
      expect(words(returned)).toContain('Đã trả')
      expect(words(await driver.unread('102'))).toMatch(/số tài khoản chưa đúng/i)
      await officer.stop()
    },
  },
  {
    name: 'a carer without an account asks for one to be opened',
    async play({ driver, officer }) {
      await saysAll(driver, '103', ['/dangky', 'đồng ý'])
      await driver.taps('103', 'Tôi nhận tiền chăm sóc')
      await saysAll(driver, '103', [
        'Phạm Văn Tí',
        '2015',
        'không nhớ',
        'nam',
        'Lương Thuận',
        '1',
        'Phạm Thị Hồng',
        'mẹ',
        '038185901234',
      ])
      await driver.taps('103', 'Chưa có tài khoản')
      const review = await saysAll(driver, '103', ['Agribank', 'đồng ý', '0987654321'])
      expect(words(review)).toContain('Agribank')
      const code = codeIn(await driver.says('103', '1'))
      expect(words(await officer.says(`/hs ${code}`))).toContain('Phạm Thị Hồng')
      await officer.stop()
    },
  },
  {
    name: 'photos of the card and of the bank’s code spare nearly all typing',
    async play({ driver, officer }) {
      await saysAll(driver, '105', ['/dangky', 'đồng ý', '1'])
      const card = words(await driver.sendsPhoto('105', photo('cccd-06-chat-jpeg.jpg')))
      expect(card).toContain('Quách Đình Huy, Nam, sinh 03/07/1987, số 0380******90')
      await driver.says('105', 'bảo trợ')
      expect(words(await driver.sendsPhoto('105', photo('negative-02-url.jpg')))).toContain('địa chỉ trang mạng')
      expect(words(await driver.sendsPhoto('105', photo('vietqr-04-sticker.jpg')))).toContain('****9124')
      const review = words(await saysAll(driver, '105', ['1', 'không']))
      expect(review).toMatch(/Quách Đình Huy.*0380 8794 6490.*LPBank.*0399 9080 9124/s)
      const code = codeIn(await driver.says('105', 'đúng'))
      expect(words(await officer.says(`/hs ${code}`))).toContain('Quách Đình Huy')
      await officer.stop()
    },
  },
  {
    name: 'a one-time password is masked before it is stored, and its owner is warned',
    async play({ app, driver }) {
      const seen = words(await driver.says('106', 'Mã OTP của bác là 736251 cháu ơi'))
      expect(seen).toContain('che mã')
      const rows = await app.store.db.selectFrom('inbox').select('content').execute()
      expect(rows.some(({ content }) => content.includes('Mã OTP của bác là ******'))).toBe(true)
      expect(rows.some(({ content }) => content.includes('736251'))).toBe(false)
    },
  },
  {
    name: 'nobody sees what is another person’s',
    async play({ driver }) {
      const own = codeIn(await driver.says('101', '/trangthai'))
      expect(own).not.toBe('')
      expect(words(await driver.says('104', `/trangthai ${own}`))).toContain('Không tìm thấy')
      expect(words(await driver.says('104', `/duyet ${own}`))).not.toContain('Đã duyệt')
    },
  },
  {
    name: 'someone who changes their account keeps the old one until it is approved',
    async play({ driver, officer }) {
      await saysAll(driver, '101', ['/doitk', 'vcb', '0071000123456', '1'])
      const code = codeIn(await driver.says('101', 'đúng'))
      expect(words(await officer.says(`/duyet ${code}`))).toContain('Đã duyệt')
      expect(words(await driver.unread('101'))).toMatch(/Vietcombank.*3456/s)
      await officer.stop()
    },
  },
  {
    name: 'the official list holds who was approved, and only them',
    async play({ officer }) {
      const file = (await officer.says('xuất mẫu tổng hợp')).at(-1)?.file
      expect(file?.name).toMatch(/mau-tong-hop.*\.xlsx$/)
      const numbers = await textsIn(file?.bytes ?? new Uint8Array())
      expect(numbers).toContain('0071000123456')
      expect(numbers).not.toContain('0912345678901')
      await officer.stop()
    },
  },
  {
    name: 'an account is withdrawn on request',
    async play({ driver }) {
      await driver.says('102', '/rutdangky')
      expect(words(await driver.says('102', 'có'))).toMatch(/đã rút/)
    },
  },
]
