import type { Answers } from '../conversation/answer.js'
import type { Phrase, PhraseValues } from '../conversation/phrase.js'
import { phrase } from '../conversation/phrase.js'
import { showPeriod } from '../domain/period.js'
import { mayTakeStep, type PeriodState, type PeriodStep, type StepPlace } from '../domain/period-state.js'
import type { Tx } from '../store/db.js'
import { type CommunePeriod, periodOfCommune, type SeenPeriod } from '../store/periods.js'
import { stepPlace } from '../store/step-place.js'
import { unitName } from '../store/units.js'
import type { Asker, Outcome } from './action.js'
import { noteDeed } from './actor.js'
import { text } from './submission.js'

/** The month that an action is about, as it is now and as the officer saw it. */
export type PeriodTarget = Readonly<{
  unitCode: string
  unitName: string
  communeCode: string
  month: string
  place: StepPlace
  period: CommunePeriod
  seen: SeenPeriod
  /** For the sentences of every outcome. */
  values: PhraseValues
}>

/** The month of an answer `15139@2026-12`; `undefined` when there is none or the asker may not take the step there. */
export async function periodTarget(
  tx: Tx,
  { officer, today }: Asker,
  answers: Answers,
  steps: readonly PeriodStep[],
): Promise<PeriodTarget | undefined> {
  const [unitCode = '', month = ''] = (text(answers, 'month') ?? '').split('@')
  const place = await stepPlace(tx, unitCode, today)
  const communeCode = place?.communePath[0]
  if (officer === undefined || place === undefined || communeCode === undefined || month === '') return undefined
  if (!steps.some((step) => mayTakeStep(step, officer.responsibilities, place))) return undefined
  const period = await periodOfCommune(tx, communeCode, month)
  const seen = {
    commune_code: communeCode,
    month,
    state: (text(answers, 'month.state') ?? period.state) as PeriodState,
    version: Number(text(answers, 'month.version') ?? period.version),
  }
  const name = await unitName(tx, unitCode)
  const values = { unit: name, month: showPeriod(month) }
  return { unitCode, unitName: name, communeCode, month, place, period, seen, values }
}

/** Notes in history what was done to a month. */
export async function notePeriod(
  tx: Tx,
  asker: Asker,
  { unitCode, month }: Pick<PeriodTarget, 'unitCode' | 'month'>,
  action: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await noteDeed(tx, asker, {
    action,
    unitCode,
    subject: { kind: 'period', id: `${unitCode}@${month}` },
    details,
  })
}

/** How a month stands, in words. */
export function stateOf(state: PeriodState): Phrase {
  return phrase(`period-state.${state.toLowerCase().replaceAll('_', '-')}`)
}

/** Why a step is not taken: it is done already, too early, or somebody was faster. */
export function refusedStep(
  kind: 'already' | 'too-early' | 'changed',
  { values, period }: Pick<PeriodTarget, 'values' | 'period'>,
): Outcome {
  return { kind, phrase: phrase(`period-step.${kind}`, { ...values, state: stateOf(period.state) }) }
}

/** The same for what is out of reach as for what does not exist. */
export function noPeriod(): Outcome {
  return { kind: 'not-found', phrase: phrase('period-step.not-found') }
}
