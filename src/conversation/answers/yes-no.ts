import { type AnswerKind, labelled } from '../answer.js'
import { readPart } from './read-part.js'

const ANSWERS = ['yes', 'no']

/** Yes or no, in the many ways people write it: "dạ", "r", "ok", "ko" … (the words are in the locale). */
export const yesNo: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => ANSWERS.includes(String(value)),
  choices: (situation) => ANSWERS.map((id) => labelled(id, situation)),
  read: readPart,
  show: (value, situation) => labelled(String(value), situation).label,
}
