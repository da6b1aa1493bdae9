import { phrase } from '../conversation/phrase.js'
import { addJob } from '../store/jobs.js'
import { registeredByCode } from '../store/registrations.js'
import type { Action } from './action.js'
import { text } from './submission.js'

/** Asks for the receipt of one of the asker's own registrations as a picture; it is drawn after the turn. */
export const receiptPicture: Action = async (tx, asker, answers) => {
  const code = text(answers, 'registration') ?? ''
  const registered = await registeredByCode(tx, code)
  if (registered?.registration.contact_id !== asker.contact.id)
    return { kind: 'not-found', phrase: phrase('receipt-picture.not-found') }
  await addJob(tx, {
    kind: 'receipt-picture',
    contactId: asker.contact.id,
    input: { code },
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase('receipt-picture.started') }
}
