import { phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import {
  cancelInvitation,
  grantsOf,
  type Invitation,
  invitationByNumber,
  secondInvitation,
} from '../store/invitations.js'
import { contactOfActor } from '../store/staff.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { mayAppointTo, placeOf, placePhrase } from './staff.js'
import { text } from './submission.js'

/**
 * A second officer says yes to an invitation, or anybody who might have made it makes it void: `/duyetmoi`. Whoever invited
 * cannot say yes to it: that is what the second word is for.
 */
export const decideInvitation: Action = async (tx, asker, answers) => {
  const number = Number(text(answers, 'invitation'))
  const invitation = await invitationByNumber(tx, number)
  if (invitation === undefined || !(await mayAppointAll(tx, asker, invitation))) {
    return { kind: 'not-found', phrase: phrase('second-invitation.not-found') }
  }
  const values = { number }
  const closed: Outcome = { kind: 'closed', phrase: phrase('second-invitation.closed', values) }
  if (isClosed(invitation, asker)) return closed
  if (text(answers, 'decision') === 'refuse') {
    if (!(await cancelInvitation(tx, invitation.code, asker.at))) return closed
    return decided(tx, asker, invitation, 'refuse')
  }
  if (invitation.created_by === actorOf(asker)) return { kind: 'own', phrase: phrase('second-invitation.own', values) }
  if (invitation.needs_second === 0 || !(await secondInvitation(tx, invitation.code, actorOf(asker), asker.at))) {
    return { kind: 'already', phrase: phrase('second-invitation.already', values) }
  }
  return decided(tx, asker, invitation, 'accept')
}

/** A successor's invitation may carry more than one role; all of it must be the asker's to give. */
async function mayAppointAll(tx: Tx, asker: Asker, invitation: Invitation): Promise<boolean> {
  for (const place of await grantsOf(tx, invitation)) if (!(await mayAppointTo(tx, asker, place))) return false
  return true
}

function isClosed({ used_at, cancelled_at, expires_at }: Invitation, { at }: Asker): boolean {
  return used_at !== null || cancelled_at !== null || expires_at <= at.toISOString()
}

async function decided(tx: Tx, asker: Asker, invitation: Invitation, what: 'accept' | 'refuse'): Promise<Outcome> {
  await noteDeed(tx, asker, {
    action: what === 'accept' ? 'second-invitation' : 'cancel-invitation',
    unitCode: invitation.unit_code,
    subject: { kind: 'unit', id: invitation.unit_code },
    details: { role: invitation.role, number: invitation.number },
  })
  const values = {
    number: invitation.number ?? 0,
    place: await placePhrase(tx, placeOf(invitation)),
    who: asker.officer?.name ?? '',
  }
  const contactId = await contactOfActor(tx, invitation.created_by)
  const isOther = contactId !== undefined && contactId !== asker.contact.id
  const notices: readonly Notice[] = isOther
    ? [{ contactId, phrase: phrase(`second-invitation.notice-${what}`, values) }]
    : []
  return { kind: what, phrase: phrase(`second-invitation.${what}`, values), notices }
}
