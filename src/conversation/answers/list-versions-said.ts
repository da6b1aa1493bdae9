import { showPeriod } from '../../domain/period.js'
import type { Situation } from '../answer.js'
import type { VersionChoice } from '../lookup.js'
import { phrase } from '../phrase.js'
import type { SaidDetails } from './list-details-said.js'

type Details = Extract<SaidDetails, { kind: 'details' }>

/**
 * The details with the version that they name, if there is one; else which versions there are, before anybody waits for one
 * in vain. "The old one" may be any of those that left before. Each is a choice, whose id is the words that say it.
 */
export async function withVersion(list: string, said: Details, situation: Situation): Promise<SaidDetails> {
  const { facts, earlier } = said
  const version = facts[`${situation.question.id}.version`]
  if (!earlier && version === undefined) return said
  const found = await versions(list, said, version, situation)
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return { ...said, facts: { ...facts, ...factsOf(only, situation) } }
  if (only !== undefined) return choose('which-version', found, said, situation)
  const left = version === undefined ? [] : await versions(list, said, undefined, situation)
  if (left.length > 0) return choose('other-versions', left, said, situation, { version: version ?? '' })
  const current = { id: idOf(said, situation), label: phrase('answer-list-request.current-version') }
  return { kind: 'unclear', reason: 'no-version', choices: [current] }
}

function versions(list: string, { facts }: Details, version: string | undefined, { question, lookup }: Situation) {
  const fact = (name: string) => facts[`${question.id}.${name}`]
  return lookup.listVersions(list, {
    ...{ unit: fact('unit'), group: fact('group'), period: fact('period') },
    version: version === undefined ? undefined : Number(version),
  })
}

/** A version is one of its month. */
function factsOf({ period, version }: VersionChoice, { question }: Situation): Details['facts'] {
  return { [`${question.id}.period`]: period, [`${question.id}.version`]: String(version) }
}

function choose(
  reason: string,
  found: readonly VersionChoice[],
  said: Details,
  situation: Situation,
  values?: Readonly<Record<string, string>>,
): SaidDetails {
  const choices = found.map((one) => {
    const label = { month: showPeriod(one.period), version: one.version, day: one.day }
    return { id: idOf(said, situation, one), label: phrase('answer-list-request.version', label) }
  })
  return { kind: 'unclear', reason, choices, ...(values !== undefined && { values }) }
}

/** What was said, in words that are read again when it is chosen: of this version, or of what is now. */
function idOf({ facts }: Details, { question }: Situation, one?: VersionChoice): string {
  const fact = (name: string) => facts[`${question.id}.${name}`]
  const period = one?.period ?? fact('period')
  const words = [
    ...[one?.unit ?? fact('unit'), fact('group'), period === undefined ? undefined : `THANG ${showPeriod(period)}`],
    ...[one === undefined ? 'BAN HIEN TAI' : `VERSION ${one.version}`, fact('format')?.toUpperCase()],
    fact('locked') === undefined ? undefined : 'MAT KHAU',
  ]
  return words.filter((word) => word !== undefined).join(' ')
}
