import { showMoney } from '../../domain/money.js'
import { type CashMark, readCashMarks } from '../../domain/returns/cash-words.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { CashPayee } from '../cash-lookup.js'
import { phrase } from '../phrase.js'

/**
 * Who of a village's cash list got it and who did not, in one message: "đã phát hết trừ 2 vắng, 5 chết". Nothing is offered to
 * be chosen by a number: numbers name people. Stored as
 * `PAID=11,13;ABSENT=12;?=14`, by the lines of the list that was shown; `?` for those of whom it is not said why not.
 */
export const cashMarks: AnswerKind = {
  takesWords: true,
  reasons: ['unreadable', 'nobody', 'several', 'gone'],
  holds: (value) => typeof value === 'string' && /^(?:(?:[A-Z_]+|\?)=[\d,]+;?)+$/.test(value),
  read: (input, situation) => readWords(textOf(input) ?? '', situation),
  show: (_, { question, answers }) => {
    const count = (fact: string): number => Number(answers[`${question.id}.${fact}`] ?? 0)
    const values = { paid: count('paid'), unpaid: count('unpaid') + count('open-people') }
    return phrase('answer-cash-marks.shown', values)
  },
}

async function readWords(text: string, situation: Situation): Promise<Reading> {
  const { question, answers, lookup } = situation
  const [from = ''] = question.of ?? []
  const facts = await lookup.cash.place(String(answers[from] ?? ''))
  const shown = String(answers[`${from}.lines`] ?? '')
    .split(',')
    .map(Number)
  const people = shown.flatMap((id, index) => {
    const one = facts?.people.find((person) => person.id === id)
    return one === undefined ? [] : [{ ...one, number: index + 1 }]
  })
  if (facts === undefined || people.length === 0) return refused('gone')
  const reading = readCashMarks(text, people, lookup.cash.words)
  if (reading.kind === 'unclear') return refused(reading.reason, { said: reading.said, most: shown.length })
  const byNumber = new Map(people.map((one) => [one.number, one]))
  return accepted(stored(reading.marks, byNumber), { also: factsOf(reading.marks, byNumber, situation) })
}

type People = ReadonlyMap<number, CashPayee>

function stored(marks: readonly CashMark[], people: People): string {
  const ids = new Map<string, number[]>()
  for (const { number, outcome } of marks) {
    const id = people.get(number)?.id
    if (id !== undefined) ids.set(outcome ?? '?', [...(ids.get(outcome ?? '?') ?? []), id])
  }
  return [...ids].map(([outcome, some]) => `${outcome}=${some.join(',')}`).join(';')
}

/** What is read back: how many got how much, and who did not, by name. */
function factsOf(marks: readonly CashMark[], people: People, { question, lookup }: Situation) {
  const of = (wanted: (mark: CashMark) => boolean): readonly CashPayee[] =>
    marks.filter(wanted).flatMap(({ number }) => people.get(number) ?? [])
  const paid = of(({ outcome }) => outcome === 'PAID')
  const open = of(({ outcome }) => outcome === null)
  const unpaid = marks.filter(({ outcome }) => outcome !== 'PAID' && outcome !== null)
  const names = unpaid.map(({ number, outcome }) => {
    const reason = lookup.cash.words.reasons.find(({ meaning }) => meaning === outcome)
    return `${people.get(number)?.name ?? ''} (${reason?.name ?? ''})`
  })
  const facts = {
    paid: paid.length,
    sum: showMoney(paid.reduce((sum, { sum: one }) => sum + one, 0)),
    unpaid: unpaid.length,
    names: names.join(', '),
    open: open.length > 0 ? 'yes' : 'no',
    'open-people': open.length,
    'open-names': open.map(({ name }) => name).join(', '),
  }
  return Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
}
