import { phrase } from '../conversation/phrase.js'
import type { Action } from './action.js'
import { invite } from './invite-officer.js'
import { heldBy, noteOnOfficer } from './staff.js'
import { text } from './submission.js'

/**
 * Invites whoever comes in an officer's place, or the same person in a new chat: the invitation carries all that the asker
 * may appoint to of what the officer holds, and when it is accepted the officer holds it no more.
 */
export const replaceOfficer: Action = async (tx, asker, answers) => {
  const officerId = Number(text(answers, 'officer'))
  const held = await heldBy(tx, asker, officerId)
  const [first] = held
  if (first === undefined) return { kind: 'not-found', phrase: phrase('replace-officer.not-found') }
  const grants = held.map(({ role, unitCode }) => ({ role, unitCode }))
  for (const grant of grants) await noteOnOfficer(tx, asker, 'replace-officer', officerId, grant)
  return invite(tx, asker, { role: first.role, unitCode: first.unitCode }, grants, { officerId, grants })
}
