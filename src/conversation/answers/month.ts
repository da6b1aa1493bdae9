import { addMonths, periodOf, readPeriod, showPeriod } from '../../domain/period.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A month, stored as `YYYY-MM`. With `of` a day: its month is offered first, then the one after. */
export const month: AnswerKind = {
  reasons: ['empty', 'unreadable', 'no-such-month'],
  holds: (value) => typeof value === 'string' && /^\d{4}-\d\d$/.test(value),
  choices({ question, answers, today }) {
    const day = question.of?.map((id) => answers[id]).find((value) => typeof value === 'string')
    const first = periodOf(typeof day === 'string' ? day : today)
    return [first, addMonths(first, 1)].map((period) => ({ id: period, label: verbatim(showPeriod(period)) }))
  },
  read(input, { today }) {
    const reading = readPeriod(textOf(input) ?? '', today)
    return reading.kind === 'period' ? accepted(reading.period) : refused(reading.reason)
  },
  show: (value) => verbatim(showPeriod(String(value))),
}
