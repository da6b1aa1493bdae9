import { type AnswerKind, accepted, refused } from '../answer.js'
import { verbatim } from '../phrase.js'

/** The next benefit that a file does not name any more; `of` names the place after which to look. */
export const missingBenefit: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^\w+\.\d+\.\d+$/.test(String(value)),
  async choices({ question, answers, lookup }) {
    const after = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
    const next = await lookup.imports.missing.next(after === undefined ? undefined : String(after))
    return next === undefined ? [] : [{ id: next.id, label: verbatim(String(next.facts['name'] ?? next.id)) }]
  },
  async chosen(id, { question, lookup }) {
    const found = await lookup.imports.missing.one(id)
    if (found === undefined) return refused('choose-one')
    const facts = Object.entries(found.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    return accepted(id, { also: Object.fromEntries(facts) })
  },
  read: () => refused('choose-one'),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}
