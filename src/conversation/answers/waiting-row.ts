import { type AnswerKind, accepted, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'

/** The next row of a roster that waits for the asker's word; `of` names the row after which to look. */
export const waitingRow: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^\d+\.\d+$/.test(String(value)),
  async choices(situation) {
    const next = await nextOf(situation)
    return next === undefined ? [] : [{ id: next.id, label: verbatim(String(next.facts['line'] ?? next.id)) }]
  },
  async chosen(id, { question, lookup }) {
    const found = await lookup.imports.question(id)
    if (found === undefined) return refused('choose-one')
    const facts = Object.entries(found.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    return accepted(id, { also: Object.fromEntries(facts) })
  },
  read: () => refused('choose-one'),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

function nextOf({ question, answers, lookup }: Situation) {
  const after = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return lookup.imports.next(Number(after ?? 0))
}
