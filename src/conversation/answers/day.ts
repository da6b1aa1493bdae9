import { readDay } from '../../domain/day.js'
import { showDate } from '../../domain/iso-date.js'
import type { Input, Situation } from '../answer.js'
import { type AnswerKind, accepted, labelled, type Reading, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A day of something that happens at work: today, or as typed, the year left out or not. Stored as an ISO date. */
export const day: AnswerKind = {
  reasons: ['empty', 'unreadable', 'impossible'],
  holds: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  choices: (situation) => [{ ...labelled('today', situation), id: situation.today }],
  read: readAny,
  show: (value) => verbatim(showDate(String(value))),
}

function readAny(input: Input, { today }: Situation): Reading {
  const reading = readDay(textOf(input) ?? '', today)
  return reading.kind === 'day' ? accepted(reading.day) : refused(reading.reason)
}
