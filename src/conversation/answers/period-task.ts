import { periodInWords } from '../../domain/period-words.js'
import { type AnswerKind, accepted, type Choice, type Reading, refused, type Situation, textOf } from '../answer.js'
import type { PeriodChoice, PeriodTask } from '../period-lookup.js'
import { verbatim } from '../phrase.js'

/**
 * A month of a unit that something is to be done with, typed in any order ("12/2026", "tháng 12 Cẩm Lương") or chosen among
 * those for which it is time. `reason` names a question that takes the words after the month.
 */
function periodFor(task: PeriodTask, reason?: string): AnswerKind {
  return {
    reasons: ['unreadable', 'not-found', 'several'],
    holds: (value) => typeof value === 'string' && /^[\w-]+@\d{4}-\d\d$/.test(value),
    choices: async ({ lookup }) => (await lookup.periods.open(task)).map(choiceOf),
    chosen: (id, situation) => withFacts(task, id, situation),
    async read(input, situation) {
      const { period, before, after, isWrong } = periodInWords(textOf(input) ?? '', situation.today)
      if (isWrong || (period === undefined && before === '')) return refused('unreadable')
      const isReasoned = reason !== undefined && period !== undefined
      // "tháng 12 Cẩm Lương thiếu người": the unit may stand after the month too.
      const unit = isReasoned && before === '' ? await situation.lookup.periods.unitIn(task, after) : ''
      const rest = after.slice(unit.length).replace(/^[\s,:–-]+/u, '')
      const words = isReasoned ? before || unit : `${before} ${after}`.trim()
      const said = isReasoned && rest !== '' ? { [reason]: rest } : {}
      const [first, ...others] = await situation.lookup.periods.find(task, period, words)
      if (first === undefined) return refused('not-found')
      if (others.length > 0) return { kind: 'unclear', reason: 'several', choices: [first, ...others].map(choiceOf) }
      return withFacts(task, first.id, situation, said)
    },
    show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
  }
}

async function withFacts(
  task: PeriodTask,
  id: string,
  { question, lookup }: Situation,
  said: Readonly<Record<string, string>> = {},
): Promise<Reading> {
  const facts = await lookup.periods.facts(task, id)
  if (facts === undefined) return refused('not-found')
  const also = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [`${question.id}.${fact}`, value]))
  return accepted(id, { also: { ...also, ...said } })
}

function choiceOf({ id, line }: PeriodChoice): Choice {
  return { id, label: verbatim(line) }
}

export const villageToClose = periodFor('close-village')
export const villageToReopen = periodFor('reopen-village', 'reason')
export const monthToClose = periodFor('close-commune')
export const monthToLock = periodFor('lock')
export const monthToReopen = periodFor('reopen', 'reason')
export const monthToMark = periodFor('mark')
