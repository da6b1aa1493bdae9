import { phrase } from '../conversation/phrase.js'
import { limitsOn, type WatchLimit } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { leftConversations, returnedBefore } from '../store/reminders.js'
import type { Notice } from './action.js'
import { reasonPhrase } from './reasons.js'
import { type OnSchedule, reminderFor } from './remind.js'

/** Flows whose middle is worth coming back to. */
const WORTH_FINISHING = ['register-account', 'change-account']

/** Asks people who stopped in the middle whether they want to go on: once for each time. For the schedule. */
export async function remindDrafts(tx: Tx, schedule: OnSchedule): Promise<readonly Notice[]> {
  const from = daysAgo(schedule, 'draft-reminder-until-days')
  const left = await leftConversations(tx, from, daysAgo(schedule, 'draft-reminder-days'))
  const notices: Notice[] = []
  for (const { contactId, id, flow } of left) {
    if (!WORTH_FINISHING.includes(flow)) continue
    const key = { kind: 'draft', subject: id, contactId }
    notices.push(...(await reminderFor(tx, schedule, key, phrase('remind-draft.notice', { flow }))))
  }
  return notices
}

/** Brings returned registrations to mind, once for each return. For the schedule. */
export async function remindReturned(tx: Tx, schedule: OnSchedule): Promise<readonly Notice[]> {
  const notices: Notice[] = []
  for (const returned of await returnedBefore(tx, daysAgo(schedule, 'returned-reminder-days'))) {
    const { code, contact_id: contactId, version, beneficiary_name: name, reason } = returned
    const told = phrase('remind-returned.notice', { code, name, reason: reasonPhrase(reason) })
    const key = { kind: 'returned', subject: `${code} ${version}`, contactId }
    notices.push(...(await reminderFor(tx, schedule, key, told)))
  }
  return notices
}

function daysAgo({ at, today, reference }: OnSchedule, key: WatchLimit['key']): string {
  const [days = 0] = limitsOn(key, today, reference.watchLimits)
  return new Date(at.getTime() - days * 86_400_000).toISOString()
}
