import { type AnswerKind, type Answers, accepted, type Reading, refused } from '../answer.js'
import type { Question } from '../flow.js'
import type { Lookup } from '../lookup.js'
import { verbatim } from '../phrase.js'

/**
 * The last roster file that was taken over for one of the asker's units, or a returned file (`r<number>`); its facts are what
 * taking it back would do.
 */
export const appliedImport: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^r?\d+$/.test(String(value)),
  async choices({ lookup }) {
    const rosters = (await lookup.imports.applied()).map(({ id, line }) => ({ id: String(id), label: verbatim(line) }))
    const returned = (await lookup.returned.applied()).map(({ id, line }) => ({ id, label: verbatim(line) }))
    return [...rosters, ...returned]
  },
  async chosen(id, { question, lookup }) {
    if (id.startsWith('r')) return chosenReturn(id, question, lookup)
    const found = (await lookup.imports.applied()).find((one) => String(one.id) === id)
    if (found === undefined) return refused('choose-one')
    const facts = { ...(await lookup.imports.undoing(found.id)), what: 'roster', line: found.line }
    return accepted(Number(id), { also: asFacts(question.id, facts) })
  },
  read: () => refused('choose-one'),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function chosenReturn(id: string, question: Question, lookup: Lookup): Promise<Reading> {
  const found = (await lookup.returned.applied()).find((one) => one.id === id)
  const facts = found && (await lookup.returned.undoing(id))
  if (found === undefined || facts === undefined) return refused('choose-one')
  return accepted(id, { also: asFacts(question.id, { ...facts, line: found.line }) })
}

function asFacts(questionId: string, facts: Answers): Answers {
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${questionId}.${fact}`, value]))
}
