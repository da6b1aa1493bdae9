import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { barriersOn, complaintsOf, openBrowser } from '../support/browser.js'
import { projectRoot } from '../support/chat.js'
import { type PracticeVisit, startPractice } from '../support/practice.js'
import { type PracticeWindows, practiceWindows } from '../support/practice-windows.js'

const WIDE = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
const LONG = 90_000

let browser: Browser
let visit: PracticeVisit
let page: Page
let windows: PracticeWindows
let complaints: readonly string[]

beforeAll(async () => {
  browser = await openBrowser()
  visit = await startPractice()
  await visit.post('/practice/api/open', { locale: 'vi' })
})

afterAll(async () => {
  await browser.close()
  await visit.close()
})

beforeEach(async () => {
  await visit.post('/practice/api/reset', {})
})

afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

async function opens(options: BrowserContextOptions, address = '/practice'): Promise<void> {
  page = await (await browser.newContext({ ...options, acceptDownloads: true })).newPage()
  complaints = complaintsOf(page, visit.url)
  await page.goto(`${visit.url}${address}`)
  windows = practiceWindows(page)
  await page.locator('.message').nth(5).waitFor({ state: 'attached' })
}

const step = (number: number) => page.locator(`[data-step="${number}"]`)
const idle = () => page.waitForFunction('!document.body.hasAttribute("aria-busy")')

it(
  'lets a newcomer register somebody, approve it as the officer and open the list in a spreadsheet',
  async () => {
    await opens({ viewport: WIDE })
    const code = await windows.registers('beneficiary')
    await step(2).locator('button').click()
    await step(3).locator('button').waitFor()
    await windows.taps('commune-officer', code)
    await windows.taps('commune-officer', 'Duyệt')
    await windows.window('beneficiary').getByText('Đã duyệt').waitFor()
    await step(4).locator('button').click()
    await windows.window('commune-officer').locator('.file').waitFor()

    const downloading = page.waitForEvent('download')
    await windows.window('commune-officer').getByRole('link', { name: 'Tải về' }).click()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(readFileSync(await (await downloading).path()) as unknown as ArrayBuffer)
    const cells: string[] = []
    workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ value }) => cells.push(String(value))))
    const papers = await windows.window('beneficiary').locator('.papers li').allTextContents()
    const account = papers.find((line) => line.startsWith('Số tài khoản'))?.replace(/\D+/g, '')
    expect(account).toMatch(/^\d{13}$/)
    expect(cells).toContain(account)

    await page.locator('#tour-end').waitFor()
    await windows.window('commune-officer').getByRole('button', { name: 'Xem bảng' }).click()
    await page.locator('#table td', { hasText: account ?? '' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.locator('#table').getByRole('button', { name: 'Đóng' }).click()
  },
  LONG,
)

it(
  'takes a roster from the officer’s own disk, and a photo',
  async () => {
    await opens({ viewport: WIDE })
    const officer = windows.window('commune-officer')
    const roster = join(projectRoot, 'test/fixtures/rosters/roster-cam-luong.xlsx')
    await windows.answered('commune-officer', () => officer.locator('input[type=file]').last().setInputFiles(roster))
    expect(await windows.lastText('commune-officer')).toContain('roster-cam-luong.xlsx')
    await windows.types('beneficiary', '/dangky')
    await windows.taps('beneficiary', 'Tôi đồng ý')
    await windows.taps('beneficiary', 'Cho chính tôi')
    const photo = join(projectRoot, 'test/fixtures/qr/cccd-01-clean.jpg')
    const person = windows.window('beneficiary')
    await windows.answered('beneficiary', () => person.locator('input[type=file]').first().setInputFiles(photo))
    expect(await windows.lastText('beneficiary')).toContain('Trương Ngọc Sơn')
    // Shown where it was sent from, and nowhere else.
    await person.locator('.picture').waitFor()
    await page.reload()
    await person.getByText('Ảnh: cccd-01-clean.jpg').waitFor()
    expect(await person.locator('.picture').count()).toBe(0)
  },
  LONG,
)

it(
  'moves the clock, and starts over when that is confirmed',
  async () => {
    await opens({ viewport: WIDE })
    const today = await page.locator('#day').getAttribute('datetime')
    await page.locator('[data-days="7"]').click()
    await page.getByText('Bây giờ là').waitFor()
    await idle()
    const moved = await page.locator('#day').getAttribute('datetime')
    expect(Date.parse(moved ?? '') - Date.parse(today ?? '')).toBe(7 * 86_400_000)
    await windows.types('beneficiary', '/dangky')

    await page.locator('#reset').click()
    await page.getByRole('button', { name: 'Không, giữ lại' }).click()
    expect(await windows.window('beneficiary').locator('.message').count()).toBe(3)
    await page.locator('#reset').click()
    await page.getByRole('button', { name: 'Xóa và làm lại' }).click()
    await page.getByText('Đã lập lại xã từ đầu.').waitFor()
    await idle()
    await expect.poll(() => windows.window('beneficiary').locator('.message').count()).toBe(1)
    expect(await page.locator('#day').getAttribute('datetime')).toBe(today)
  },
  LONG,
)

describe('for everybody', () => {
  it.each([
    ['wide, Vietnamese', { viewport: WIDE }, ''],
    ['wide, English, dark', { viewport: WIDE, colorScheme: 'dark' }, '?lang=en'],
    ['on a phone, Vietnamese', { viewport: PHONE, hasTouch: true }, ''],
    ['on a phone, English, dark', { viewport: PHONE, colorScheme: 'dark' }, '?lang=en'],
    ['with strong contrast', { viewport: WIDE, contrast: 'more', forcedColors: 'none' }, ''],
  ] as const)(
    'has no barrier: %s',
    async (_, options, query) => {
      await opens(options, `/practice${query}`)
      await windows.window('beneficiary').locator('.papers summary').click()
      await page.waitForTimeout(300)
      expect(await barriersOn(page)).toEqual([])
    },
    LONG,
  )

  it(
    'is used with the keyboard alone',
    async () => {
      await opens({ viewport: WIDE })
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').getAttribute('class')).toBe('skip')
      await page.locator('#roles button').first().focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Cán bộ xã')
      expect(await page.locator(':focus').textContent()).toBe('Cán bộ xã')
      const field = page.getByRole('textbox', { name: 'Nhắn với vai Cán bộ xã' })
      await field.focus()
      await page.keyboard.type('/choduyet')
      await windows.answered('commune-officer', () => page.keyboard.press('Enter'))
      expect(await windows.lastText('commune-officer')).toContain('chờ duyệt')
      const first = windows.last('commune-officer').locator('.choices button').first()
      await first.focus()
      await windows.answered('commune-officer', () => page.keyboard.press('Enter'))
      expect(await windows.lastText('commune-officer')).toContain('Trạng thái: chờ duyệt')
    },
    LONG,
  )

  it(
    'shows one window at a time on a phone, and nothing is cut off',
    async () => {
      await opens({ viewport: PHONE, hasTouch: true })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
      expect(await windows.window('beneficiary').isVisible()).toBe(true)
      expect(await windows.window('commune-officer').isVisible()).toBe(false)
      await page.getByRole('tab', { name: 'Cán bộ xã' }).click()
      expect(await windows.window('commune-officer').isVisible()).toBe(true)
      await windows.types('commune-officer', '/choduyet')
      const send = await windows
        .window('commune-officer')
        .getByRole('button', { name: 'Gửi', exact: true })
        .boundingBox()
      expect((send?.x ?? 0) + (send?.width ?? 0)).toBeLessThanOrEqual(PHONE.width)
      expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(PHONE.height)
      expect(await barriersOn(page)).toEqual([])
    },
    LONG,
  )

  it(
    'puts the sample papers away on a phone when one was sent, so that the answer is seen',
    async () => {
      await opens({ viewport: PHONE, hasTouch: true })
      const papers = windows.window('beneficiary').locator('.papers')
      await papers.locator('summary').click()
      await windows.answered('beneficiary', () => papers.locator('[data-sample=card]').click())
      expect(await papers.getAttribute('open')).toBeNull()
    },
    LONG,
  )
})

it('gives back what could not be sent', async () => {
  await opens({ viewport: WIDE })
  await page.route('**/practice/api/**', (route) => route.abort())
  const field = windows.window('beneficiary').locator('textarea')
  await field.fill('đăng ký')
  await field.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('đăng ký')
  // The browser complains about requests that were cut off on purpose.
  complaints = []
})
