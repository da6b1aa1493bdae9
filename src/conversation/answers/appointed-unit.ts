import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

/** More than fit on a screen are asked for by name. */
const OFFERED_AT_MOST = 15

/** A unit that the asker may appoint somebody for, of the level that the role (`of`) is for, by its name or code. */
export const appointedUnit: AnswerKind = {
  reasons: ['unknown', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  async choices(situation) {
    const units = await unitsFor(situation, '')
    return units.length > OFFERED_AT_MOST ? [] : units.map(choiceOf)
  },
  async chosen(id, situation) {
    const unit = (await unitsFor(situation, id)).find(({ code }) => code === id)
    return unit === undefined ? refused('unknown') : named(unit, situation)
  },
  async read(input, situation) {
    const [first, ...others] = await unitsFor(situation, textOf(input)?.trim() || '?')
    if (first === undefined) return refused('unknown')
    if (others.length === 0) return named(first, situation)
    return { kind: 'unclear', reason: 'ambiguous', choices: [first, ...others].slice(0, OFFERED_AT_MOST).map(choiceOf) }
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

function unitsFor({ lookup, question, answers }: Situation, words: string): Promise<readonly UnitChoice[]> {
  const [role = ''] = (question.of ?? []).map((id) => String(answers[id] ?? ''))
  return lookup.staff.units(role, words)
}

function named({ code, name }: UnitChoice, { question }: Situation): Reading {
  return accepted(code, { also: { [`${question.id}.name`]: name } })
}

function choiceOf({ code, name }: UnitChoice) {
  return { id: code, label: verbatim(name), words: [code] }
}
