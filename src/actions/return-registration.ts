import { phrase } from '../conversation/phrase.js'
import type { Action, Outcome } from './action.js'
import { DECIDING, reach } from './reach.js'
import { sendBack } from './send-back.js'
import { text } from './submission.js'

/** Returns a waiting registration with a reason that reaches the person, and a draft to start from. */
export const returnRegistration: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', DECIDING)
  if (reached === undefined) return { kind: 'not-found', phrase: phrase('return-registration.not-found') }
  if (reached.kind === 'beneficiary') return closed('closed', reached.beneficiary.code)
  const { registration } = reached.registered
  const wasWaiting = answers['record.state'] === 'waiting'
  if (registration.state !== 'SUBMITTED') {
    if (wasWaiting) return closed('changed', registration.code)
    return closed(registration.state === 'RETURNED' ? 'already' : 'closed', registration.code)
  }
  if (!wasWaiting || Number(answers['record.version']) !== registration.current_version) {
    return closed('changed', registration.code)
  }
  return sendBack(tx, asker, reached.registered, text(answers, 'reason') ?? '')
}

function closed(kind: 'closed' | 'changed' | 'already', code: string): Outcome {
  return { kind, phrase: phrase(`return-registration.${kind}`, { code }) }
}
