import { readDays } from '../../domain/day-range.js'
import { readRecordCode } from '../../domain/registration-code.js'
import { foldKey, tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, labelled, type Reading, refused, type Situation, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

const CHOICES = ['today', 'week', 'month', 'all'] as const

/**
 * Which part of the log: a record by its code, an officer by name, a unit, some days ("hôm nay", "tháng 11", "20/11/2026"), or
 * one of these with days: "Hằng tháng 11". What is not said becomes no fact.
 */
export const journalRequest: AnswerKind = {
  reasons: ['not-found', 'several'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: (situation) => CHOICES.map((id) => labelled(id, situation)),
  chosen: (id, situation) => ofDays(id, situation),
  read: (input, situation) => readRequest(tidy(textOf(input) ?? ''), situation),
  show: (value) => verbatim(String(value)),
}

const DAYS: Readonly<Record<string, string>> = { today: 'hôm nay', week: '7 ngày', month: 'tháng này' }

function ofDays(id: string, { question, today }: Situation): Reading {
  const days = DAYS[id] === undefined ? undefined : readDays(DAYS[id], today)
  return accepted(id, { also: daysIn(question.id, days) })
}

async function readRequest(text: string, situation: Situation): Promise<Reading> {
  const { lookup, question, today } = situation
  const days = readDays(text, today)
  const rest = days?.rest ?? text
  const dated = daysIn(question.id, days)
  const code = readRecordCode(rest)
  if (code !== undefined) return accepted(text, { also: { ...dated, [`${question.id}.record`]: code } })
  if (rest === '') return text === '' ? refused('not-found') : accepted(text, { also: dated })
  const [officer, ...others] = await lookup.journalOfficers(rest)
  if (officer !== undefined && others.length > 0) {
    return refused('several', { names: [officer, ...others].map(({ name, id }) => `${name} (${id})`).join('; ') })
  }
  if (officer !== undefined) return accepted(text, { also: { ...dated, [`${question.id}.officer`]: officer.id } })
  const [unit] = foldKey(rest) === '' ? [] : await lookup.journalUnits(rest)
  return unit === undefined
    ? refused('not-found')
    : accepted(text, { also: { ...dated, [`${question.id}.unit`]: unit.code } })
}

function daysIn(question: string, days: ReturnType<typeof readDays>): Readonly<Record<string, string>> {
  return days === undefined ? {} : { [`${question}.from`]: days.from, [`${question}.to`]: days.to }
}
