import { foldKey, tidy } from '../../domain/text.js'
import {
  type AnswerKind,
  type Answers,
  accepted,
  labelled,
  type Reading,
  refused,
  type Situation,
  textOf,
} from '../answer.js'
import { chooseByPart, chooseByText } from '../choose.js'

/**
 * One or more of the choices that the flow lists: "1 3", "họ tên và ngày sinh". Stored as their ids with spaces between;
 * each that was chosen is a fact `<question>.<id>` = `yes`, for conditions to ask about.
 */
export const severalChoices: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value, question) =>
    String(value)
      .split(' ')
      .every((id) => question.choices?.includes(id)),
  choices: (situation) => (situation.question.choices ?? []).map((id) => labelled(id, situation)),
  chosen: (id, situation) => taken([id], situation),
  read(input, situation) {
    const parts = foldKey(tidy(textOf(input) ?? ''))
      .split(/\s*(?:[,;+&]|\bVA\b)\s*|(?<=\d)\s+(?=\d)/)
      .filter((part) => part !== '')
    const ids = parts.map((part) => oneOf(part, situation))
    return ids.length > 0 && ids.every((id) => id !== undefined) ? taken(ids, situation) : refused('choose-one')
  },
  show: (value, situation) => ({
    key: 'verbatim',
    values: {
      text: String(value)
        .split(' ')
        .map((id) => situation.say(labelled(id, situation).label) ?? id)
        .join(', '),
    },
  }),
}

function oneOf(words: string, situation: Situation): string | undefined {
  const choices = (situation.question.choices ?? []).map((id) => labelled(id, situation))
  return (chooseByText(words, choices, situation.say) ?? chooseByPart(words, choices, situation.say))?.id
}

function taken(ids: readonly string[], { question }: Situation): Reading {
  const chosen = (question.choices ?? []).filter((id) => ids.includes(id))
  const also: Answers = Object.fromEntries(chosen.map((id) => [`${question.id}.${id}`, 'yes']))
  return accepted(chosen.join(' '), { also })
}
