import { phrase } from '../conversation/phrase.js'
import { decideReturnedRow, returnedFile, returnedRow } from '../store/returned-files.js'
import type { Action } from './action.js'
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
  await addTakingJob(tx, asker, file.id)
  const unitCode = row.commune_code ?? file.communes[0] ?? ''
  const details = { row: row.row_key, decision }
  await note(tx, asker, { action: 'decide-returned-row', code: String(file.id), unitCode, details })
  return { kind: 'decided', phrase: phrase('decide-returned-row.decided') }
}
