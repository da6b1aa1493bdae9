import { phrase } from '../conversation/phrase.js'
import { nextDoubt } from '../domain/roster/column-doubts.js'
import type { ColumnKey } from '../domain/roster/list.js'
import { mappingsOf, rememberMapping } from '../store/column-mappings.js'
import type { Action } from './action.js'
import { actorOf, noteDeed } from './actor.js'
import { refusedFileOf } from './refused-file.js'
import { text } from './submission.js'

/**
 * Remembers for the unit what a column of a list holds, and asks about the next one. When nothing is left to ask, the
 * file is read again with what was said.
 */
export const mapColumn: Action = async (tx, asker, answers) => {
  const file = await refusedFileOf(tx, asker, Number(answers['file']))
  const unsure = file?.refusal.unsure
  const headerKey = text(answers, 'file.heading') ?? ''
  if (file === undefined || unsure === undefined || !unsure.columns.some((column) => column.headerKey === headerKey))
    return { kind: 'not-found', phrase: phrase('map-column.not-found') }
  const { fileId, fileName, unitCode } = file
  const meaning = String(answers['meaning']) as ColumnKey | 'ignore'
  await rememberMapping(tx, { unitCode, headerKey, meaning, actor: actorOf(asker), at: asker.at })
  await noteDeed(tx, asker, {
    action: 'map-column',
    unitCode,
    subject: { kind: 'column', id: headerKey },
    details: { meaning },
  })
  const next = nextDoubt(unsure, await mappingsOf(tx, [unitCode]))
  const named = {
    column: String(answers['file.column'] ?? ''),
    meaning: phrase(`answer-column-meaning.choice-${meaning}`),
  }
  const flow = text(answers, 'file.flow')
  const sentFor = flow !== undefined && { flow }
  if (next === null)
    return { kind: 'all', phrase: phrase('map-column.all', named), again: { fileId, name: fileName, ...sentFor } }
  const facts = Object.entries({ ...next, name: fileName, ...sentFor }).map(([fact, value]) => [`file.${fact}`, value])
  return {
    kind: 'noted',
    phrase: phrase('map-column.noted', named),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'map-columns', answers: { ...Object.fromEntries(facts), file: fileId } },
  }
}
