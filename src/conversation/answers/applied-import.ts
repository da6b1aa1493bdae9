import { type AnswerKind, accepted, refused } from '../answer.js'
import { verbatim } from '../phrase.js'

/** The last roster file that was taken over for one of the asker's units; its facts are what taking it back would do. */
export const appliedImport: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^\d+$/.test(String(value)),
  async choices({ lookup }) {
    return (await lookup.imports.applied()).map(({ id, line }) => ({ id: String(id), label: verbatim(line) }))
  },
  async chosen(id, { question, lookup }) {
    const found = (await lookup.imports.applied()).find((one) => String(one.id) === id)
    if (found === undefined) return refused('choose-one')
    const facts = { ...(await lookup.imports.undoing(found.id)), line: found.line }
    const also = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
    return accepted(Number(id), { also })
  },
  read: () => refused('choose-one'),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}
