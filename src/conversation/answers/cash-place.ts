import { showMoney } from '../../domain/money.js'
import { periodInWords } from '../../domain/period-words.js'
import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { CashChoice } from '../cash-lookup.js'
import { verbatim } from '../phrase.js'

/** More would fill several messages; those below are still named by their numbers once these are done. */
const LISTED = 40

/** A village whose cash is handed out, by its name and, where that is needed, a month: "thôn 3", "thôn 3 tháng 10". */
export const cashPlace: AnswerKind = {
  reasons: ['not-found', 'several', 'unreadable'],
  holds: (value) => typeof value === 'string' && /^[\w-]+@\d{4}-\d\d@[\w-]*$/.test(value),
  choices: async ({ lookup }) => (await lookup.cash.places('', undefined)).map(choiceOf),
  chosen: withFacts,
  async read(input, situation) {
    const text = textOf(input) ?? ''
    if (text.trim() === '') return refused('unreadable')
    const found = await placesIn(text, situation)
    const [first, ...others] = found
    if (first === undefined) return refused('not-found')
    if (others.length > 0) return { kind: 'unclear', reason: 'several', choices: found.map(choiceOf) }
    return withFacts(first.id, situation)
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

/** "3" and "T3" are villages where there are such, before they are months. */
async function placesIn(text: string, { today, lookup }: Situation): Promise<readonly CashChoice[]> {
  const villages = await lookup.cash.places(text, undefined)
  if (villages.length > 0) return villages
  const { period, before, after, isWrong } = periodInWords(text, today)
  return isWrong || period === undefined ? [] : lookup.cash.places(`${before} ${after}`.trim(), period)
}

/** The list as it was seen: its order gives the numbers that are said next. */
async function withFacts(id: string, { question, lookup }: Situation): Promise<Reading> {
  const facts = await lookup.cash.place(id)
  if (facts === undefined) return refused('not-found')
  const { name, people, seen } = facts
  const listed = people.slice(0, LISTED)
  const list = listed.map((one, index) => `${index + 1}. ${one.name}: ${showMoney(one.sum)}`).join('\n')
  const also = {
    [`${question.id}.name`]: name,
    [`${question.id}.lines`]: listed.map((one) => one.id).join(','),
    [`${question.id}.list`]: list,
    [`${question.id}.people`]: listed.length,
    [`${question.id}.more`]: people.length - listed.length,
    [`${question.id}.sum`]: showMoney(listed.reduce((sum, one) => sum + one.sum, 0)),
    [`${question.id}.seen`]: seen,
  }
  return accepted(id, { also })
}

function choiceOf({ id, line }: CashChoice): Choice {
  return { id, label: verbatim(line) }
}
