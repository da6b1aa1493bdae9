import { phrase } from '../conversation/phrase.js'
import { numbersShown } from '../domain/permission.js'
import type { Action } from './action.js'
import { note } from './actor.js'
import { reach, SEEING } from './reach.js'
import { codeOf, linesOf, showingFor } from './show-record.js'
import { text } from './submission.js'

/** Shows a record's numbers in full to whoever may see them, and notes who looked, when and why. */
export const revealNumbers: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', SEEING)
  if (reached === undefined) return { kind: 'not-found', phrase: phrase('reveal-numbers.not-found') }
  const numbers = numbersShown(asker.officer?.responsibilities ?? [], reached.unitPath)
  const code = codeOf(reached)
  if (numbers === 'none') return { kind: 'not-allowed', phrase: phrase('reveal-numbers.not-allowed', { code }) }
  const reason = text(answers, 'reason') ?? ''
  const unitCode = reached.unitPath[0] ?? ''
  await note(tx, asker, { action: 'reveal-numbers', code, unitCode, details: { numbers, reason } })
  const lines = await linesOf(tx, reached, showingFor(asker, reached, numbers))
  return { kind: 'shown', phrase: phrase('reveal-numbers.shown', { code, lines }) }
}
