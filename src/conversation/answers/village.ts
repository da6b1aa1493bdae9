import { findVillage } from '../../domain/village-name.js'
import { type AnswerKind, accepted, labelled, refused, type Situation, textOf } from '../answer.js'
import type { UnitChoice } from '../lookup.js'
import { verbatim } from '../phrase.js'

const OTHER = 'other'

/** A village of the commune (`of`, or the only one), by any spelling; "another" leaves it to the officer. */
export const village: AnswerKind = {
  reasons: ['empty', 'unknown', 'likely', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: async (situation) => [...(await villagesOf(situation)).map(choiceOf), labelled(OTHER, situation)],
  chosen: async (id, situation) => named(id, situation),
  async read(input, situation) {
    const words = (textOf(input) ?? '').trim()
    if (words === '') return refused('empty')
    const match = findVillage(words, await villagesOf(situation))
    switch (match.kind) {
      case 'found':
        return named(match.value.code, situation)
      case 'likely':
        return { kind: 'unclear', reason: 'likely', choices: [choiceOf(match.value)] }
      case 'ambiguous':
        return { kind: 'unclear', reason: 'ambiguous', choices: match.candidates.map(choiceOf) }
      case 'unknown':
        return refused('unknown')
    }
  },
  show: (value, situation) =>
    value === OTHER
      ? labelled(OTHER, situation).label
      : verbatim(String(situation.answers[`${situation.question.id}.name`] ?? value)),
}

async function named(code: string, situation: Situation) {
  const found = (await villagesOf(situation)).find((one) => one.code === code)
  return accepted(code, found === undefined ? {} : { also: { [`${situation.question.id}.name`]: found.name } })
}

function villagesOf({ question, answers, lookup }: Situation): Promise<readonly UnitChoice[]> {
  const commune = question.of?.map((id) => answers[id]).find((value) => value !== undefined)
  return lookup.villages(commune === undefined ? undefined : String(commune))
}

function choiceOf({ code, name }: UnitChoice) {
  return { id: code, label: verbatim(name) }
}
