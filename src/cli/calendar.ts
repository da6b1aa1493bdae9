import { type Command, InvalidArgumentError } from 'commander'
import type { App } from '../app.js'
import { CALENDAR_KEYS, SHIFT_KEY } from '../domain/calendar.js'
import { type CalendarSetting, readCalendarSetting } from '../domain/calendar-setting.js'
import { isoDate } from '../domain/iso-date.js'
import { calendarOf, setCalendarDay } from '../store/calendars.js'
import { appendHistory } from '../store/history.js'
import { openMonth } from '../store/periods.js'
import type { Unit } from '../store/units.js'
import { officeDay } from '../turn/office-day.js'
import { withApp } from './command.js'
import { unitNamed } from './unit-option.js'

type CalendarOptions = Readonly<{ unit?: string; from?: string; json?: boolean }>

const REFUSALS = {
  shape: 'Phải viết như village_close_day=25, commune_close_day=20:inclusive, shift_on_holiday=yes. / Write KEY=DAY.',
  'unknown-key': `Không có mốc này. Có: ${[...CALENDAR_KEYS, SHIFT_KEY].join(', ')}. / No such key.`,
  'no-such-day': 'Ngày từ 1 đến 31. / A day from 1 to 31.',
} as const

export function addCalendar(program: Command): void {
  const calendar = program.command('calendar').description('cut-off days of a unit')
  calendar
    .command('set')
    .argument('<settings...>', 'KEY=DAY, KEY=DAY:inclusive, shift_on_holiday=yes|no', settingsOf, [])
    .description(`set cut-off days: ${[...CALENDAR_KEYS, SHIFT_KEY].join(', ')}`)
    .option('--unit <code>', 'unit, with all below it that have no days of their own (default: the only commune)')
    .option('--from <date>', 'the first day on which they count (default: today)', dayOf)
    .action((settings: readonly CalendarSetting[], options: CalendarOptions) =>
      withApp((app) => setDays(app, settings, options)),
    )
  calendar
    .command('show')
    .description('the cut-off days in force today, and the month that is open')
    .option('--unit <code>', 'unit (default: the only commune)')
    .option('--json', 'as JSON')
    .action((options: CalendarOptions) => withApp((app) => showDays(app, options)))
}

function settingsOf(written: string, before: readonly CalendarSetting[]): readonly CalendarSetting[] {
  const reading = readCalendarSetting(written)
  if (reading.kind === 'refused') throw new InvalidArgumentError(`${written}: ${REFUSALS[reading.reason]}`)
  return [...before, reading.setting]
}

function dayOf(written: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  const read = isoDate(Number(year), Number(month), Number(day))
  if (read === undefined) throw new InvalidArgumentError('Ngày phải viết như 2026-12-01. / It is YYYY-MM-DD.')
  return read
}

async function setDays(app: App, settings: readonly CalendarSetting[], options: CalendarOptions): Promise<void> {
  const at = new Date()
  const today = officeDay(at, app.config.timeZone)
  const { db } = app.store
  const unit = await unitNamed(db, options.unit, today)
  const validFrom = options.from ?? today
  await db.transaction().execute(async (tx) => {
    for (const setting of settings) {
      await setCalendarDay(tx, { ...setting, unitCode: unit.code, validFrom, by: 'terminal', at })
    }
    await appendHistory(tx, {
      at,
      actor: 'terminal',
      action: 'set-calendar',
      unitCode: unit.code,
      subject: { kind: 'unit', id: unit.code },
      details: { settings, from: validFrom },
    })
  })
  await print(app, unit, validFrom > today ? validFrom : today, false)
}

async function showDays(app: App, options: CalendarOptions): Promise<void> {
  const today = officeDay(new Date(), app.config.timeZone)
  await print(app, await unitNamed(app.store.db, options.unit, today), today, options.json ?? false)
}

async function print({ store, reference }: App, unit: Unit, day: string, asJson: boolean): Promise<void> {
  const { cutOffs, shiftOnHoliday } = await calendarOf(store.db, unit.code, day, reference)
  const open = unit.level === 'commune' ? await openMonth(store.db, unit.code, day, reference) : null
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ unit: unit.code, day, cutOffs, shiftOnHoliday, openMonth: open })}\n`)
    return
  }
  const days = CALENDAR_KEYS.flatMap((key) => {
    const cutOff = cutOffs[key]
    return cutOff === undefined ? [] : [`${key}=${cutOff.day}${cutOff.inclusive ? ':inclusive' : ''}`]
  })
  const lines = [`${unit.name} (${unit.code}), ${day}`, ...days, `${SHIFT_KEY}=${shiftOnHoliday ? 'yes' : 'no'}`]
  process.stdout.write(`${[...lines, ...(open === null ? [] : [`open month: ${open}`])].join('\n')}\n`)
}
