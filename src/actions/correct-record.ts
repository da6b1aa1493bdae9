import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { showPeriod } from '../domain/period.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Tx } from '../store/db.js'
import { openMonth } from '../store/periods.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { askedOfSecond } from './ask-second-correction.js'
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

/**
 * Corrects one fact of a registration (as a new version) or of a record on the roster, and says old and new. What sends
 * money elsewhere takes a second officer first.
 */
export const correctRecord: Action = (tx, asker, answers) => perform(tx, asker, answers, false)

/** As `correctRecord`, by a second officer, of what a first one asked for. */
export const correctAsSecond: Action = (tx, asker, answers) => perform(tx, asker, answers, true)

async function perform(tx: Tx, asker: Asker, answers: Answers, isSecond: boolean): Promise<Outcome> {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', DECIDING)
  const correction = readCorrection(answers)
  if (reached === undefined || correction === undefined) {
    return { kind: 'not-found', phrase: phrase('correct-record.not-found') }
  }
  const asked = isSecond ? undefined : await askedOfSecond(tx, asker, reached, correction)
  return asked ?? correct(tx, asker, reached, correction)
}

async function correct(tx: Tx, asker: Asker, reached: Reached, correction: Correction): Promise<Outcome> {
  const seenVersion = Number(correction.answers['record.version'])
  const result =
    reached.kind === 'registration'
      ? await correctRegistration(tx, asker, reached.registered, correction, seenVersion)
      : await correctBeneficiary(tx, asker, reached.beneficiary, correction, seenVersion)
  const code = codeOf(reached)
  if (result.kind !== 'corrected')
    return { kind: result.kind, phrase: phrase(`correct-record.${result.kind}`, { code }) }
  const details = { field: correction.field }
  await note(tx, asker, { action: 'correct-record', code, unitCode: unitOf(reached), details })
  const since = await countsFrom(tx, asker, reached, correction, result.before)
  return outcome(asker, code, correction, result, since)
}

function outcome(
  asker: Asker,
  code: string,
  correction: Correction,
  result: Extract<Corrected, { kind: 'corrected' }>,
  since: string,
): Outcome {
  const field = phrase(`correct-record-field.choice-${correction.field}`)
  const { name, before, after, contactIds } = result
  const values = { code, name, field, before: before === '' ? phrase('correct-record.nothing') : before, after, since }
  return {
    kind: 'corrected',
    phrase: phrase('correct-record.corrected', values),
    notices: noticesTo(asker, contactIds, correction, name),
  }
}

/**
 * The first month that is paid by the correction, `none` where it is not about money or not in force yet. A replaced account
 * cools off first, and may come too late for the list that is open today.
 */
async function countsFrom(
  tx: Tx,
  { today, reference }: Asker,
  reached: Reached,
  correction: Correction,
  before: string,
): Promise<string> {
  const { commune, isInForce } = placeOf(reached)
  if (!isMoneyField(correction) || !isInForce) return 'none'
  const [days = 0] = limitsOn('cooling-off-days', today, reference.watchLimits)
  const usable = correction.field === 'account' && before !== '' ? addDays(today, days) : today
  return showPeriod(await openMonth(tx, commune, usable, reference))
}

function placeOf(reached: Reached): Readonly<{ commune: string; isInForce: boolean }> {
  if (reached.kind === 'beneficiary') return { commune: reached.beneficiary.commune_code, isInForce: true }
  const { commune_code, state } = reached.registered.registration
  return { commune: commune_code, isInForce: !['SUBMITTED', 'RETURNED', 'EXPIRED'].includes(state) }
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
