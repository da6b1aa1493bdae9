import { readBirthDate } from '../../domain/birth-date.js'
import { isoDate, showDate } from '../../domain/iso-date.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const LATER_THAN_ANY_PAPER = '2199-12-31'

/** A day of the calendar, as on a paper; with `of`, not before that answer. Stored as an ISO date. */
export const date: AnswerKind = {
  reasons: ['empty', 'impossible', 'unreadable', 'needs-day', 'before-start'],
  holds: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  read(input, { question, answers }) {
    const reading = readBirthDate(withFullYear(textOf(input) ?? ''), { today: LATER_THAN_ANY_PAPER })
    if (reading.kind === 'refused') return refused(reading.reason === 'impossible' ? 'impossible' : 'unreadable')
    const day = reading.kind === 'birth-date' && reading.birth.precision === 'DAY' ? reading.birth.value : undefined
    if (day === undefined) return refused('needs-day')
    const start = question.of?.map((id) => answers[id]).find((value) => typeof value === 'string')
    return typeof start === 'string' && day < start ? refused('before-start') : accepted(day)
  },
  show: (value) => verbatim(showDate(String(value))),
}

/** Papers are of our time: `1/6/26` is 2026. */
function withFullYear(text: string): string {
  const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{2})\s*$/.exec(text)
  if (match === null) return text
  const [, day = '', month = '', year = ''] = match
  return isoDate(2000 + Number(year), Number(month), Number(day)) === undefined ? text : `${day}/${month}/20${year}`
}
