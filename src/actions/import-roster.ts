import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { addJob } from '../store/jobs.js'
import { dropImport, importOfFile, type RosterImport } from '../store/rosters.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker, Outcome } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { DECIDING } from './reach.js'

/**
 * What the officer wants done with a roster file that was staged: taken over, sent back with everything marked, or dropped.
 * The rows are written after the turn; the figures and the marked-up copy follow as a message of their own.
 */
export const importRoster: Action = async (tx, asker, answers) => {
  const { officer } = asker
  const file = await importOfFile(tx, Number(answers['file']))
  const isTheirs =
    file !== undefined &&
    officer !== undefined &&
    mayDo(officer.responsibilities, DECIDING, await unitPath(tx, file.unitCode))
  if (!isTheirs || file.state === 'dropped') return { kind: 'not-found', phrase: phrase('import-roster.not-found') }
  if (file.state === 'applied') return { kind: 'already', phrase: phrase('import-roster.already') }
  switch (answers['what']) {
    case 'marked':
      return mark(tx, asker, file, answers)
    case 'drop':
      return drop(tx, asker, file)
    default:
      await ask(tx, asker, 'apply-roster', { importId: file.id, actor: actorOf(asker), role: officer.roles[0] })
      return { kind: 'started', phrase: phrase('import-roster.started', { file: file.fileName }) }
  }
}

/** The same question stays open: the marked-up copy is there to decide by. */
async function mark(tx: Tx, asker: Asker, file: RosterImport, answers: Answers): Promise<Outcome> {
  await ask(tx, asker, 'mark-roster', { importId: file.id })
  const known = Object.entries(answers).filter(([key]) => key === 'file' || key.startsWith('file.'))
  return {
    kind: 'marking',
    phrase: phrase('import-roster.marking'),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'import-roster', answers: { ...Object.fromEntries(known), 'file.again': 'yes' } },
  }
}

async function drop(tx: Tx, asker: Asker, file: RosterImport): Promise<Outcome> {
  await dropImport(tx, file.id)
  await noteDeed(tx, asker, {
    action: 'drop-roster',
    unitCode: file.unitCode,
    subject: { kind: 'roster-import', id: String(file.id) },
    details: { sha256: file.sha256 },
  })
  return { kind: 'dropped', phrase: phrase('import-roster.dropped', { file: file.fileName }) }
}

async function ask(tx: Tx, asker: Asker, kind: string, input: Readonly<Record<string, unknown>>): Promise<void> {
  const { contact, at, causedBy } = asker
  await addJob(tx, { kind, contactId: contact.id, input, at, ...(causedBy !== undefined && { causedBy }) })
}
