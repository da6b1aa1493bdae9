import { digitsIn } from '../../domain/text.js'
import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { TicketChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

const LONGEST_NUMBER = 9

/** An open ticket that the officer may answer, by its number: `12`, `#12`, `phiếu 12`. */
export const ticket: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => /^[1-9]\d*$/.test(String(value)),
  choices: async ({ lookup }) => (await lookup.tickets()).map(choiceOf),
  chosen: (id, situation) => byNumber(id, situation),
  read: (input, situation) => byNumber(digitsIn(textOf(input) ?? ''), situation),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function byNumber(digits: string, { question, lookup }: Situation): Promise<Reading> {
  const found = digits === '' || digits.length > LONGEST_NUMBER ? undefined : await lookup.ticket(Number(digits))
  if (found === undefined) return refused('not-found')
  const facts = { ...found.facts, line: found.line }
  const also = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
  return accepted(String(found.number), { also })
}

function choiceOf({ number, line }: TicketChoice): Choice {
  return { id: String(number), label: verbatim(line) }
}
