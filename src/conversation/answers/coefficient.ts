import { readCoefficient } from '../../domain/money.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const LARGEST = 10

/** A coefficient (hệ số): the programme's own is offered (`of` a programme), another can be typed: `1,5`. */
export const coefficient: AnswerKind = {
  reasons: ['empty', 'unreadable', 'damaged'],
  holds: (value) => Number(value) > 0 && Number(value) <= LARGEST,
  choices({ question, answers }) {
    const own = question.of?.map((id) => answers[`${id}.coefficient`]).find((value) => value !== undefined)
    return own === undefined ? [] : [{ id: String(own), label: verbatim(shown(own)) }]
  },
  chosen: (id) => accepted(Number(id)),
  read(input) {
    const reading = readCoefficient(textOf(input) ?? '')
    if (reading.kind === 'refused') return refused(reading.reason)
    if (reading.kind === 'damaged') {
      const choice = { id: String(reading.proposed), label: verbatim(shown(reading.proposed)) }
      return { kind: 'unclear', reason: 'damaged', choices: [choice] }
    }
    return reading.coefficient > LARGEST ? refused('unreadable') : accepted(reading.coefficient)
  },
  show: (value) => verbatim(shown(value)),
}

function shown(value: unknown): string {
  return String(value).replace('.', ',')
}
