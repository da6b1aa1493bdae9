import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { openApp } from '../src/app.js'
import { startServing } from '../src/cli/serve.js'
import { readConfig } from '../src/config.js'
import { openLog } from '../src/log.js'
import { PROJECT_ROOT } from '../src/project-root.js'
import { openBrowser } from '../test/support/browser.js'
import { type PracticeWindows, practiceWindows } from '../test/support/practice-windows.js'

const FOLDER = join(PROJECT_ROOT, 'docs/pictures')
const COLOURS = 128

/** Makes the pictures of the documents by using the practice page: `npm run screenshots`. */
async function makePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'an-sinh-pictures-'))
  const app = await openApp(readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }), openLog('error'))
  const serving = await startServing(app)
  const browser = await openBrowser()
  try {
    const address = `http://127.0.0.1:${serving.port}/practice`
    await wide(browser, address)
    await phone(browser, address)
  } finally {
    await browser.close()
    await serving.stop()
    await app.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The main job, from registering to the list; then a roster. */
async function wide(browser: Browser, address: string): Promise<void> {
  const { page, windows } = await open(browser, address, { width: 1360, height: 820 })
  const officer = windows.window('commune-officer')
  const code = await windows.registers('beneficiary')
  await windows.types('commune-officer', '/choduyet')
  await windows.taps('commune-officer', code)
  // High enough for a whole record with its buttons.
  await page.setViewportSize({ width: 1360, height: 1120 })
  await windows.types('commune-officer', `/hs ${code}`)
  await settled(page)
  await keep(officer, 'operator-approve')
  await page.setViewportSize({ width: 1360, height: 820 })
  await windows.taps('commune-officer', 'Duyệt')
  await windows.types('commune-officer', '/xuat mau-tong-hop')
  await officer.locator('.file').waitFor()
  await settled(page)
  await keep(page, 'practice')
  await officer.locator('.file button').click()
  await page.locator('#table td').first().waitFor()
  await keep(page, 'operator-list')
  await page.keyboard.press('Escape')
  await officer.locator('.papers summary').click()
  await windows.answered('commune-officer', () => officer.locator('[data-sample=roster]').click())
  await officer.locator('.papers summary').click()
  await settled(page)
  await keep(officer, 'operator-import')
  await page.context().close()
}

async function phone(browser: Browser, address: string): Promise<void> {
  const { page, windows } = await open(browser, address, { width: 360, height: 740 })
  await page.getByRole('tab', { name: 'Người giám hộ' }).click()
  await windows.types('guardian', '/dangky')
  await windows.taps('guardian', 'Tôi đồng ý')
  await settled(page)
  await keep(page, 'operator-phone')
  await page.context().close()
}

type Opened = Readonly<{ page: Page; windows: PracticeWindows }>

async function open(browser: Browser, address: string, viewport: { width: number; height: number }): Promise<Opened> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('.message').nth(5).waitFor({ state: 'attached' })
  return { page, windows: practiceWindows(page) }
}

/** Where nothing has the focus, so that no picture shows a cursor. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate('document.activeElement?.blur()')
  await page.waitForTimeout(400)
}

async function keep(what: Page | Locator, name: string): Promise<void> {
  const picture = await sharp(await what.screenshot())
    .png({ palette: true, colours: COLOURS, effort: 10 })
    .toBuffer()
  writeFileSync(join(FOLDER, `${name}.png`), picture)
  process.stdout.write(`docs/pictures/${name}.png ${Math.round(picture.byteLength / 1024)} kB\n`)
}

await makePictures()
