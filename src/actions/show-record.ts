import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { maySeeSensitiveProgrammes, type NumbersShown } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { codesApprovedFor } from '../store/registrations.js'
import type { Action, Asker } from './action.js'
import { type Reached, reach, SEEING } from './reach.js'
import { historyLines } from './record-history.js'
import { beneficiaryLines, registrationLines, type Showing } from './record-lines.js'
import { standingOf } from './standing.js'
import { text } from './submission.js'

/** Shows a record with its history, numbers masked, and goes on to what can be done with it. */
export const showRecord: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', SEEING)
  if (reached === undefined) return { kind: 'not-found', phrase: phrase('show-record.not-found') }
  const code = codeOf(reached)
  const values = {
    code,
    lines: await linesOf(tx, reached, showingFor(asker, reached, 'none')),
    hints: await hintsFor(tx, reached),
    history: await historyLines(tx, await codesAbout(tx, reached)),
  }
  return {
    kind: 'shown',
    phrase: phrase('show-record.shown', values),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'record-menu', answers: withFacts(answers) },
  }
}

export function codeOf(reached: Reached): string {
  return reached.kind === 'registration' ? reached.registered.registration.code : reached.beneficiary.code
}

/** The record's own code, and those of the registrations that were approved for it. */
async function codesAbout(tx: Tx, reached: Reached): Promise<readonly string[]> {
  const code = codeOf(reached)
  return reached.kind === 'registration' ? [code] : [code, ...(await codesApprovedFor(tx, reached.beneficiary.id))]
}

export function linesOf(tx: Tx, reached: Reached, showing: Showing): Promise<readonly Phrase[]> {
  return reached.kind === 'registration'
    ? registrationLines(tx, reached.registered, showing)
    : beneficiaryLines(tx, reached.beneficiary, showing)
}

export function showingFor(
  { officer, today, reference }: Asker,
  { unitPath }: Reached,
  numbers: NumbersShown,
): Showing {
  const sensitive = maySeeSensitiveProgrammes(officer?.responsibilities ?? [], unitPath)
  return { numbers, sensitive, today, reference }
}

/** The state of a registration and what an officer should look at, a line each. */
async function hintsFor(tx: Tx, reached: Reached): Promise<readonly Phrase[]> {
  if (reached.kind === 'beneficiary') return [phrase('record.state', { value: phrase('record-state.on-roster') })]
  const { registration, version } = reached.registered
  const state = phrase('record.state', {
    value: phrase(`record-state.${registration.state.toLowerCase().replace('_', '-')}`),
  })
  if (registration.state !== 'SUBMITTED') return [state]
  const standing = await standingOf(tx, reached.registered)
  const warnings: readonly string[] = JSON.parse(version.warnings)
  return [state, phrase(`record-match.${standing.match}`), ...warnings.map((code) => phrase(`record-warning.${code}`))]
}

/** The chosen record with the facts that came with it. */
function withFacts(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key === 'record' || key.startsWith('record.')))
}
