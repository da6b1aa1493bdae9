import { findRelationship, type Relationship } from '../../domain/relationship.js'
import { type AnswerKind, accepted, type Choice, refused, textOf } from '../answer.js'
import { verbatim } from '../phrase.js'

/** The everyday ones first; every other word for a relationship can be typed. */
const OFFERED = ['con_trai', 'con_gai', 'vo', 'chong', 'cha_de', 'me_de', 'con_dau', 'con_re', 'chau']

/** What the payee is to the beneficiary (domain.md §15.3). Words with several meanings are asked back. */
export const relationship: AnswerKind = {
  reasons: ['empty', 'unknown', 'likely', 'ambiguous'],
  holds: (value) => typeof value === 'string' && value !== '',
  choices: ({ lookup }) =>
    OFFERED.flatMap((code) => lookup.relationships.filter((one) => one.code === code)).map(choiceOf),
  read(input, { lookup }) {
    const words = (textOf(input) ?? '').trim()
    if (words === '') return refused('empty')
    const match = findRelationship(words, lookup.relationships)
    switch (match.kind) {
      case 'found':
        return accepted(match.value.code)
      case 'likely':
        return { kind: 'unclear', reason: 'likely', choices: [choiceOf(match.value)] }
      case 'ambiguous':
        return { kind: 'unclear', reason: 'ambiguous', choices: match.candidates.map(choiceOf) }
      case 'unknown':
        return refused('unknown')
    }
  },
  show: (value, { lookup }) => verbatim(lookup.relationships.find(({ code }) => code === value)?.name ?? String(value)),
}

function choiceOf({ code, name }: Relationship): Choice {
  return { id: code, label: verbatim(name) }
}
