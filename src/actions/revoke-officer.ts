import { type Phrase, phrase } from '../conversation/phrase.js'
import { cancelInvitationsBy } from '../store/invitations.js'
import { endGrant } from '../store/staff.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { heldBy, noteOnOfficer, placePhrase } from './staff.js'
import { text } from './submission.js'

/**
 * Takes back what an officer holds, one role or all of them, from this moment on: the next message of the officer is that of
 * somebody who never held it, even in the middle of a conversation. Invitations of theirs that nobody used are void.
 */
export const revokeOfficer: Action = async (tx, asker, answers) => {
  const officerId = Number(text(answers, 'officer'))
  const wanted = text(answers, 'grant') ?? ''
  const held = await heldBy(tx, asker, officerId)
  const [first] = held
  if (first === undefined) return { kind: 'not-found', phrase: phrase('revoke-officer.not-found') }
  const places: Phrase[] = []
  for (const grant of held) {
    if (wanted !== 'all' && wanted !== `${grant.role}@${grant.unitCode}`) continue
    if (!(await endGrant(tx, officerId, grant, { at: asker.at, today: asker.today, by: actorOf(asker) }))) continue
    await noteOnOfficer(tx, asker, 'revoke-grant', officerId, grant)
    places.push(await placePhrase(tx, grant))
  }
  if (places.length === 0) return { kind: 'changed', phrase: phrase('revoke-officer.changed', { name: first.name }) }
  await cancelInvitationsBy(tx, `officer:${officerId}`, asker.at)
  const told = { contactId: first.contactId, phrase: phrase('revoke-officer.notice', { places }) }
  return { kind: 'revoked', phrase: phrase('revoke-officer.revoked', { name: first.name, places }), notices: [told] }
}
