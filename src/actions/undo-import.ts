import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { addJob } from '../store/jobs.js'
import { lastImports } from '../store/last-imports.js'
import { importById } from '../store/rosters.js'
import { unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { actorOf } from './actor.js'
import { DECIDING } from './reach.js'
import { undoReturned } from './undo-returned.js'

/**
 * Takes the last roster file of a unit, or a returned file, back: `/hoantac`. The records are put back after the turn; what was, and what could
 * not be, follows as a message of its own.
 */
export const undoImport: Action = async (tx, asker, answers) => {
  if (String(answers['import']).startsWith('r')) return undoReturned(tx, asker, answers)
  const { officer, contact, at } = asker
  const file = await importById(tx, Number(answers['import']))
  const isTheirs =
    file !== undefined &&
    officer !== undefined &&
    mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
  if (!isTheirs) return { kind: 'not-found', phrase: phrase('undo-import.not-found') }
  const [last] = await lastImports(tx, [file.unitCode])
  if (last?.id !== file.id) return { kind: 'not-the-last', phrase: phrase('undo-import.not-the-last') }
  await addJob(tx, {
    kind: 'undo-import',
    contactId: contact.id,
    input: { importId: file.id, actor: actorOf(asker), role: officer.roles[0] },
    at,
    ...(asker.causedBy !== undefined && { causedBy: asker.causedBy }),
  })
  return { kind: 'started', phrase: phrase('undo-import.started', { file: file.fileName }) }
}
