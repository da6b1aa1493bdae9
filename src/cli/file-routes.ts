import type { Hono } from 'hono'
import type { App } from '../app.js'
import { showPeriod } from '../domain/period.js'
import { fileDesk } from '../turn/file-desk.js'
import { fileLinkRoutes } from '../web/file-links.js'

/** The pages of one-time links, in Vietnamese and by the office's clock. */
export function fileRoutes({ store, texts, config }: App, now: () => Date = () => new Date()): Hono {
  const say = texts.in('vi')
  const time = new Intl.DateTimeFormat('vi-VN', { timeZone: config.timeZone, hour: '2-digit', minute: '2-digit' })
  return fileLinkRoutes({
    desk: fileDesk({ db: store.db, now, timeZone: config.timeZone }),
    words: (key, values) => say({ key, ...(values && { values }) }) ?? key,
    listName: (code) => say({ key: `list.${code}` }) ?? code,
    showPeriod,
    showTime: (at) => time.format(at),
  })
}
