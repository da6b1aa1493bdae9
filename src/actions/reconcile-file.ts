import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { addJob } from '../store/jobs.js'
import { dropImport, importOfFile } from '../store/rosters.js'
import { unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'

/** Compares a list that came back with the one that went out. The differences follow as a file; the records do not change. */
export const reconcileFile: Action = async (tx, asker, answers) => {
  const { officer, contact, at, causedBy } = asker
  const file = await importOfFile(tx, Number(answers['file']))
  const isTheirs =
    file !== undefined &&
    officer !== undefined &&
    mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
  if (!isTheirs) return { kind: 'not-found', phrase: phrase('reconcile-file.not-found') }
  // What came to be compared waits for no import.
  if (answers['file.sent'] === 'yes' && file.state === 'staged') await dropImport(tx, file.id)
  const input = { importId: file.id, actor: actorOf(asker), role: officer.roles[0] }
  await addJob(tx, {
    kind: 'reconcile-file',
    contactId: contact.id,
    input,
    at,
    ...(causedBy !== undefined && { causedBy }),
  })
  return { kind: 'started', phrase: phrase('reconcile-file.started', { file: file.fileName }) }
}
