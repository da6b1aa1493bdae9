import { phrase } from '../conversation/phrase.js'
import { needsSecondWord, readRole } from '../domain/permission.js'
import { invitationCode } from '../domain/receipt-code.js'
import type { Tx } from '../store/db.js'
import { insertInvitation, type NewInvitation } from '../store/invitations.js'
import type { StaffPlace } from '../store/staff.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { appointers, mayAppointTo, placePhrase } from './staff.js'
import { text } from './submission.js'

/**
 * Invites somebody to a role for a unit of the asker's: `/moi`. The one-time code is told to the asker alone, who passes it
 * on. Where the role decides about money it is good for nothing before a second entitled officer has said yes.
 */
export const inviteOfficer: Action = async (tx, asker, answers) => {
  const role = readRole(text(answers, 'role') ?? '')
  const place = role && { role, unitCode: text(answers, 'unit') ?? '' }
  if (place === undefined || !(await mayAppointTo(tx, asker, place))) {
    return { kind: 'not-found', phrase: phrase('invite-officer.not-found') }
  }
  return invite(tx, asker, place, [place])
}

/** Writes the invitation, tells the asker the code, and those who may say yes that there is something to say yes to. */
export async function invite(
  tx: Tx,
  asker: Asker,
  place: StaffPlace,
  grants: readonly StaffPlace[],
  replaces?: NewInvitation['replaces'],
): Promise<Outcome> {
  const actor = actorOf(asker)
  // The terminal is trusted, as whoever runs the program is.
  const needsSecond = actor !== 'terminal' && grants.some(({ role }) => needsSecondWord(role))
  const code = invitationCode(asker.chance)
  const invitation = { code, ...place, createdBy: actor, at: asker.at, needsSecond, ...(replaces && { replaces }) }
  const number = await insertInvitation(tx, invitation)
  await noteInvitation(tx, asker, place, { number, second: needsSecond })
  const places = await Promise.all(grants.map((grant) => placePhrase(tx, grant)))
  const values = { number, code, places }
  if (!needsSecond) return { kind: 'invited', phrase: phrase('invite-officer.invited', values) }
  const told = await appointers(tx, place, asker.today, asker.officer?.id)
  const kind = told.length === 0 ? 'nobody-seconds' : 'waits'
  return { kind, phrase: phrase(`invite-officer.${kind}`, values), notices: noticesTo(told, asker, values) }
}

function noticesTo(
  contactIds: readonly number[],
  { officer, contact }: Asker,
  { number, places }: Readonly<{ number: number; places: Awaited<ReturnType<typeof placePhrase>>[] }>,
): readonly Notice[] {
  const told = phrase('invite-officer.notice', { number, places, who: officer?.name ?? '' })
  return contactIds.filter((id) => id !== contact.id).map((contactId) => ({ contactId, phrase: told }))
}

async function noteInvitation(
  tx: Tx,
  asker: Asker,
  { role, unitCode }: StaffPlace,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await noteDeed(tx, asker, {
    action: 'invite',
    unitCode,
    subject: { kind: 'unit', id: unitCode },
    details: { role, ...details },
  })
}
