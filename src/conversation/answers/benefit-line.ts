import type { ChangeKind } from '../../domain/change.js'
import { type AnswerKind, accepted, type Reading, refused, type Situation } from '../answer.js'
import type { BenefitChoice } from '../change-lookup.js'
import { verbatim } from '../phrase.js'
import { readPart } from './read-part.js'

/** A benefit of a person, among those that a change can be about; `of`: the person, then the kind of change. */
export const benefitLine: AnswerKind = {
  reasons: ['choose-one'],
  holds: (value) => /^\d+$/.test(String(value)),
  async choices(situation) {
    return (await benefitsIn(situation)).map(({ id, line }) => ({ id: String(id), label: verbatim(line) }))
  },
  chosen: withFacts,
  read: readPart,
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.line`] ?? value)),
}

async function withFacts(id: string, situation: Situation): Promise<Reading> {
  const chosen = (await benefitsIn(situation)).find((one) => String(one.id) === id)
  if (chosen === undefined) return refused('choose-one')
  const facts = Object.entries({ ...chosen.facts, line: chosen.line })
  const also = Object.fromEntries(facts.map(([fact, value]) => [`${situation.question.id}.${fact}`, value]))
  return accepted(id, { also })
}

async function benefitsIn({ question, answers, lookup }: Situation): Promise<readonly BenefitChoice[]> {
  const [person, kind] = (question.of ?? []).map((id) => answers[id])
  return typeof person === 'string' ? lookup.changes.benefits(person, String(kind) as ChangeKind) : []
}
