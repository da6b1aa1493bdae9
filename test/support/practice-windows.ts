import type { Locator, Page } from 'playwright-core'

/** What somebody does with the windows of the practice page in a browser; each resolves when the bot has answered. */
export type PracticeWindows = Readonly<{
  window(id: string): Locator
  /** The bot's last message in a window, its buttons with it. */
  last(id: string): Locator
  lastText(id: string): Promise<string>
  types(id: string, text: string): Promise<void>
  taps(id: string, label: string): Promise<void>
  /** Does something, and waits for a message of the bot that was not there before. */
  answered(id: string, act: () => Promise<unknown>): Promise<void>
  /** Registers with the sample photos and taps alone; returns the code. */
  registers(id: string): Promise<string>
}>

export function practiceWindows(page: Page): PracticeWindows {
  const window = (id: string) => page.locator(`#window-${id}`)
  const last = (id: string) => window(id).locator('.from-bot').last()
  const answered: PracticeWindows['answered'] = async (id, act) => {
    const before = await window(id).locator('.from-bot').count()
    await act()
    await window(id).locator('.from-bot').nth(before).waitFor()
    await page.waitForTimeout(50)
  }
  const taps: PracticeWindows['taps'] = (id, label) =>
    answered(id, () => last(id).locator('.choices button', { hasText: label }).first().click())
  const sends = (id: string, sample: string) =>
    answered(id, () => window(id).locator(`[data-sample=${sample}]`).click())
  return {
    window,
    last,
    answered,
    taps,
    lastText: (id) => last(id).innerText(),
    types: (id, text) =>
      answered(id, async () => {
        await window(id).locator('textarea').fill(text)
        await window(id).locator('textarea').press('Enter')
      }),
    async registers(id) {
      await answered(id, () => window(id).locator('.shortcuts button', { hasText: '/dangky' }).click())
      await taps(id, 'Tôi đồng ý')
      await taps(id, 'Cho chính tôi')
      await window(id).locator('.papers summary').click()
      await sends(id, 'card')
      await taps(id, 'Bảo trợ xã hội')
      await sends(id, 'account')
      await last(id).locator('.choices button').first().waitFor()
      await taps(id, '')
      await answered(id, () => window(id).locator('.papers button', { hasText: 'Điện thoại' }).click())
      await window(id).locator('.papers summary').click()
      await taps(id, 'Đúng, gửi đi')
      return /DK-\w{7}/.exec(await last(id).innerText())?.[0] ?? ''
    },
  }
}
