import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { App } from '../../app.js'
import { PROJECT_ROOT } from '../../project-root.js'
import { practiceAssets } from '../../web/practice/assets.js'
import { isLoopback } from '../../web/practice/guard.js'
import { practiceRoutes } from '../../web/practice/practice-routes.js'
import { openDesk } from './desk.js'

export type PracticePage = Readonly<{ routes: Hono; close(): Promise<void> }>

/** Why there is no practice page, or that there is one. */
export type PracticeDoor = 'open' | 'channels-are-set' | 'needs-password' | 'other-store'

const WRONG_PASSWORD_MS = 1_000

/** Whether these settings are for practising: no channel, this machine alone or a password, a store of its own. */
export function practiceDoor({ config }: Pick<App, 'config'>): PracticeDoor {
  if (config.telegram !== undefined || config.zalo !== undefined) return 'channels-are-set'
  if (!config.databaseUrl.startsWith('sqlite:')) return 'other-store'
  return isLoopback(config.host) || config.practicePassword !== undefined ? 'open' : 'needs-password'
}

/** The practice page with all that runs behind it; `undefined` when it must not be served. */
export async function practicePage(app: App): Promise<PracticePage | undefined> {
  if (practiceDoor(app) !== 'open') return undefined
  const desk = await openDesk(app)
  const routes = practiceRoutes({
    desk,
    guard: { password: app.config.practicePassword, pause: () => delay(WRONG_PASSWORD_MS) },
    assets: practiceAssets(join(PROJECT_ROOT, 'pages/practice'), fonts()),
  })
  return { routes, close: () => desk.close() }
}

/** Be Vietnam Pro, the parts of it that Vietnamese and English need. */
function fonts(): ReadonlyMap<string, string> {
  const { resolve } = createRequire(import.meta.url)
  const parts = ['latin', 'vietnamese'].flatMap((letters) => ['400', '600'].map((weight) => `${letters}-${weight}`))
  return new Map(
    parts.map((part) => [
      `${part}.woff2`,
      resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-normal.woff2`),
    ]),
  )
}
