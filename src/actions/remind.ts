import type { Phrase } from '../conversation/phrase.js'
import { afterQuietHours, type QuietHours } from '../domain/quiet-hours.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { noteReminder, type ReminderKey, remindersSince, wasReminded } from '../store/reminders.js'
import type { Asker, Notice } from './action.js'

/** The values that what is done by the clock works with. */
export type OnSchedule = Pick<Asker, 'at' | 'today' | 'reference'>

/**
 * A reminder, unless it was sent before or the person has had enough for a day: then it comes another day. It goes
 * outside of the quiet hours only.
 */
export async function reminderFor(
  tx: Tx,
  schedule: OnSchedule,
  key: ReminderKey,
  phrase: Phrase,
): Promise<readonly Notice[]> {
  if (await wasReminded(tx, key)) return []
  if (!(await mayRemind(tx, schedule, key.contactId))) return []
  const notBefore = gentleTime(schedule)
  await noteReminder(tx, key, notBefore)
  return [{ contactId: key.contactId, phrase, notBefore }]
}

/** Whether the person may get another message today that they did not ask for. */
export async function mayRemind(tx: Tx, { today, reference }: OnSchedule, contactId: number): Promise<boolean> {
  const [most = 1] = limitsOn('reminders-a-day', today, reference.watchLimits)
  return (await remindersSince(tx, contactId, new Date(`${today}T00:00:00+07:00`).toISOString())) < most
}

/** When a message that nobody waits for may go. */
export function gentleTime(schedule: OnSchedule): Date {
  return afterQuietHours(schedule.at, quietHours(schedule))
}

export function isQuietNow(schedule: OnSchedule): boolean {
  return gentleTime(schedule) > schedule.at
}

function quietHours({ today, reference }: OnSchedule): QuietHours {
  const [from = 21] = limitsOn('quiet-from-hour', today, reference.watchLimits)
  const [until = 7] = limitsOn('quiet-until-hour', today, reference.watchLimits)
  return { from, until }
}
