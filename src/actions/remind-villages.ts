import { phrase } from '../conversation/phrase.js'
import { daysLeft, isInTime, lastDayFor } from '../domain/calendar.js'
import { showDate } from '../domain/iso-date.js'
import { addMonths, periodOf, showPeriod } from '../domain/period.js'
import { calendarOf } from '../store/calendars.js'
import type { Tx } from '../store/db.js'
import { contactsHolding, scopeOf } from '../store/officers.js'
import { openVillages } from '../store/reminders.js'
import type { Action, Asker, Notice } from './action.js'
import { DECIDING } from './reach.js'
import { gentleTime } from './remind.js'

/** One word that reminds every village head whose list is still open. Outside of the quiet hours. */
export const remindVillages: Action = async (tx, asker) => {
  const { communes } = asker.officer === undefined ? { communes: [] } : await scopeOf(tx, asker.officer, DECIDING)
  const [notices, villages, silent]: [Notice[], string[], string[]] = [[], [], []]
  for (const commune of communes) {
    for (const { told, name } of await openIn(tx, asker, commune)) {
      villages.push(name)
      if (told.length === 0) silent.push(name)
      notices.push(...told)
    }
  }
  if (villages.length === 0) return { kind: 'none', phrase: phrase('remind-villages.none') }
  const values = {
    count: villages.length,
    villages: villages.join(', '),
    silent: silent.length,
    without: silent.join(', '),
  }
  return { kind: 'reminded', phrase: phrase('remind-villages.reminded', values), notices }
}

async function openIn(tx: Tx, asker: Asker, commune: string) {
  const { today, reference } = asker
  const calendar = await calendarOf(tx, commune, today, reference)
  const months = [0, 1, 2].map((offset) => addMonths(periodOf(today), offset))
  const month = months.find((one) => isInTime('village_close_day', one, today, calendar))
  const last = month && lastDayFor('village_close_day', month, calendar)
  if (month === undefined || last === undefined) return []
  const open = await openVillages(tx, commune, month, today)
  return Promise.all(
    open.map(async ({ code, name }) => {
      const values = { village: name, month: showPeriod(month), day: showDate(last), left: daysLeft(last, today) }
      const contactIds = await contactsHolding(tx, 'collect', [code], today)
      const notBefore = gentleTime(asker)
      return {
        name,
        told: contactIds.map((contactId) => ({
          contactId,
          phrase: phrase('remind-deadline.village', values),
          notBefore,
        })),
      }
    }),
  )
}
