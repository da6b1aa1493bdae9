import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const LONGEST = 255

/** The password of a workbook, taken exactly as written. It must be a flow's last answer, so that it is never stored. */
export const filePassword: AnswerKind = {
  takesWords: true,
  reasons: ['empty', 'too-long', 'masked'],
  holds: (value) => typeof value === 'string' && value !== '',
  read(input) {
    const password = textOf(input)?.trim() ?? ''
    if (password === '') return refused('empty')
    return password.length > LONGEST ? refused('too-long') : accepted(password)
  },
  show: () => verbatim('****'),
}
