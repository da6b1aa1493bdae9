import { readPersonName } from '../../domain/person-name.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A person's full name, kept in the official spelling; what was typed is kept beside it. */
export const personName: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'digits', 'too-short', 'too-long', 'command', 'not-a-name'],
  holds: (value) => typeof value === 'string' && readPersonName(value).kind === 'person-name',
  read(input, { question }) {
    const reading = readPersonName(textOf(input) ?? '')
    if (reading.kind === 'refused') return refused(reading.reason)
    const typed = { [`${question.id}.typed`]: textOf(input) ?? '' }
    return accepted(reading.name, { also: typed })
  },
  show: (value) => verbatim(String(value)),
}
