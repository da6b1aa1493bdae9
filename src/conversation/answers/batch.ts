import { type AnswerKind, accepted, type Reading, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A set of decisions that can still be put back; only offered, never guessed. */
export const batch: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^[1-9]\d*$/.test(String(value)),
  choices: async ({ lookup }) =>
    (await lookup.batches()).map(({ number, line }) => ({ id: String(number), label: verbatim(line) })),
  chosen: byNumber,
  read: () => refused('choose-one'),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function byNumber(id: string, { question, lookup }: Situation): Promise<Reading> {
  const found = (await lookup.batches()).find(({ number }) => String(number) === id)
  if (found === undefined) return refused('choose-one')
  return accepted(id, { also: { [`${question.id}.line`]: found.line } })
}
