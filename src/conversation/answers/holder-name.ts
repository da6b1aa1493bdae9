import { compareHolder, toBankName } from '../../domain/bank-holder.js'
import { readPersonName } from '../../domain/person-name.js'
import { isPlainQuestion } from '../../domain/question.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/**
 * The name the bank has for the account. The payee's name (`of`) is offered as banks would print it; another name is taken
 * too, with the fact `match`: whether it is the payee's is for an officer to decide, never for the bot.
 */
export const holderName: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'digits', 'too-short', 'too-long', 'command', 'not-a-name'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices(situation) {
    const payee = payeeOf(situation)
    return payee === undefined ? [] : [{ id: toBankName(payee), label: verbatim(toBankName(payee)) }]
  },
  chosen: (id, situation) => taken(id, situation),
  read(input, situation) {
    const text = textOf(input) ?? ''
    if (isPlainQuestion(text)) return refused('not-a-name')
    const reading = readPersonName(text)
    return reading.kind === 'refused'
      ? refused(reading.reason)
      : taken(toBankName(reading.name), situation, reading.name)
  },
  show: (value) => verbatim(String(value)),
}

function taken(holder: string, situation: Situation, asTyped = holder): Reading {
  const match = compareHolder(payeeOf(situation) ?? holder, asTyped)
  const also = { [`${situation.question.id}.match`]: match }
  if (match !== 'differs') return accepted(holder, { also })
  return accepted(holder, { also, remark: { key: 'answer-holder-name.differs', values: { holder } } })
}

function payeeOf({ question, answers }: Situation): string | undefined {
  const name = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return typeof name === 'string' && name !== '' ? name : undefined
}
