import type { App } from '../app.js'
import type { Say } from '../conversation/phrase.js'
import type { IsoDate } from '../domain/iso-date.js'
import { scopeBelow } from '../store/units.js'
import { officeDay } from '../turn/office-day.js'
import { passwordIn } from './password-file.js'
import { unitNamed } from './unit-option.js'

export type ReturnedOptions = Readonly<{ unit?: string; passwordFile?: string }>

/** For whom a file that came back is read, and when; `password` opens a locked one. */
export type ReturnedFor = Readonly<{
  unitCode: string
  communes: readonly string[]
  password?: string
  say: Say
  at: Date
  today: IsoDate
}>

/** What the options of a command that reads a returned file come to. Throws `CommandError`. */
export async function returnedFor({ store, texts, config }: App, options: ReturnedOptions): Promise<ReturnedFor> {
  const at = new Date()
  const today = officeDay(at, config.timeZone)
  const { code: unitCode } = await unitNamed(store.db, options.unit, today)
  const password = await passwordIn(options.passwordFile)
  const { communes } = await scopeBelow(store.db, [unitCode])
  return { unitCode, communes, say: texts.in('vi'), at, today, ...(password !== undefined && { password }) }
}
