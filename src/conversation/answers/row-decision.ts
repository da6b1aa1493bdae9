import { type AnswerKind, accepted, labelled, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'
import { readPart } from './read-part.js'

/** What to do about the row that `of` names: take the proposal, another value, one of the people, or leave it for later. */
export const rowDecision: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => typeof value === 'string' && value !== '',
  async choices(situation) {
    const asked = await situation.lookup.imports.question(rowOf(situation))
    return [...(asked?.choices ?? []), labelled('later', situation)]
  },
  chosen: (id) => accepted(id),
  async read(input, situation) {
    // Somebody else decided meanwhile: whatever is said about it, the action tells so.
    const asked = await situation.lookup.imports.question(rowOf(situation))
    return asked === undefined ? accepted('gone') : readPart(input, situation)
  },
  show: (value) => verbatim(String(value)),
}

function rowOf({ question, answers }: Situation): string {
  return String(question.of?.map((id) => answers[id]).find((value) => value !== undefined) ?? '')
}
