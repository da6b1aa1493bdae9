import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { App } from '../app.js'
import { telegramChannel } from '../channels/telegram/telegram-channel.js'
import { unseenAlerts } from '../store/alerts.js'
import { contactAt } from '../store/contacts.js'
import { newestMoment, platformClockAhead } from '../store/moments.js'
import { examineZaloHere } from './doctor-zalo.js'
import { aheadBefore } from './practice-page/moved-clock.js'

/** One thing looked at. `todo` says what to do: without `ok` a person must, with it they should. */
export type Finding = Readonly<{ check: string; ok: boolean; found: string; todo?: string }>

/** Looks at everything but the configuration, in the order in which one would mend it. */
export async function examine(app: App, now = new Date()): Promise<readonly Finding[]> {
  return [
    await storeFinding(app),
    ...keyFindings(app),
    await diskFinding(app),
    await clockFinding(app, now),
    await unitsFinding(app),
    await alertsFinding(app, now),
    ...webFindings(app),
    ...(await telegramFindings(app)),
    ...(await examineZaloHere(app, now)),
  ]
}

async function storeFinding({ store }: App): Promise<Finding> {
  try {
    await store.db.transaction().execute((tx) => contactAt(tx, { channel: 'terminal', externalId: '' }))
    return { check: 'store', ok: true, found: 'đọc ghi được / readable and writable' }
  } catch (error) {
    const found = error instanceof Error ? error.name : 'failed'
    return { check: 'store', ok: false, found, todo: 'xem quyền ghi và chỗ trống của DATA_DIR / look at DATA_DIR' }
  }
}

function keyFindings({ config }: App): readonly Finding[] {
  const file = config.databaseKeyFile
  if (!existsSync(file)) return []
  const mode = statSync(file).mode & 0o777
  const isOwnersOnly = (mode & 0o077) === 0 || process.platform === 'win32'
  const found = `${file} ${mode.toString(8).padStart(4, '0')}`
  if (!isOwnersOnly) return [{ check: 'key', ok: false, found, todo: `chmod 600 ${file}` }]
  return [{ check: 'key', ok: true, found }]
}

const LEAST_BYTES = 1024 ** 3

async function diskFinding({ config }: App): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataDir)
  const found = `còn ${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB / free`
  if (bavail * bsize >= LEAST_BYTES) return { check: 'disk', ok: true, found }
  return { check: 'disk', ok: false, found, todo: `dọn chỗ cho ${config.dataDir}, cần ít nhất 1 GB / make room` }
}

const TOLERATED_MS = 60_000

/** Against what was written before, and against the clocks of the platforms whose messages came in. */
async function clockFinding({ store, config }: App, now: Date): Promise<Finding> {
  const found = `${now.toISOString()} (${config.timeZone})`
  const todo = 'bật đồng bộ giờ (NTP): timedatectl set-ntp true / set the clock'
  const newest = await newestMoment(store.db)
  const expected = now.getTime() + (await aheadBefore(store.db)) + TOLERATED_MS
  const isBehindItself = newest !== undefined && newest.getTime() > expected
  const aheadMs = await platformClockAhead(store.db)
  if (isBehindItself || aheadMs > TOLERATED_MS) return { check: 'clock', ok: false, found, todo }
  return { check: 'clock', ok: true, found }
}

async function unitsFinding({ store, config }: App): Promise<Finding> {
  const practice = await store.db.selectFrom('unit').select('code').where('origin', '=', 'practice').executeTakeFirst()
  if (practice === undefined) return { check: 'units', ok: true, found: 'đơn vị thật / real' }
  const found = 'xã thực hành / the practice commune'
  const isServing = config.telegram !== undefined || config.zalo !== undefined
  const todo = 'nhập đơn vị thật: an-sinh units import TỆP / import the real units'
  return { check: 'units', ok: true, found, ...(isServing && { todo }) }
}

const RECENT_MS = 7 * 24 * 60 * 60 * 1000

async function alertsFinding({ store }: App, now: Date): Promise<Finding> {
  const since = new Date(now.getTime() - RECENT_MS).toISOString()
  const alerts = (await unseenAlerts(store.db)).filter(({ at }) => at >= since)
  const kinds = [...new Set(alerts.map(({ kind }) => kind))].join(', ')
  if (alerts.length === 0) return { check: 'alerts', ok: true, found: 'không có / none' }
  const todo = `xem nhật ký (log) quanh ${alerts.at(-1)?.at} / look at the log around that time`
  return { check: 'alerts', ok: true, found: `${alerts.length} trong 7 ngày / in 7 days: ${kinds}`, todo }
}

function webFindings({ config }: App): readonly Finding[] {
  if (config.zalo === undefined) return []
  const todo = 'đặt PUBLIC_URL=https://<tên miền>: Zalo cần cho webhook, cấp quyền và liên kết tải tệp / set it'
  if (config.publicUrl === undefined) return [{ check: 'public-url', ok: true, found: 'chưa đặt / not set', todo }]
  const { protocol, hostname } = new URL(config.publicUrl)
  const ok = protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return [{ check: 'public-url', ok, found: config.publicUrl, ...(!ok && { todo }) }]
}

async function telegramFindings({ config, texts }: App): Promise<readonly Finding[]> {
  const { telegram, publicUrl } = config
  if (telegram === undefined) return []
  const channel = telegramChannel({
    token: telegram.token,
    ...(telegram.apiRoot !== undefined && { apiRoot: telegram.apiRoot }),
    sharePhoneLabel: texts.in('vi')({ key: 'share-phone' }) ?? '',
  })
  try {
    const state = await channel.check()
    if (state.kind === 'unwell') {
      const todo = 'xem TELEGRAM_BOT_TOKEN và đường mạng tới Telegram / check the token and the network'
      return [{ check: 'telegram', ok: false, found: state.reason, todo }]
    }
    const well: Finding = { check: 'telegram', ok: true, found: `@${state.username}` }
    const { url, pending, lastError } = state.webhook
    if (telegram.webhookSecret === undefined || publicUrl === undefined) return [well]
    const isOurs = url === `${publicUrl}/telegram/webhook`
    const found = `${url || 'chưa đăng ký / none'}, ${pending} đang chờ / pending${lastError === undefined ? '' : `, ${lastError}`}`
    const todo = 'chạy serve để đăng ký webhook, xem PUBLIC_URL có vào được từ Internet không / run serve'
    return [well, { check: 'telegram-webhook', ok: isOurs, found, ...(!isOurs && { todo }) }]
  } finally {
    await channel.close()
  }
}
