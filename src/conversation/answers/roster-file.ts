import { type AnswerKind, accepted, refused } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A roster workbook that was read and staged before the turn; its facts are the figures to show before it is applied. */
export const rosterFile: AnswerKind = {
  takes: ['file'],
  reasons: [
    'not-a-file',
    'not-a-workbook',
    'encrypted',
    'too-large',
    'damaged',
    'empty',
    'no-roster',
    'unclear-columns',
    'other-unit',
  ],
  holds: (value) => typeof value === 'number',
  async read(input, { question, lookup }) {
    if (input.kind !== 'file') return refused('not-a-file')
    const staged = await lookup.stagedFile(input.fileId)
    if (staged.kind === 'refused') return refused(staged.reason, staged.values)
    const also = Object.entries(staged.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    return accepted(input.fileId, { also: Object.fromEntries(also) })
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}
