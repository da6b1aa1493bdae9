import { phrase } from '../conversation/phrase.js'
import { addJob } from '../store/jobs.js'
import { returnedFile } from '../store/returned-files.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { mayTake } from './take-results.js'

/**
 * Takes a file of a bank or the police back: `/hoantac`, chosen as `r<number>`. What it wrote is put back after the turn;
 * what was, and what could not be, follows as a message of its own.
 */
export const undoReturned: Action = async (tx, asker, answers) => {
  const file = await returnedFile(tx, Number(String(answers['import']).replace(/^r/, '')))
  if (file === undefined || asker.officer === undefined || !(await mayTake(tx, asker, file))) {
    return { kind: 'not-found', phrase: phrase('undo-returned.not-found') }
  }
  if (file.state !== 'applied') return { kind: 'already', phrase: phrase('undo-returned.already') }
  const input = { returnedId: file.id, actor: actorOf(asker), role: asker.officer.roles[0] }
  await addJob(tx, {
    kind: 'undo-returned',
    contactId: asker.contact.id,
    input,
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase('undo-returned.started', { file: file.file_name }) }
}
