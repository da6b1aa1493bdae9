import { readInvitationCode } from '../../domain/receipt-code.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** An invitation code that is good at this moment. A wrong, a used and an expired one are told apart only where it helps. */
export const invitation: AnswerKind = {
  reasons: ['not-found', 'used', 'expired', 'waiting', 'own'],
  holds: (value) => typeof value === 'string' && readInvitationCode(value) === value,
  async read(input, { lookup }) {
    const code = readInvitationCode(textOf(input) ?? '')
    if (code === undefined) return refused('not-found')
    const reading = await lookup.invitation(code)
    return reading === 'valid' ? accepted(code) : refused(reading === 'unknown' ? 'not-found' : reading)
  },
  show: (value) => verbatim(String(value)),
}
