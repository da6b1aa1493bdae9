import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { addJob } from '../store/jobs.js'
import { importOfFile } from '../store/rosters.js'
import { unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'

/**
 * Takes over a roster file that was staged and confirmed. The rows are written after the turn; the figures and the
 * marked-up copy follow as a message of their own.
 */
export const importRoster: Action = async (tx, asker, answers) => {
  const { officer, contact, at } = asker
  const file = await importOfFile(tx, Number(answers['file']))
  const isTheirs =
    file !== undefined &&
    officer !== undefined &&
    mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
  if (!isTheirs || file.state === 'dropped') return { kind: 'not-found', phrase: phrase('import-roster.not-found') }
  if (file.state === 'applied') return { kind: 'already', phrase: phrase('import-roster.already') }
  const input = { importId: file.id, actor: actorOf(asker), role: officer.roles[0] }
  await addJob(tx, {
    kind: 'apply-roster',
    contactId: contact.id,
    input,
    at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase('import-roster.started', { file: file.fileName }) }
}
