import { phrase } from '../conversation/phrase.js'
import type { Action } from './action.js'
import { applyingOf, noteChange } from './enter-change.js'
import { reachChange } from './reach-change.js'
import { text } from './submission.js'
import { undoChange } from './undo-change.js'

/** Takes an approved change back, as long as its month is not locked. */
export const takeBackChange: Action = async (tx, asker, answers) => {
  const change = await reachChange(tx, asker, text(answers, 'change') ?? '', ['approve'])
  if (change === undefined) return { kind: 'not-found', phrase: phrase('take-back-change.not-found') }
  const undone = await undoChange(tx, change, applyingOf(asker), text(answers, 'reason') ?? null)
  const { code } = change
  if (undone.kind !== 'undone')
    return { kind: undone.kind, phrase: phrase(`take-back-change.${undone.kind}`, { code }) }
  await noteChange(tx, asker, 'undo-change', change)
  return { kind: 'undone', phrase: phrase('take-back-change.undone', { code, people: undone.people }) }
}
