import { type AnswerKind, type Answers, accepted, type Reading, refused, type Situation } from '../answer.js'
import type { SaidColumn } from '../lookup.js'
import { verbatim } from '../phrase.js'
import { waitingChoice } from './waiting-file.js'

/** Where what a file lacks is asked. */
const FLOWS = { unclear: 'map-columns', locked: 'open-file', returned: 'take-results' } as const

/**
 * A roster workbook that was read and staged before the turn; its facts are the figures to show before it is applied. Those
 * that were sent before and still wait are offered, results beside them.
 */
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
    'errors-unknown',
    'own-payments',
    'unclear-columns',
    'other-unit',
  ],
  holds: (value) => typeof value === 'number',
  choices: async ({ lookup }) =>
    [...(await lookup.imports.waiting()), ...(await lookup.returned.waiting())].map(waitingChoice),
  chosen: (id, situation) => readFile(Number(id), situation),
  read: async (input, situation) => (input.kind === 'file' ? readFile(input.fileId, situation) : refused('not-a-file')),
  show: (value, { question, answers }) => verbatim(String(answers[`${question.id}.name`] ?? value)),
}

async function readFile(fileId: number, situation: Situation): Promise<Reading> {
  const { question, lookup } = situation
  const staged = await lookup.stagedFile(fileId)
  if (staged.kind === 'refused') return refused(staged.reason, staged.values)
  // It may be compared with the one that went out; as a roster its sums would become everybody's.
  if (staged.facts['payments'] === 'yes' && question.answer !== 'returned-list') return refused('own-payments')
  const facts = Object.entries(staged.facts).map(([fact, value]) => [`${question.id}.${fact}`, value])
  const also: Answers = Object.fromEntries(facts)
  if (staged.kind === 'staged')
    return accepted(fileId, { also: { ...also, ...saidFacts(staged.said ?? [], situation) } })
  return { kind: 'elsewhere', flow: FLOWS[staged.kind], answers: { ...also, [question.id]: fileId } }
}

/** What officers said of columns, in one line. */
function saidFacts(columns: readonly SaidColumn[], { question, say }: Situation): Answers {
  const lines = columns.map(({ column, header, key }) => {
    const meaning = say({ key: `answer-column-meaning.choice-${key ?? 'ignore'}` }) ?? ''
    return say({
      key: 'answer-file-column.line',
      values: { column, header, headed: header === '' ? 'no' : 'yes', meaning },
    })
  })
  return { [`${question.id}.said`]: lines.join('; '), [`${question.id}.has-said`]: lines.length > 0 ? 'yes' : 'no' }
}
