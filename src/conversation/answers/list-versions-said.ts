import { showPeriod } from '../../domain/period.js'
import type { Situation } from '../answer.js'
import { phrase } from '../phrase.js'
import type { SaidDetails } from './list-details-said.js'

/** "The old one" may be any of those that left before: each is a choice, whose id is the words that say it. */
export async function versionsToChoose(
  list: string,
  facts: Readonly<Record<string, string>>,
  { question, lookup }: Situation,
): Promise<Exclude<SaidDetails, { kind: 'details' }>> {
  const fact = (name: string) => facts[`${question.id}.${name}`]
  const asked = { unit: fact('unit'), group: fact('group'), period: fact('period') }
  const versions = await lookup.listVersions(list, asked)
  if (versions.length === 0) return { kind: 'refused', reason: 'no-version' }
  const locked = fact('locked') === undefined ? [] : ['MAT KHAU']
  const choices = versions.map(({ unit, period, version, day }) => {
    const month = showPeriod(period)
    const words = [unit, asked.group, `THANG ${month}`, `VERSION ${version}`, fact('format')?.toUpperCase(), ...locked]
    return {
      id: words.filter((word) => word !== undefined).join(' '),
      label: phrase('answer-list-request.version', { month, version, day }),
    }
  })
  return { kind: 'unclear', reason: 'which-version', choices }
}
