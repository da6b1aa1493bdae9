import { type AnswerKind, labelled, refused } from '../answer.js'

/** One of the choices that the flow lists. Labels and accepted words are in the locale, under the question's message. */
export const choice: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value, question) => question.choices?.includes(String(value)) ?? false,
  choices: (situation) => (situation.question.choices ?? []).map((id) => labelled(id, situation)),
  read: () => refused('choose-one'),
  show: (value, situation) => labelled(String(value), situation).label,
}
