import { phrase } from '../conversation/phrase.js'
import { readRole } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { type Invitation, invitationByCode, invitationState, useInvitation } from '../store/invitations.js'
import { grantRole } from '../store/officers.js'
import { unitName } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { text } from './submission.js'

/** Binds the asker's chat to an officer with the role and unit of the invitation, once, within its 72 hours. */
export const acceptInvitation: Action = async (tx, asker, answers) => {
  const code = text(answers, 'code') ?? ''
  const state = await invitationState(tx, code, asker.at)
  const invitation = await invitationByCode(tx, code)
  const role = readRole(invitation?.role ?? '')
  if (state !== 'valid' || invitation === undefined || role === undefined) {
    const kind = state === 'used' || state === 'expired' ? state : 'not-found'
    return { kind, phrase: phrase(`accept-invitation.${kind}`) }
  }
  const name = text(answers, 'name') ?? asker.contact.display_name ?? ''
  await join(tx, asker, invitation, { role, name })
  const values = {
    name,
    unit: await unitName(tx, invitation.unit_code),
    role: phrase(`role.${role}`),
    can: phrase(`role-can.${role}`),
  }
  return { kind: 'joined', phrase: phrase('accept-invitation.joined', values) }
}

type Joining = Readonly<{ role: Parameters<typeof grantRole>[1]['role']; name: string }>

async function join(
  tx: Tx,
  { contact, at, today }: Asker,
  invitation: Invitation,
  { role, name }: Joining,
): Promise<void> {
  const grantedBy = invitation.created_by
  const unitCode = invitation.unit_code
  const officerId = await grantRole(tx, {
    contactId: contact.id,
    name,
    role,
    unitCode,
    validFrom: today,
    grantedBy,
    at,
  })
  await useInvitation(tx, invitation.code, officerId, at)
  await appendHistory(tx, {
    at,
    actor: `officer:${officerId}`,
    role,
    action: 'accept-invitation',
    unitCode,
    subject: { kind: 'officer', id: String(officerId) },
    details: { role, grantedBy },
  })
}
