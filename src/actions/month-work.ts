import { type Phrase, phrase } from '../conversation/phrase.js'
import { type Calendar, type CalendarKey, daysLeft, lastDayFor } from '../domain/calendar.js'
import { showDate } from '../domain/iso-date.js'
import { type Period, showPeriod } from '../domain/period.js'
import { monthsInHand } from '../domain/period-months.js'
import { isAtLeast, mayTakeStep } from '../domain/period-state.js'
import { limitsOn } from '../domain/watch-limit.js'
import { calendarOf } from '../store/calendars.js'
import { hasBenefits } from '../store/commune-benefits.js'
import type { Tx } from '../store/db.js'
import { codesOf, type Officer, scopeOf } from '../store/officers.js'
import { openMonth, periodOfCommune, periodsOf } from '../store/periods.js'
import { openVillages } from '../store/reminders.js'
import { stepPlace } from '../store/step-place.js'
import type { Asker } from './action.js'
import { DECIDING } from './reach.js'

const CLOSED_NOT_LOCKED: readonly string[] = ['COMMUNE_CLOSED', 'VERIFIED']

/** What `/viec` says of months: lists that are due within days or late, and closed ones that wait to be locked. */
export async function monthWork(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  return [
    ...(await listsToClose(tx, asker, officer)),
    ...(await monthsToLock(tx, asker, officer)),
    ...(await ownVillageLists(tx, asker, officer)),
  ]
}

/** Of communes whose list the officer closes themselves. */
async function listsToClose(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  const lines: Phrase[] = []
  for (const code of await codesOf(tx, officer, DECIDING)) {
    const place = await stepPlace(tx, code, asker.today)
    if (place === undefined || !mayTakeStep('close-commune', officer.responsibilities, place)) continue
    if (!(await hasBenefits(tx, code))) continue
    const { calendar, months } = await monthsOf(tx, asker, code)
    for (const month of months) lines.push(...(await listDue(tx, asker, code, month, calendar)))
  }
  return lines
}

async function listDue(tx: Tx, asker: Asker, code: string, month: Period, calendar: Calendar) {
  if (isAtLeast((await periodOfCommune(tx, code, month)).state, 'COMMUNE_CLOSED')) return []
  const villages = dueOn(asker, 'village_close_day', month, calendar)
  const open = villages === undefined ? [] : await openVillages(tx, code, month, asker.today)
  const own = dueOn(asker, 'commune_close_day', month, calendar)
  return [
    ...(open.length === 0 ? [] : [phrase('show-work.village-lists', { ...villages, count: open.length })]),
    ...(own === undefined ? [] : [phrase('show-work.commune-list', own)]),
  ]
}

/** One line a month, however many communes the officer locks. */
async function monthsToLock(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  const { communes } = await scopeOf(tx, officer, ['pay', 'approve'])
  const counts = new Map<Period, number>()
  for (const { commune_code, month, state } of await periodsOf(tx, communes)) {
    if (!CLOSED_NOT_LOCKED.includes(state)) continue
    const place = await stepPlace(tx, commune_code, asker.today)
    if (place === undefined || !mayTakeStep('lock', officer.responsibilities, place)) continue
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts.keys()]
    .toSorted()
    .map((month) => phrase('show-work.to-lock', { month: showPeriod(month), count: counts.get(month) ?? 0 }))
}

/** For a village head, whose list it is. */
async function ownVillageLists(tx: Tx, asker: Asker, officer: Officer): Promise<readonly Phrase[]> {
  const lines: Phrase[] = []
  for (const code of await codesOf(tx, officer, ['collect'])) {
    const place = await stepPlace(tx, code, asker.today)
    const commune = place?.communePath[0]
    if (place === undefined || commune === undefined) continue
    if (!mayTakeStep('close-villages', officer.responsibilities, place)) continue
    if (!(await hasBenefits(tx, commune))) continue
    const { calendar, months } = await monthsOf(tx, asker, commune)
    for (const month of months) {
      const due = dueOn(asker, 'village_close_day', month, calendar)
      if (due === undefined || isAtLeast((await periodOfCommune(tx, commune, month)).state, 'COMMUNE_CLOSED')) continue
      const [open] = (await openVillages(tx, commune, month, asker.today)).filter((village) => village.code === code)
      if (open !== undefined) lines.push(phrase('show-work.own-list', { ...due, village: open.name }))
    }
  }
  return lines
}

async function monthsOf(tx: Tx, { today, reference }: Asker, commune: string) {
  const calendar = await calendarOf(tx, commune, today, reference)
  return { calendar, months: monthsInHand(today, await openMonth(tx, commune, today, reference), calendar) }
}

/** The month and last day of a list that is due within the days of the reminders, or was before today. */
function dueOn({ today, reference }: Asker, key: CalendarKey, month: Period, calendar: Calendar) {
  const last = lastDayFor(key, month, calendar)
  if (last === undefined) return undefined
  const left = daysLeft(last, today)
  const ahead = Math.max(...limitsOn('deadline-reminder-days', today, reference.watchLimits))
  const due = left < 0 ? 'over' : left === 0 ? 'today' : 'soon'
  return left > ahead ? undefined : { month: showPeriod(month), day: showDate(last), due }
}
