import { accepted, type Input, type Reading, refused, type Situation, textOf } from '../answer.js'
import { chooseByPart } from '../choose.js'

/** Reads what is neither number nor label of a choice: a part of one label, or nothing that can be told. */
export async function readPart(input: Input, situation: Situation): Promise<Reading> {
  const kind = situation.kinds.get(situation.question.answer)
  const choices = (await kind?.choices?.(situation)) ?? []
  const choice = chooseByPart(textOf(input) ?? '', choices, situation.say)
  if (choice === undefined) return refused('choose-one')
  return (await kind?.chosen?.(choice.id, situation)) ?? accepted(choice.id)
}
