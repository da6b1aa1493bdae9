import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { TAKING } from '../domain/returns/taking.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { dropReturned, type ReturnedFile, returnedOfFile } from '../store/returned-files.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'

/** What was refused, dropped or taken back. */
const NOT_THERE: readonly string[] = ['refused', 'dropped']

/**
 * What the officer wants done with a file of a bank or the police that was shown: taken over, or dropped. It is written after
 * the turn; the figures and the marked-up copy follow as a message of their own.
 */
export const takeResults: Action = async (tx, asker, answers) => {
  const file = await returnedOfFile(tx, Number(answers['file']))
  if (file === undefined || !(await mayTake(tx, asker, file)) || NOT_THERE.includes(file.state)) {
    return { kind: 'not-found', phrase: phrase('take-results.not-found') }
  }
  if (file.state !== 'staged') return { kind: 'already', phrase: phrase('take-results.already') }
  if (answers['what'] === 'drop') return drop(tx, asker, file)
  await addTakingJob(tx, asker, file.id, true)
  return { kind: 'started', phrase: phrase('take-results.started', { file: file.file_name }) }
}

async function drop(tx: Tx, asker: Asker, file: ReturnedFile): Promise<Outcome> {
  await dropReturned(tx, file.id)
  const [unitCode] = file.communes
  await noteDeed(tx, asker, {
    action: 'drop-results',
    ...(unitCode !== undefined && { unitCode }),
    subject: { kind: 'returned-file', id: String(file.id) },
    details: { sha256: file.sha256 },
  })
  return { kind: 'dropped', phrase: phrase('take-results.dropped', { file: file.file_name }) }
}

/** Whether the asker may take in such a file for every commune that it is about. */
export async function mayTake(tx: Tx, { officer }: Asker, { kind, communes }: ReturnedFile): Promise<boolean> {
  if (officer === undefined || communes.length === 0) return false
  for (const commune of communes) {
    if (!mayDo(officer.responsibilities, TAKING[kind], await unitPath(tx, commune))) return false
  }
  return true
}

/** Asks for the work; it begins after the commit. `isConfirmed`: what was shown, and not a word on one row. */
export async function addTakingJob(tx: Tx, asker: Asker, returnedId: number, isConfirmed = false): Promise<void> {
  const input = { returnedId, actor: actorOf(asker), role: asker.officer?.roles[0], isConfirmed }
  await addJob(tx, {
    kind: 'take-returned',
    contactId: asker.contact.id,
    input,
    at: asker.at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
}
