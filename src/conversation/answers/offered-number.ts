import { type AnswerKind, accepted, type Reading, refused, type Situation } from '../answer.js'
import type { Lookup, OfferedNumber } from '../lookup.js'
import { verbatim } from '../phrase.js'

/** Something that is only chosen among what is offered now, and kept by its number. */
export function offeredNumber(offered: (lookup: Lookup) => Promise<readonly OfferedNumber[]>): AnswerKind {
  return {
    reasons: ['choose-one'],
    holds: (value) => /^[1-9]\d*$/.test(String(value)),
    choices: async ({ lookup }) =>
      (await offered(lookup)).map(({ number, line }) => ({ id: String(number), label: verbatim(line) })),
    chosen: (id, situation) => byNumber(id, offered, situation),
    read: () => refused('choose-one'),
    show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
  }
}

async function byNumber(
  id: string,
  offered: (lookup: Lookup) => Promise<readonly OfferedNumber[]>,
  { question, lookup }: Situation,
): Promise<Reading> {
  const found = (await offered(lookup)).find(({ number }) => String(number) === id)
  if (found === undefined) return refused('choose-one')
  return accepted(id, { also: { [`${question.id}.line`]: found.line } })
}
