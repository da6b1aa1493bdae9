import { digitsIn } from '../../domain/text.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** An invitation that is still open and that the asker may decide about, by its number. Its code is for the invited alone. */
export const openInvitation: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => /^[1-9]\d*$/.test(String(value)),
  choices: async ({ lookup }) =>
    (await lookup.staff.invitations()).map(({ number, line }) => ({ id: String(number), label: verbatim(line) })),
  chosen: (id, situation) => byNumber(id, situation),
  read: (input, situation) => byNumber(digitsIn(textOf(input) ?? ''), situation),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function byNumber(digits: string, { lookup, question }: Situation): Promise<Reading> {
  const found = (await lookup.staff.invitations()).find(({ number }) => String(number) === digits)
  if (found === undefined) return refused('not-found')
  const facts = { [`${question.id}.line`]: found.line, [`${question.id}.state`]: found.waits ? 'waits' : 'open' }
  return accepted(String(found.number), { also: facts })
}
