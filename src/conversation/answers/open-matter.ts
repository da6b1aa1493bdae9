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
import type { Lookup, OpenMatters } from '../lookup.js'
import { verbatim } from '../phrase.js'

const MORE = 'more:'

/** A difficulty that waits for an answer, by its number. */
export const difficulty: AnswerKind = openMatter((lookup) => lookup.difficulties)

/** A verdict of the police that only an officer can clear up, by its number. */
export const policeQuestion: AnswerKind = openMatter((lookup) => lookup.policeQuestions)

/** Something numbered that waits for the officer: ten a page, the oldest first. Facts: its `line`, and all its `words`. */
function openMatter(mattersOf: (lookup: Lookup) => OpenMatters): AnswerKind {
  return {
    reasons: ['not-found', 'several'],
    holds: (value) => /^[1-9]\d*$/.test(String(value)),
    choices: (situation) => page(0, mattersOf(situation.lookup), situation),
    async chosen(id, situation) {
      const matters = mattersOf(situation.lookup)
      if (!id.startsWith(MORE)) return byNumber(Number(id), matters, situation)
      return {
        kind: 'unclear',
        reason: 'several',
        choices: await page(Number(id.slice(MORE.length)), matters, situation),
      }
    },
    read(input, situation) {
      const number = /^\D*(\d{1,9})\D*$/.exec(textOf(input) ?? '')?.[1]
      return number === undefined
        ? refused('not-found')
        : byNumber(Number(number), mattersOf(situation.lookup), situation)
    },
    show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
  }
}

async function byNumber(number: number, matters: OpenMatters, { question }: Situation): Promise<Reading> {
  const found = await matters.one(number)
  if (found === undefined) return refused('not-found')
  return accepted(String(number), {
    also: { [`${question.id}.line`]: found.line, [`${question.id}.words`]: found.words },
  })
}

async function page(number: number, matters: OpenMatters, situation: Situation): Promise<readonly Choice[]> {
  const { matters: found, hasMore } = await matters.page(number)
  const more: Choice = { ...labelled('more', situation), id: `${MORE}${number + 1}` }
  const shown = found.map(({ number: id, line }) => ({ id: String(id), label: verbatim(line) }))
  return hasMore ? [...shown, more] : shown
}
