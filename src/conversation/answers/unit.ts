import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

/** A commune that this bot serves, or any unit in an officer's scope, by name or code. */
export const unit: AnswerKind = {
  reasons: ['empty', 'unknown', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async ({ lookup }) => (await lookup.communes()).map(choiceOf),
  async chosen(id, { question, lookup }) {
    const name = (await lookup.communes()).find(({ code }) => code === id)?.name ?? id
    return accepted(id, { also: { [`${question.id}.name`]: name } })
  },
  async read(input, { question, lookup }) {
    const words = (textOf(input) ?? '').trim()
    if (words === '') return refused('empty')
    const [first, ...others] = await lookup.findUnits(words)
    if (first === undefined) return refused('unknown')
    if (others.length > 0) return { kind: 'unclear', reason: 'ambiguous', choices: [first, ...others].map(choiceOf) }
    return accepted(first.code, { also: { [`${question.id}.name`]: first.name } })
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

function choiceOf({ code, name }: UnitChoice) {
  return { id: code, label: verbatim(name) }
}
