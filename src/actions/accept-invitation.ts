import { type Phrase, phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { grantsOf, type Invitation, invitationByCode, invitationState, useInvitation } from '../store/invitations.js'
import { grantRole } from '../store/officers.js'
import { confirmGrant, contactOfActor, endGrant, noteReplaced, type StaffPlace } from '../store/staff.js'
import { unitName } from '../store/units.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf } from './actor.js'
import { lapsesAfter, placePhrase } from './staff.js'
import { text } from './submission.js'

/**
 * Binds the asker's chat to an officer with what the invitation grants, once, within its 72 hours; whoever held it before
 * and is replaced holds it no more. Nobody accepts what they granted themselves.
 */
export const acceptInvitation: Action = async (tx, asker, answers) => {
  const code = text(answers, 'code') ?? ''
  const state = await invitationState(tx, code, asker.at, actorOf(asker))
  const invitation = await invitationByCode(tx, code)
  if (state !== 'valid' || invitation === undefined) {
    const kind = state === 'valid' || state === 'unknown' ? 'not-found' : state
    return { kind, phrase: phrase(`accept-invitation.${kind}`) }
  }
  const name = text(answers, 'name') ?? asker.contact.display_name ?? ''
  const places = await grantsOf(tx, invitation)
  const officerId = await join(tx, asker, invitation, { places, name })
  const replaced = await replace(tx, asker, invitation, { places, officerId })
  const notices = [...replaced, ...(await noticeToInviter(tx, asker, invitation, name))]
  return { ...(await welcome(tx, places, name)), notices }
}

async function welcome(tx: Tx, places: readonly StaffPlace[], name: string): Promise<Outcome> {
  const [first, ...others] = places
  if (first === undefined) throw new Error('an invitation without a role')
  const can = phrase(`role-can.${first.role}`)
  if (others.length === 0) {
    const values = { name, unit: await unitName(tx, first.unitCode), role: phrase(`role.${first.role}`), can }
    return { kind: 'joined', phrase: phrase('accept-invitation.joined', values) }
  }
  const lines: Phrase[] = []
  for (const place of places) lines.push(await placePhrase(tx, place))
  return { kind: 'joined', phrase: phrase('accept-invitation.joined-several', { name, lines, can }) }
}

type Joining = Readonly<{ places: readonly StaffPlace[]; name: string }>

async function join(tx: Tx, asker: Asker, invitation: Invitation, { places, name }: Joining): Promise<number> {
  const { contact, at, today } = asker
  const grantedBy = invitation.created_by
  const lapsesOn = lapsesAfter(asker)
  let officerId = 0
  for (const place of places) {
    const grant = { contactId: contact.id, name, ...place, validFrom: today, lapsesOn, grantedBy, at }
    officerId = await grantRole(tx, grant)
    // What was held already counts as confirmed by being granted again.
    await confirmGrant(tx, officerId, place, { at, today, by: grantedBy, lapsesOn })
    await appendHistory(tx, {
      at,
      actor: `officer:${officerId}`,
      role: place.role,
      action: 'accept-invitation',
      unitCode: place.unitCode,
      subject: { kind: 'officer', id: String(officerId) },
      details: { role: place.role, grantedBy, ...(invitation.number !== null && { number: invitation.number }) },
    })
  }
  await useInvitation(tx, invitation.code, officerId, at)
  return officerId
}

/** Ends what the predecessor held of it. */
async function replace(
  tx: Tx,
  { at, today }: Asker,
  { replaces, created_by }: Invitation,
  { places, officerId }: Readonly<{ places: readonly StaffPlace[]; officerId: number }>,
): Promise<readonly Notice[]> {
  if (replaces === null || replaces === officerId) return []
  const ended: Phrase[] = []
  for (const place of places) {
    if (!(await endGrant(tx, replaces, place, { at, today, by: created_by }))) continue
    ended.push(await placePhrase(tx, place))
    await appendHistory(tx, {
      at,
      actor: `officer:${officerId}`,
      role: place.role,
      action: 'revoke-grant',
      unitCode: place.unitCode,
      subject: { kind: 'officer', id: String(replaces) },
      details: { role: place.role, replacedBy: officerId },
    })
  }
  await noteReplaced(tx, replaces, officerId)
  const contactId = await contactOfActor(tx, `officer:${replaces}`)
  if (contactId === undefined || ended.length === 0) return []
  return [{ contactId, phrase: phrase('accept-invitation.replaced', { places: ended }) }]
}

async function noticeToInviter(
  tx: Tx,
  asker: Asker,
  { created_by, number }: Invitation,
  name: string,
): Promise<readonly Notice[]> {
  const contactId = await contactOfActor(tx, created_by)
  if (contactId === undefined || contactId === asker.contact.id) return []
  return [{ contactId, phrase: phrase('accept-invitation.notice', { name, number: number ?? 0 }) }]
}
