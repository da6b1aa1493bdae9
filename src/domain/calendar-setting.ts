import { CALENDAR_KEYS, type CalendarKey, SHIFT_KEY } from './calendar.js'

/** A day to set, or whether days that fall on a holiday are moved (`day` 1 or 0). */
export type CalendarSetting = Readonly<{ key: CalendarKey | typeof SHIFT_KEY; day: number; inclusive: boolean }>

export type SettingReading =
  | Readonly<{ kind: 'setting'; setting: CalendarSetting }>
  | Readonly<{ kind: 'refused'; reason: 'shape' | 'unknown-key' | 'no-such-day' }>

const SHIFTS: Readonly<Record<string, number>> = { yes: 1, no: 0, '1': 1, '0': 0 }

/** Reads `village_close_day=25`, `commune_close_day=20:inclusive`, `shift_on_holiday=yes`. */
export function readCalendarSetting(written: string): SettingReading {
  const [, key = '', value = '', inclusive] = /^([a-z_]+)=([a-z0-9]+)(:inclusive)?$/.exec(written.trim()) ?? []
  if (key === '') return { kind: 'refused', reason: 'shape' }
  if (key === SHIFT_KEY) {
    const day = SHIFTS[value]
    return day === undefined
      ? { kind: 'refused', reason: 'shape' }
      : { kind: 'setting', setting: { key, day, inclusive: false } }
  }
  const known = CALENDAR_KEYS.find((one) => one === key)
  if (known === undefined) return { kind: 'refused', reason: 'unknown-key' }
  const day = /^\d{1,2}$/.test(value) ? Number(value) : 0
  if (day < 1 || day > 31) return { kind: 'refused', reason: 'no-such-day' }
  return { kind: 'setting', setting: { key: known, day, inclusive: inclusive !== undefined } }
}
