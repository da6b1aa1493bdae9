import { phrase } from '../conversation/phrase.js'
import { showDate } from '../domain/iso-date.js'
import { confirmGrant, type StaffGrant } from '../store/staff.js'
import type { Action, Notice } from './action.js'
import { actorOf } from './actor.js'
import { dueOf, lapsesAfter, noteOnOfficer, placePhrase, staffOf } from './staff.js'
import { text } from './submission.js'

/** Says that officers still hold what they were granted, for another stretch of days: `/giahan`. */
export const confirmOfficers: Action = async (tx, asker, answers) => {
  const wanted = text(answers, 'officer') ?? ''
  const due = dueOf(await staffOf(tx, asker), asker)
  const chosen = due.filter(({ officerId }) => wanted === 'all' || wanted === String(officerId))
  if (chosen.length === 0) return { kind: 'none', phrase: phrase('confirm-officers.none') }
  const lapsesOn = lapsesAfter(asker)
  for (const grant of chosen) {
    await confirmGrant(tx, grant.officerId, grant, { at: asker.at, today: asker.today, by: actorOf(asker), lapsesOn })
    await noteOnOfficer(tx, asker, 'confirm-grant', grant.officerId, grant, { until: lapsesOn })
  }
  const lines = await Promise.all(
    chosen.map(async (grant) => phrase('staff.member', { name: grant.name, place: await placePhrase(tx, grant) })),
  )
  const lapsed = chosen.filter((grant) => (grant.lapsesOn ?? '') < asker.today)
  const values = { count: lines.length, lines, day: showDate(lapsesOn) }
  return { kind: 'confirmed', phrase: phrase('confirm-officers.confirmed', values), notices: noticesTo(lapsed) }
}

/** Only whoever could not work in between is told. */
function noticesTo(lapsed: readonly StaffGrant[]): readonly Notice[] {
  const contacts = new Set(lapsed.map(({ contactId }) => contactId))
  return [...contacts].map((contactId) => ({ contactId, phrase: phrase('confirm-officers.notice') }))
}
