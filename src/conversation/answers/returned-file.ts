import { type AnswerKind, accepted, type Reading, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'

/** A file of a bank or the police that was read before the turn; its facts are the figures to show before it is taken over. */
export const returnedFile: AnswerKind = {
  takes: ['file'],
  reasons: [
    'not-a-file',
    'other-file',
    'no-list',
    'no-list-yet',
    'other-period',
    'other-list',
    'other-unit',
    'no-results',
    'nothing-to-match-by',
    'no-status',
    'no-verdicts',
    'no-openings',
  ],
  holds: (value) => typeof value === 'number',
  async read(input, situation) {
    const { question, lookup } = situation
    if (input.kind !== 'file') return refused('not-a-file')
    // Nothing was kept of a file that its sender may not take in.
    if (input.fileId === 0) return refused('other-file')
    const read = await lookup.returned.file(input.fileId)
    if (read.kind === 'refused') return (await locked(input.fileId, situation)) ?? refused(read.reason, read.values)
    const facts = Object.entries(read.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
    return accepted(input.fileId, { also: Object.fromEntries(facts) })
  },
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

/** What is locked is known only when it is open: its password is asked, and the file comes in again. */
async function locked(fileId: number, { question, lookup }: Situation): Promise<Reading | undefined> {
  const file = await lookup.stagedFile(fileId)
  if (file.kind !== 'locked') return undefined
  const facts = Object.entries(file.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
  return { kind: 'elsewhere', flow: 'open-file', answers: { ...Object.fromEntries(facts), [question.id]: fileId } }
}
