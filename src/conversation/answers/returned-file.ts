import { type AnswerKind, accepted, type Reading, refused, type Situation } from '../answer.js'
import { verbatim } from '../phrase.js'
import { waitingChoice } from './waiting-file.js'

/**
 * A file of a bank or the police that was read before the turn; its facts are the figures to show before it is taken over.
 * Those that were sent before and still wait are offered.
 */
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
    'no-answers',
    'no-openings',
    'no-accounts',
  ],
  holds: (value) => typeof value === 'number',
  choices: async ({ lookup }) => (await lookup.returned.waiting()).map(waitingChoice),
  chosen: (id, situation) => readFile(Number(id), situation),
  read: (input, situation) => (input.kind === 'file' ? readFile(input.fileId, situation) : refused('not-a-file')),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

async function readFile(fileId: number, situation: Situation): Promise<Reading> {
  const { question, lookup } = situation
  // Nothing was kept of a file that its sender may not take in.
  if (fileId === 0) return refused('other-file')
  const read = await lookup.returned.file(fileId)
  if (read.kind === 'refused') return (await unread(fileId, situation)) ?? refused(read.reason, read.values)
  const facts = Object.entries(read.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
  return accepted(fileId, { also: Object.fromEntries(facts) })
}

/** Why a file could not be opened: the sentences are those of lists, since it never became known what it is. */
const UNREADABLE = ['not-a-workbook', 'encrypted', 'too-large', 'damaged', 'empty']

/**
 * What could not be read, in the words for that. What is locked is known only when it is open: its password is asked, and the
 * file comes in again. Nothing for a file that was read.
 */
async function unread(fileId: number, { question, lookup }: Situation): Promise<Reading | undefined> {
  const file = await lookup.stagedFile(fileId)
  if (file.kind === 'refused' && UNREADABLE.includes(file.reason))
    return refused(`answer-roster-file.${file.reason}`, file.values)
  if (file.kind === 'refused' && file.reason === 'no-roster') return refused('no-results')
  if (file.kind !== 'locked') return undefined
  const facts = Object.entries(file.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
  return { kind: 'elsewhere', flow: 'open-file', answers: { ...Object.fromEntries(facts), [question.id]: fileId } }
}
