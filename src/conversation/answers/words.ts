import { tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, labelled, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const LONGEST = 500

/** Free words: a reason, a remark, a paper's number. Choices of the flow are short cuts, words are just as good. */
export const words: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'too-long'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: (situation) => (situation.question.choices ?? []).map((id) => labelled(id, situation)),
  chosen: (id, situation) => accepted(situation.say(labelled(id, situation).label) ?? id),
  read(input) {
    const text = tidy(textOf(input) ?? '')
    if (text === '') return refused('empty')
    return text.length > LONGEST ? refused('too-long', { longest: LONGEST }) : accepted(text)
  },
  show: (value) => verbatim(String(value)),
}
