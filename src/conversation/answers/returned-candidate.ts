import { type AnswerKind, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'

const NONE = 'none'

/** What a waiting row is about: one of the lines or people that it can be, or none of them. */
export const returnedCandidate: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => typeof value === 'string' && value !== '',
  async choices(situation) {
    const candidates = await candidatesOf(situation)
    return [
      ...candidates.map(({ id, line }) => ({ id, label: verbatim(line) })),
      { id: NONE, label: { key: 'answer-returned-candidate.choice-none' } },
    ]
  },
  read: () => refused('not-found'),
  show: (value) => (value === NONE ? { key: 'answer-returned-candidate.choice-none' } : verbatim(String(value))),
}

function candidatesOf({ lookup, answers, question }: Situation) {
  const row = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return lookup.returned.candidates(String(row ?? ''))
}
