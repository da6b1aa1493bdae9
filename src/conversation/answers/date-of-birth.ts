import { type BirthDate, readBirthDate, showBirthDate } from '../../domain/birth-date.js'
import { factsIn } from '../../domain/personal-id.js'
import { type AnswerKind, type AnswerValue, accepted, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'
import { bareNumber } from './bare-number.js'

const PRECISIONS = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const

/** A date of birth as exact as the person knows it: day, month or only the year. A two-digit year is asked back. */
export const dateOfBirth: AnswerKind = {
  reasons: ['empty', 'impossible', 'future', 'unreadable', 'is-age', 'which-year'],
  holds: isBirthDate,
  chosen: (id) => accepted(birthOf(id)),
  read(input, situation) {
    const reading = readBirthDate(bareNumber(textOf(input) ?? ''), { today: situation.today, ...yearFromId(situation) })
    if (reading.kind === 'birth-date') return accepted(reading.birth)
    if (reading.kind === 'refused') return refused(reading.reason)
    const choices = reading.candidates.map((birth) => ({
      id: birth.value,
      label: verbatim(showBirthDate(birth)),
      // The year alone is the answer to "which year?"; day and month were said already.
      words: [birth.value.slice(0, 4)],
    }))
    return { kind: 'unclear', reason: 'which-year', choices }
  },
  show: (value) => verbatim(isBirthDate(value) ? showBirthDate(value) : ''),
}

function isBirthDate(value: AnswerValue): value is BirthDate {
  return typeof value === 'object' && 'precision' in value && /^\d{4}(-\d\d){0,2}$/.test(value.value)
}

function birthOf(value: string): BirthDate {
  return { value, precision: PRECISIONS[value.length as keyof typeof PRECISIONS] ?? 'DAY' }
}

function yearFromId({ question, answers }: Situation): { yearFromId?: number } {
  const personalId = question.of?.map((id) => answers[id]).find((value) => /^\d{12}$/.test(String(value)))
  return personalId === undefined ? {} : { yearFromId: factsIn(String(personalId)).birthYear }
}
