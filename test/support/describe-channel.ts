import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type App, openApp } from '../../src/app.js'
import { startTalking, type Talking } from '../../src/cli/talk.js'
import { readConfig } from '../../src/config.js'
import { openLog } from '../../src/log.js'
import { type Scenario, scenarios } from '../channels/scenarios.js'

/** What a person sees of one message: words, choices, the file that came along. */
export type Seen = Readonly<{
  text: string
  choices: readonly string[]
  file?: Readonly<{ name: string; bytes: Uint8Array }>
}>

/** A chat platform with people on it, as scenarios use it. Each call resolves when all that it caused has arrived. */
export interface ChatDriver {
  says(user: string, text: string): Promise<readonly Seen[]>
  /** Taps the choice whose label begins so; where a platform shows no buttons, types its number. */
  taps(user: string, label: string): Promise<readonly Seen[]>
  sendsPhoto(user: string, path: string): Promise<readonly Seen[]>
  /** What has come for the person since they were last looked at, without their doing. */
  unread(user: string): Promise<readonly Seen[]>
  close(): Promise<void>
}

export type OpenDriver = (app: App) => Promise<ChatDriver>

/** The whole program on a store of its own. */
export async function openTestApp(
  environment: Readonly<Record<string, string>> = {},
): Promise<App & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'an-sinh-'))
  const app = await openApp(readConfig({ DATA_DIR: folder, CONTACT_RATE: '0', ...environment }), openLog('silent'))
  return {
    ...app,
    folder,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Asks each channel the same questions: every scenario is played on it, over its own wire. */
export function describeChannel(name: string, open: () => Promise<{ app: App; driver: ChatDriver }>): void {
  describe(name, () => {
    let app: App
    let driver: ChatDriver

    beforeAll(async () => {
      ;({ app, driver } = await open())
    })

    afterAll(async () => {
      await driver.close()
      await app.close()
    })

    it.each(scenarios.map((scenario): [string, Scenario] => [scenario.name, scenario]))('%s', async (_, scenario) => {
      await scenario.play({ app, driver, officer: await officerOf(app) })
    })
  })
}

/** The commune officer at the trusted terminal, who is the same for every channel. */
async function officerOf(app: App): Promise<Officer> {
  let seen: Seen[] = []
  const talking: Talking = await startTalking(
    app,
    { as: 'commune-officer', unit: '15139', user: 'scenario' },
    async (message) => {
      const { file } = message
      const bytes = await file?.bytes()
      seen.push({
        text: message.text,
        choices: message.choices.map(({ label }) => label),
        ...(file && bytes && { file: { name: file.name, bytes } }),
      })
    },
  )
  return {
    async says(line) {
      seen = []
      await talking.says(line)
      return seen
    },
    stop: () => talking.stop(),
  }
}

export type Officer = Readonly<{ says(line: string): Promise<readonly Seen[]>; stop(): Promise<void> }>
