import { type AnswerKind, accepted, labelled } from '../answer.js'
import { readPart } from './read-part.js'

/**
 * How somebody agreed who is registered by another: said so, signed, on the phone (domain.md §16: provable). The text that
 * was read out to them is known by the version fact, which the locale carries beside it.
 */
export const assistedConsent: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value, question) => question.choices?.includes(String(value)) ?? false,
  choices: (situation) => (situation.question.choices ?? []).map((id) => labelled(id, situation)),
  read: readPart,
  chosen: (id, { question, message, say }) =>
    accepted(id, { also: { [`${question.id}.version`]: say({ key: `${message}.version` }) ?? '' } }),
  show: (value, situation) => labelled(String(value), situation).label,
}
