import { foldKey, tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, type Choice, refused, type Situation, textOf } from '../answer.js'
import { chooseByPart } from '../choose.js'
import { verbatim } from '../phrase.js'

/** A kind of difficulty of `data/reference/difficulty-kinds.csv`, by number, name or other words. */
export const difficultyKind: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: ({ lookup }) => kindsOf(lookup),
  read(input, { lookup, say }) {
    const text = textOf(input) ?? ''
    const words = foldKey(tidy(text))
    const named = lookup.difficultyKinds.find((kind) =>
      kind.words.some((word) => ` ${words} `.includes(` ${foldKey(word)} `)),
    )
    const code = named?.code ?? chooseByPart(text, kindsOf(lookup), say)?.id
    return code === undefined ? refused('choose-one') : accepted(code)
  },
  show: (value, { lookup }) =>
    verbatim(lookup.difficultyKinds.find(({ code }) => code === value)?.name ?? String(value)),
}

function kindsOf({ difficultyKinds }: Situation['lookup']): readonly Choice[] {
  return difficultyKinds.map(({ code, name, words }) => ({ id: code, label: verbatim(name), words }))
}
