import { type AnswerKind, labelled } from '../answer.js'
import { readPart } from './read-part.js'

/** One of the choices that the flow lists. Labels and accepted words are in the locale, under the question's message. */
export const choice: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value, question) => question.choices?.includes(String(value)) ?? false,
  choices: (situation) => (situation.question.choices ?? []).map((id) => labelled(id, situation)),
  read: readPart,
  show: (value, situation) => labelled(String(value), situation).label,
}
