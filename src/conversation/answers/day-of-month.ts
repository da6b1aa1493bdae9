import { digitsIn } from '../../domain/text.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A day of the month as a number: `25`, `ngày 25`. */
export const dayOfMonth: AnswerKind = {
  reasons: ['no-such-day'],
  holds: (value) => isDay(Number(value)),
  read(input) {
    const day = Number(digitsIn(textOf(input) ?? ''))
    return isDay(day) ? accepted(day) : refused('no-such-day')
  },
  show: (value) => verbatim(String(value)),
}

function isDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 31
}
