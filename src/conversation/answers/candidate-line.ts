import { type AnswerKind, accepted, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'

/** Which of the roster lines a registration belongs to; `new` when none of them is this person. */
export const candidateLine: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^(\d+|new)$/.test(String(value)),
  async choices(situation) {
    const lines = await situation.lookup.candidateLines(recordIn(situation))
    return [
      ...lines.map(({ id, line }) => ({ id: String(id), label: verbatim(line) })),
      { id: 'new', label: { key: `${situation.message}.choice-new` } },
    ]
  },
  chosen: (id) => accepted(id),
  read: () => refused('choose-one'),
  show: (value) => verbatim(String(value)),
}

function recordIn({ question, answers }: Situation): string {
  return String(question.of?.map((id) => answers[id]).find((value) => value !== undefined) ?? '')
}
