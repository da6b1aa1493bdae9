import { foldKey, tidy } from '../../domain/text.js'
import {
  type AnswerKind,
  accepted,
  type Choice,
  labelled,
  type Reading,
  refused,
  type Situation,
  textOf,
} from '../answer.js'
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

const MORE = 'more:'

/** A difficulty that waits for an answer, by its number; ten a page, the oldest first. */
export const difficulty: AnswerKind = {
  reasons: ['not-found', 'several'],
  holds: (value) => /^[1-9]\d*$/.test(String(value)),
  choices: (situation) => page(0, situation),
  async chosen(id, situation) {
    if (!id.startsWith(MORE)) return byNumber(Number(id), situation)
    const choices = await page(Number(id.slice(MORE.length)), situation)
    return { kind: 'unclear', reason: 'several', choices }
  },
  read(input, situation) {
    const number = /^\D*(\d{1,9})\D*$/.exec(textOf(input) ?? '')?.[1]
    return number === undefined ? refused('not-found') : byNumber(Number(number), situation)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function byNumber(number: number, { question, lookup }: Situation): Promise<Reading> {
  const found = await lookup.difficulty(number)
  if (found === undefined) return refused('not-found')
  return accepted(String(number), {
    also: { [`${question.id}.line`]: found.line, [`${question.id}.words`]: found.words },
  })
}

async function page(number: number, situation: Situation): Promise<readonly Choice[]> {
  const { difficulties, hasMore } = await situation.lookup.openDifficulties(number)
  const more: Choice = { ...labelled('more', situation), id: `${MORE}${number + 1}` }
  const shown = difficulties.map(({ number: id, line }) => ({ id: String(id), label: verbatim(line) }))
  return hasMore ? [...shown, more] : shown
}
