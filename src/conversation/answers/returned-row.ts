import { type AnswerKind, accepted, refused } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A row of a returned file that waits for an officer's word; the answer is its number. */
export const returnedRow: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => typeof value === 'string' && /^\d+$/.test(value),
  async choices({ lookup }) {
    return (await lookup.returned.rows()).map(({ id, line }) => ({ id, label: verbatim(line) }))
  },
  read: () => refused('not-found'),
  chosen: async (id, { lookup, question }) => {
    const line = (await lookup.returned.rows()).find((row) => row.id === id)?.line ?? ''
    return accepted(id, { also: { [`${question.id}.line`]: line } })
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}
