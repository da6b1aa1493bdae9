import { readChangeCode } from '../../domain/registration-code.js'
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
import type { ChangePage } from '../change-lookup.js'
import { verbatim } from '../phrase.js'

const MORE = 'more:'

/** A change (biến động) by its code. */
export const change: AnswerKind = {
  reasons: ['not-found'],
  holds: (value) => typeof value === 'string' && readChangeCode(value) === value,
  chosen: (id, situation) => byCode(id, situation),
  read(input, situation) {
    const code = readChangeCode(textOf(input) ?? '')
    return code === undefined ? refused('not-found') : byCode(code, situation)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

/** As `change`, offering the proposals that wait, the oldest first. */
export const waitingChange: AnswerKind = {
  ...change,
  reasons: ['not-found', 'next'],
  async choices(situation) {
    return choicesOf(await situation.lookup.changes.waiting(0), 0, situation)
  },
  async chosen(id, situation) {
    if (!id.startsWith(MORE)) return byCode(id, situation)
    const page = Number(id.slice(MORE.length))
    const found = await situation.lookup.changes.waiting(page)
    return { kind: 'unclear', reason: 'next', choices: choicesOf(found, page, situation) }
  },
}

/** As `waitingChange`, of what the program proposes because of people's ages. */
export const waitingReview: AnswerKind = {
  ...waitingChange,
  async choices(situation) {
    return choicesOf(await situation.lookup.changes.waiting(0, 'reviews'), 0, situation)
  },
  async chosen(id, situation) {
    if (!id.startsWith(MORE)) return byCode(id, situation)
    const page = Number(id.slice(MORE.length))
    const found = await situation.lookup.changes.waiting(page, 'reviews')
    return { kind: 'unclear', reason: 'next', choices: choicesOf(found, page, situation) }
  },
}

async function byCode(code: string, { question, lookup }: Situation): Promise<Reading> {
  const found = await lookup.changes.change(code)
  if (found === undefined) return refused('not-found')
  const facts = Object.entries({ ...found.facts, line: found.line })
  return accepted(code, { also: Object.fromEntries(facts.map(([fact, value]) => [`${question.id}.${fact}`, value])) })
}

function choicesOf({ changes, hasMore }: ChangePage, page: number, situation: Situation): readonly Choice[] {
  const more = { ...labelled('more', situation), id: `${MORE}${page + 1}` }
  return [...changes.map(({ code, line }) => ({ id: code, label: verbatim(line) })), ...(hasMore ? [more] : [])]
}
