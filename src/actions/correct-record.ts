import { phrase } from '../conversation/phrase.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { correctBeneficiary } from './correct-beneficiary.js'
import { correctRegistration } from './correct-registration.js'
import { type Correction, isMoneyField, readCorrection } from './correction.js'
import { DECIDING, type Reached, reach } from './reach.js'
import { codeOf } from './show-record.js'
import { text } from './submission.js'

/** What a correction of either kind of record comes to. Numbers in `before` and `after` are masked. */
export type Corrected =
  | Readonly<{ kind: 'corrected'; name: string; before: string; after: string; contactIds: readonly number[] }>
  | Readonly<{ kind: 'unchanged' | 'changed' | 'closed' }>

/** Corrects one fact of a registration (as a new version) or of a record on the roster, and says old and new. */
export const correctRecord: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', DECIDING)
  const correction = readCorrection(answers)
  if (reached === undefined || correction === undefined) {
    return { kind: 'not-found', phrase: phrase('correct-record.not-found') }
  }
  const seenVersion = Number(answers['record.version'])
  const result =
    reached.kind === 'registration'
      ? await correctRegistration(tx, asker, reached.registered, correction, seenVersion)
      : await correctBeneficiary(tx, asker, reached.beneficiary, correction, seenVersion)
  const code = codeOf(reached)
  if (result.kind !== 'corrected')
    return { kind: result.kind, phrase: phrase(`correct-record.${result.kind}`, { code }) }
  const details = { field: correction.field }
  await note(tx, asker, { action: 'correct-record', code, unitCode: unitOf(reached), details })
  return outcome(asker, code, correction, result)
}

function outcome(
  asker: Asker,
  code: string,
  correction: Correction,
  result: Extract<Corrected, { kind: 'corrected' }>,
): Outcome {
  const field = phrase(`correct-record-field.choice-${correction.field}`)
  const { name, before, after, contactIds } = result
  const values = { code, name, field, before: before === '' ? phrase('correct-record.nothing') : before, after }
  return {
    kind: 'corrected',
    phrase: phrase('correct-record.corrected', values),
    notices: noticesTo(asker, contactIds, correction, name),
  }
}

/** Where the money goes is never changed without a word to whoever registered. */
function noticesTo(
  asker: Asker,
  contactIds: readonly number[],
  correction: Correction,
  name: string,
): readonly Notice[] {
  if (!isMoneyField(correction)) return []
  const field = phrase(`correct-record-field.choice-${correction.field}`)
  return [...new Set(contactIds)]
    .filter((contactId) => contactId !== asker.contact.id)
    .map((contactId) => ({ contactId, phrase: phrase('correct-record.notice', { name, field }) }))
}

function unitOf({ unitPath }: Reached): string {
  return unitPath[0] ?? ''
}
