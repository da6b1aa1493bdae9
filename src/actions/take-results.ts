import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { TAKING } from '../domain/returns/taking.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { type ReturnedFile, returnedOfFile } from '../store/returned-files.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { actorOf } from './actor.js'

/**
 * Takes over a file of a bank or the police that was shown and confirmed. It is written after the turn; the figures and the
 * marked-up copy follow as a message of their own.
 */
export const takeResults: Action = async (tx, asker, answers) => {
  const file = await returnedOfFile(tx, Number(answers['file']))
  if (file === undefined || !(await mayTake(tx, asker, file)) || file.state === 'refused') {
    return { kind: 'not-found', phrase: phrase('take-results.not-found') }
  }
  if (file.state !== 'staged') return { kind: 'already', phrase: phrase('take-results.already') }
  await addTakingJob(tx, asker, file.id)
  return { kind: 'started', phrase: phrase('take-results.started', { file: file.file_name }) }
}

/** Whether the asker may take in such a file for every commune that it is about. */
export async function mayTake(tx: Tx, { officer }: Asker, { kind, communes }: ReturnedFile): Promise<boolean> {
  if (officer === undefined || communes.length === 0) return false
  for (const commune of communes) {
    if (!mayDo(officer.responsibilities, TAKING[kind], await unitPath(tx, commune))) return false
  }
  return true
}

/** Asks for the work; it begins after the commit. */
export async function addTakingJob(tx: Tx, asker: Asker, returnedId: number): Promise<void> {
  const input = { returnedId, actor: actorOf(asker), role: asker.officer?.roles[0] }
  await addJob(tx, {
    kind: 'take-returned',
    contactId: asker.contact.id,
    input,
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
}
