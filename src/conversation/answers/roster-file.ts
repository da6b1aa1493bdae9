import { type AnswerKind, type Answers, accepted, refused } from '../answer.js'
import { verbatim } from '../phrase.js'

/** Where what a file lacks is asked. */
const FLOWS = { unclear: 'map-columns', locked: 'open-file', returned: 'take-results' } as const

/** A roster workbook that was read and staged before the turn; its facts are the figures to show before it is applied. */
export const rosterFile: AnswerKind = {
  takes: ['file'],
  reasons: [
    'not-a-file',
    'not-a-workbook',
    'encrypted',
    'needs-password',
    'wrong-password',
    'too-large',
    'damaged',
    'empty',
    'no-roster',
    'own-list',
    'own-errors',
    'unclear-columns',
    'other-unit',
  ],
  holds: (value) => typeof value === 'number',
  async read(input, { question, lookup }) {
    if (input.kind !== 'file') return refused('not-a-file')
    const staged = await lookup.stagedFile(input.fileId)
    if (staged.kind === 'refused') return refused(staged.reason, staged.values)
    const facts = Object.entries(staged.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    const also: Answers = Object.fromEntries(facts)
    if (staged.kind === 'staged') return accepted(input.fileId, { also })
    return { kind: 'elsewhere', flow: FLOWS[staged.kind], answers: { ...also, [question.id]: input.fileId } }
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}
