import { type AnswerKind, accepted, labelled } from '../answer.js'
import { readPart } from './read-part.js'

const ANSWERS = ['agree', 'refuse']

/**
 * Consent to the use of personal data (domain.md §16): voluntary, explicit, never by silence and never ticked beforehand.
 * The text that was agreed to is known by the version fact, which the locale carries beside it.
 */
export const consent: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => ANSWERS.includes(String(value)),
  choices: (situation) => ANSWERS.map((id) => labelled(id, situation)),
  read: readPart,
  chosen: (id, { question, message, say }) =>
    accepted(id, { also: { [`${question.id}.version`]: say({ key: `${message}.version` }) ?? '' } }),
  show: (value, situation) => labelled(String(value), situation).label,
}
