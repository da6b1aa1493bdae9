import { inPhoneGroups } from '../../domain/mask.js'
import { readPhone } from '../../domain/phone.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'
import { bareNumber } from './bare-number.js'

/** A telephone number; may also be shared with the platform's button. One phone may serve many people. */
export const phone: AnswerKind = {
  takes: ['phone'],
  reasons: ['empty', 'not-a-phone', 'which-phone', 'leading-zero-lost'],
  holds: (value) => typeof value === 'string' && /^0\d{9,10}$/.test(value),
  read(input) {
    const reading = readPhone(input.kind === 'phone' ? input.phone : bareNumber(textOf(input) ?? ''))
    switch (reading.kind) {
      case 'phone':
        return accepted(reading.phone)
      case 'repairable':
        return { kind: 'unclear', reason: 'leading-zero-lost', choices: [choiceOf(reading.proposed)] }
      case 'two-phones':
        return { kind: 'unclear', reason: 'which-phone', choices: reading.candidates.map(choiceOf) }
      case 'refused':
        return refused(reading.reason)
    }
  },
  show: (value) => verbatim(inPhoneGroups(String(value))),
}

function choiceOf(number: string) {
  return { id: number, label: verbatim(inPhoneGroups(number)) }
}
