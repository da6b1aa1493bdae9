import { readPersonName } from '../../domain/person-name.js'
import { isPlainQuestion } from '../../domain/question.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const NOT_A_NAME = { kind: 'refused', reason: 'not-a-name' } as const

/** A person's full name, kept in the official spelling; what was typed is kept beside it. */
export const personName: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'digits', 'too-short', 'too-long', 'command', 'not-a-name'],
  holds: (value) => typeof value === 'string' && value !== '',
  read(input, { question }) {
    const text = textOf(input) ?? ''
    // Letters only, like a name: "bao giờ có tiền".
    const reading = isPlainQuestion(text) ? NOT_A_NAME : readPersonName(text)
    if (reading.kind === 'refused') return refused(reading.reason)
    const typed = { [`${question.id}.typed`]: text }
    return accepted(reading.name, { also: typed })
  },
  show: (value) => verbatim(String(value)),
}
