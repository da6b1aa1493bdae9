import { phrase } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { showDate } from '../domain/iso-date.js'
import { hourInVietNam } from '../domain/office-time.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { noteReminded, type StaffGrant, staffToConfirm, startLapsing } from '../store/staff.js'
import type { Asker, Notice } from './action.js'
import { appointers, lapsesAfter, placePhrase, toConfirmBy } from './staff.js'

type Checking = Pick<Asker, 'at' | 'today' | 'reference'>

/** Nobody is woken up for this. */
const DAY = { from: 7, to: 21 }

/**
 * Reminds officers, and whoever may appoint them, of what is to be confirmed anew before it lapses, and tells them once when
 * it has. For the schedule, every few minutes, by day; what to send is returned.
 */
export async function checkGrants(tx: Tx, checking: Checking): Promise<readonly Notice[]> {
  const hour = hourInVietNam(checking.at.toISOString())
  if (hour < DAY.from || hour >= DAY.to) return []
  await startLapsing(tx, lapsesAfter(checking), checking.today)
  const due = await staffToConfirm(tx, checking.today, toConfirmBy(checking))
  const told = due.filter((grant) => isToBeTold(grant, checking))
  const officers: Notice[] = []
  const managers = new Map<number, number>()
  for (const grant of told) {
    officers.push({ contactId: grant.contactId, phrase: await noticeOf(tx, grant, checking.today) })
    for (const id of await appointers(tx, grant, checking.today, grant.officerId)) {
      managers.set(id, (managers.get(id) ?? 0) + 1)
    }
    await settle(tx, grant, checking)
  }
  const summaries = [...managers].map(([contactId, count]) => ({
    contactId,
    phrase: phrase('check-grants.manager', { count }),
  }))
  return [...officers, ...summaries]
}

/** Whether a day of reminding, or that of lapsing, has come since the last time. */
function isToBeTold({ lapsesOn, remindedOn }: StaffGrant, { today, reference }: Checking): boolean {
  if (lapsesOn === null) return false
  const before = limitsOn('grant-reminder-days', today, reference.watchLimits).map((days) => addDays(lapsesOn, -days))
  const last = [...before, addDays(lapsesOn, 1)].filter((day) => day <= today).at(-1)
  return last !== undefined && (remindedOn === null || remindedOn < last)
}

async function noticeOf(tx: Tx, grant: StaffGrant, today: string) {
  const lapsesOn = grant.lapsesOn ?? today
  const values = { place: await placePhrase(tx, grant), day: showDate(lapsesOn) }
  return phrase(lapsesOn < today ? 'check-grants.lapsed' : 'check-grants.soon', values)
}

async function settle(tx: Tx, grant: StaffGrant, { at, today }: Checking): Promise<void> {
  await noteReminded(tx, grant.officerId, grant, today)
  if ((grant.lapsesOn ?? today) >= today) return
  await appendHistory(tx, {
    at,
    actor: 'schedule',
    action: 'lapse-grant',
    unitCode: grant.unitCode,
    subject: { kind: 'officer', id: String(grant.officerId) },
    details: { role: grant.role },
  })
}
