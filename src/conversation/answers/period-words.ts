import { periodInWords } from '../../domain/period-words.js'
import { tidy } from '../../domain/text.js'
import { type AnswerKind, accepted, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A month and a unit in any order, each may be missing: what is not said becomes no fact. */
export const periodWords: AnswerKind = {
  reasons: ['bad-month', 'unknown-unit', 'which-unit'],
  holds: (value) => typeof value === 'string' && value !== '',
  async read(input, { question, today, lookup }) {
    const text = tidy(textOf(input) ?? '')
    const { period, before, after, isWrong } = periodInWords(text, today)
    if (isWrong) return refused('bad-month')
    const words = `${before} ${after}`.trim()
    const units = words === '' ? [] : await lookup.findUnits(words)
    if (words !== '' && units.length === 0) return refused('unknown-unit')
    if (units.length > 1)
      return refused('which-unit', { units: units.map(({ name, code }) => `${name} (${code})`).join('; ') })
    const facts = { month: period, unit: units[0]?.code }
    const said = Object.entries(facts).flatMap(([fact, value]) =>
      value === undefined ? [] : [[`${question.id}.${fact}`, value] as const],
    )
    return accepted(text, { also: Object.fromEntries(said) })
  },
  show: (value) => verbatim(String(value)),
}
