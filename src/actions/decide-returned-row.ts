import { phrase } from '../conversation/phrase.js'
import type { Tx } from '../store/db.js'
import {
  decideReturnedRow,
  type ReturnedRow,
  returnedFile,
  returnedRow,
  sameQuestions,
} from '../store/returned-files.js'
import type { Action, Asker } from './action.js'
import { actorOf, note } from './actor.js'
import { addTakingJob, mayTake } from './take-results.js'

/**
 * Notes what a row of a returned file is about, as an officer says, and has the file compared anew with that. Somebody else's
 * word before counts.
 */
export const decideReturned: Action = async (tx, asker, answers) => {
  const row = await returnedRow(tx, Number(answers['row']))
  const file = row && (await returnedFile(tx, row.returned_file_id))
  if (row === undefined || file === undefined || !(await mayTake(tx, asker, file))) {
    return { kind: 'not-found', phrase: phrase('decide-returned-row.not-found') }
  }
  const decision = String(answers['choice'])
  const isOffered = decision === 'none' || row.candidates.some(({ id }) => id === decision)
  const decided = isOffered && (await decideReturnedRow(tx, row.id, { decision, by: actorOf(asker), at: asker.at }))
  if (!decided) return { kind: 'changed', phrase: phrase('decide-returned-row.changed') }
  const files = new Set([
    file.id,
    ...(file.kind === 'police-results' ? await alsoDecided(tx, asker, row, decision) : []),
  ])
  for (const id of files) await addTakingJob(tx, asker, id)
  const unitCode = row.commune_code ?? file.communes[0] ?? ''
  const details = { row: row.row_key, decision }
  await note(tx, asker, { action: 'decide-returned-row', code: String(file.id), unitCode, details })
  return { kind: 'decided', phrase: phrase('decide-returned-row.decided') }
}

/** One answer settles the question in every list that asks it; returns these lists. */
async function alsoDecided(tx: Tx, asker: Asker, row: ReturnedRow, decision: string): Promise<readonly number[]> {
  const files: number[] = []
  for (const same of await sameQuestions(tx, row)) {
    const isOffered = decision === 'none' || same.candidates.some(({ id }) => id === decision)
    if (!isOffered) continue
    await decideReturnedRow(tx, same.id, { decision, by: actorOf(asker), at: asker.at })
    files.push(same.returned_file_id)
  }
  return files
}
