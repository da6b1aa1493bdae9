import { readAccountNumber } from '../../domain/account-number.js'
import { inGroupsOfFour } from '../../domain/mask.js'
import { type AnswerKind, accepted, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'
import { bareNumber } from './bare-number.js'

/**
 * An account number: text, so that leading zeros stay. A card number is recognised and explained. An unusual length for
 * the bank (`of`) is a remark and the fact `warnings`, never a refusal: lengths are remembered, not published.
 */
export const accountNumber: AnswerKind = {
  reasons: [
    'empty',
    'scientific',
    'truncated',
    'too-short',
    'too-long',
    'not-an-account',
    'card-number',
    'placeholder',
    'leading-zero-lost',
  ],
  holds: (value) => typeof value === 'string' && /^[0-9A-Z]{4,19}$/.test(value),
  chosen: (id, situation) => used(id, [], situation),
  read(input, situation) {
    const bank = bankIn(situation)
    const reading = readAccountNumber(bareNumber(textOf(input) ?? ''), bank === undefined ? {} : { bank })
    switch (reading.kind) {
      case 'account-number':
        return used(reading.number, reading.warnings, situation)
      case 'repairable':
        return {
          kind: 'unclear',
          reason: reading.reason,
          choices: [{ id: reading.proposed, label: verbatim(inGroupsOfFour(reading.proposed)) }],
        }
      case 'card-number':
      case 'placeholder':
        return refused(reading.kind)
      case 'unusable':
        return refused(reading.reason)
    }
  },
  show: (value) => verbatim(inGroupsOfFour(String(value))),
}

function used(number: string, warnings: readonly string[], situation: Situation) {
  const bank = bankIn(situation)?.shortName ?? ''
  const key = warnings.length > 0 ? 'answer-account-number.length-unusual' : 'answer-account-number.read-back'
  const also = warnings.length > 0 ? { [`${situation.question.id}.warnings`]: warnings.join(' ') } : {}
  return accepted(number, { also, remark: { key, values: { digits: inGroupsOfFour(number), bank } } })
}

function bankIn({ question, answers, lookup }: Situation) {
  const code = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return lookup.banks.find((bank) => bank.code === code)
}
