import { type AnswerKind, accepted, type Choice, labelled, type Reading, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'
import { readPart } from './read-part.js'

const ALL = 'all'

/** One of the things that an officer (`of`) holds, as `role@unit`, or all of them. */
export const officerGrant: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => value === ALL || /^[a-z-]+@.+$/.test(String(value)),
  async choices(situation) {
    const grants = await grantsIn(situation)
    const own: readonly Choice[] = grants.map(({ id, line }) => ({ id, label: verbatim(line) }))
    return grants.length > 1 ? [...own, labelled(ALL, situation)] : own
  },
  chosen: (id, situation) => chosen(id, situation),
  read: readPart,
  show: (value, situation) =>
    value === ALL
      ? labelled(ALL, situation).label
      : verbatim(String(situation.answers[`${situation.question.id}.line`] ?? value)),
}

async function chosen(id: string, situation: Situation): Promise<Reading> {
  if (id === ALL) return accepted(ALL)
  const grant = (await grantsIn(situation)).find((one) => one.id === id)
  return grant === undefined
    ? refused('choose-one')
    : accepted(id, { also: { [`${situation.question.id}.line`]: grant.line } })
}

async function grantsIn({ lookup, question, answers }: Situation) {
  const [officer] = (question.of ?? []).map((id) => answers[id])
  return (await lookup.staff.officers()).find(({ id }) => id === officer)?.grants ?? []
}
