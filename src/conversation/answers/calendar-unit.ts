import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

/** A unit whose calendar the officer may set. */
export const calendarUnit: AnswerKind = {
  reasons: ['unknown', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async ({ lookup }) => (await lookup.calendarUnits('')).map(choiceOf),
  async chosen(id, { question, lookup }) {
    const unit = (await lookup.calendarUnits('')).find(({ code }) => code === id)
    return unit === undefined ? refused('unknown') : taken(question.id, unit)
  },
  async read(input, { question, lookup }) {
    const [first, ...others] = await lookup.calendarUnits(textOf(input) ?? '')
    if (first === undefined) return refused('unknown')
    if (others.length > 0) return { kind: 'unclear', reason: 'ambiguous', choices: [first, ...others].map(choiceOf) }
    return taken(question.id, first)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

function taken(questionId: string, { code, name }: UnitChoice) {
  return accepted(code, { also: { [`${questionId}.name`]: name } })
}

function choiceOf({ code, name }: UnitChoice) {
  return { id: code, label: verbatim(name) }
}
