import { phrase } from '../conversation/phrase.js'
import { type Calendar, type CalendarKey, daysLeft, lastDayFor } from '../domain/calendar.js'
import { type IsoDate, showDate } from '../domain/iso-date.js'
import { addMonths, type Period, periodOf, showPeriod } from '../domain/period.js'
import { isAtLeast } from '../domain/period-state.js'
import { limitsOn } from '../domain/watch-limit.js'
import { calendarOf } from '../store/calendars.js'
import type { Tx } from '../store/db.js'
import { servedCommunes } from '../store/named-units.js'
import { contactsHolding } from '../store/officers.js'
import { periodOfCommune } from '../store/periods.js'
import { openVillages } from '../store/reminders.js'
import { unitName } from '../store/units.js'
import type { Notice } from './action.js'
import { type OnSchedule, reminderFor } from './remind.js'

/**
 * Brings closing days to mind, some days ahead: to village heads whose list is open, to the commune's officers with the
 * villages that are still missing, and for their own list. Only to those who are late. For the schedule.
 */
export async function remindDeadlines(tx: Tx, schedule: OnSchedule): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  for (const { code } of await servedCommunes(tx, schedule.today)) {
    const calendar = await calendarOf(tx, code, schedule.today, schedule.reference)
    const village = dueSoon('village_close_day', calendar, schedule)
    if (village !== undefined) notices.push(...(await remindVillages(tx, schedule, code, village)))
    const commune = dueSoon('commune_close_day', calendar, schedule)
    if (commune !== undefined) notices.push(...(await remindCommune(tx, schedule, code, commune)))
  }
  return notices
}

/** A list that closes in as many days as somebody is to be told before. */
type Due = Readonly<{ month: Period; last: IsoDate; left: number }>

function dueSoon(key: CalendarKey, calendar: Calendar, { today, reference }: OnSchedule): Due | undefined {
  const ahead = limitsOn('deadline-reminder-days', today, reference.watchLimits)
  for (const offset of [0, 1, 2]) {
    const month = addMonths(periodOf(today), offset)
    const last = lastDayFor(key, month, calendar)
    if (last === undefined) return undefined
    const left = daysLeft(last, today)
    if (left >= 0) return ahead.includes(left) ? { month, last, left } : undefined
  }
  return undefined
}

async function remindVillages(tx: Tx, schedule: OnSchedule, commune: string, due: Due): Promise<readonly Notice[]> {
  const { state } = await periodOfCommune(tx, commune, due.month)
  const open = isAtLeast(state, 'COMMUNE_CLOSED') ? [] : await openVillages(tx, commune, due.month, schedule.today)
  const notices: Notice[] = []
  for (const { code, name } of open) {
    const told = phrase('remind-deadline.village', { village: name, ...wordsOf(due) })
    for (const contactId of await contactsHolding(tx, 'collect', [code], schedule.today))
      notices.push(...(await reminderFor(tx, schedule, keyOf('village', code, due, contactId), told)))
  }
  if (open.length === 0) return notices
  const told = phrase('remind-deadline.villages', {
    count: open.length,
    villages: open.map(({ name }) => name).join(', '),
    ...wordsOf(due),
  })
  for (const contactId of await contactsHolding(tx, 'review', [commune], schedule.today))
    notices.push(...(await reminderFor(tx, schedule, keyOf('villages', commune, due, contactId), told)))
  return notices
}

async function remindCommune(tx: Tx, schedule: OnSchedule, commune: string, due: Due): Promise<readonly Notice[]> {
  const { state } = await periodOfCommune(tx, commune, due.month)
  if (isAtLeast(state, 'COMMUNE_CLOSED')) return []
  const told = phrase('remind-deadline.commune', { commune: await unitName(tx, commune), ...wordsOf(due) })
  const notices: Notice[] = []
  for (const contactId of await contactsHolding(tx, 'review', [commune], schedule.today))
    notices.push(...(await reminderFor(tx, schedule, keyOf('commune', commune, due, contactId), told)))
  return notices
}

function keyOf(what: string, unit: string, { month, left }: Due, contactId: number) {
  return { kind: `deadline-${what}`, subject: `${unit} ${month} ${left}`, contactId }
}

function wordsOf({ month, last, left }: Due) {
  return { month: showPeriod(month), day: showDate(last), left }
}
