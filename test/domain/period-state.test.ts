import { describe, expect, it } from 'vitest'
import {
  decideStep,
  isAtLeast,
  mayTakeStep,
  PERIOD_STATES,
  PERIOD_STEPS,
  type PeriodState,
  type PeriodStep,
  type StepPlace,
} from '../../src/domain/period-state.js'
import { type Grant, type Role, responsibilitiesOf } from '../../src/domain/permission.js'

const at = (state: PeriodState, version = 1) => ({ state, version })

describe('decideStep', () => {
  it.each<[PeriodStep, PeriodState, string]>([
    ['close-commune', 'OPEN', 'go'],
    ['close-commune', 'VILLAGE_CLOSED', 'go'],
    ['close-commune', 'COMMUNE_CLOSED', 'already'],
    ['close-commune', 'EXPORTED', 'already'],
    ['verify', 'COMMUNE_CLOSED', 'go'],
    ['verify', 'OPEN', 'too-early'],
    ['lock', 'OPEN', 'too-early'],
    ['lock', 'COMMUNE_CLOSED', 'go'],
    ['lock', 'VERIFIED', 'go'],
    ['lock', 'LOCKED', 'already'],
    ['send', 'COMMUNE_CLOSED', 'too-early'],
    ['reconcile', 'SENT_TO_PAYER', 'too-early'],
    ['reopen', 'COMMUNE_CLOSED', 'already'],
    ['reopen', 'CLOSED', 'go'],
    ['reopen-list', 'LOCKED', 'too-early'],
    ['reopen-list', 'VERIFIED', 'go'],
    ['reopen-list', 'OPEN', 'already'],
  ])('%s of a month that is %s: %s', (step, state, kind) => {
    expect(decideStep(step, at(state), at(state)).kind).toBe(kind)
  })

  it('takes no step on what somebody moved meanwhile', () => {
    expect(decideStep('lock', at('LOCKED'), at('COMMUNE_CLOSED')).kind).toBe('changed')
    expect(decideStep('lock', at('COMMUNE_CLOSED', 2), at('COMMUNE_CLOSED', 1)).kind).toBe('changed')
  })

  it('goes forward but for reopening', () => {
    for (const [step, { from, to }] of Object.entries(PERIOD_STEPS)) {
      const back = step.startsWith('reopen')
      for (const state of from.filter((one) => one !== to)) expect(isAtLeast(to, state), step).toBe(!back)
    }
  })

  it('reaches every state', () => {
    const reached = new Set(Object.values(PERIOD_STEPS).map(({ to }) => to))
    expect(PERIOD_STATES.filter((state) => !reached.has(state))).toEqual([])
  })
})

describe('mayTakeStep', () => {
  const grants = (role: Role, unitCode: string): readonly Grant[] =>
    responsibilitiesOf(role).map((responsibility) => ({
      role,
      responsibility,
      unitCode,
      validFrom: '2020-01-01',
      validTo: null,
    }))
  const TWO: StepPlace = { villageCode: '15139-01', communePath: ['15139', '38'], districtCode: undefined }
  const THREE: StepPlace = { villageCode: '15139-01', communePath: ['15139', '386', '38'], districtCode: '386' }

  it.each<[Role, string, PeriodStep, boolean, boolean]>([
    ['village-head', '15139-01', 'close-villages', true, true],
    ['village-head', '15139-02', 'close-villages', false, false],
    ['village-head', '15139-01', 'close-commune', false, false],
    ['commune-officer', '15139', 'close-villages', false, false],
    ['commune-officer', '15139', 'close-commune', true, true],
    ['commune-officer', '15142', 'close-commune', false, false],
    ['commune-officer', '15139', 'lock', true, false],
    ['commune-leader', '15139', 'lock', true, false],
    ['commune-leader', '15139', 'reopen', true, false],
    ['commune-police', '15139', 'verify', true, true],
    ['commune-police', '15139', 'lock', false, false],
    ['district-officer', '386', 'lock', false, true],
    ['district-officer', '387', 'lock', false, false],
    ['district-officer', '386', 'close-commune', false, false],
    ['province-officer', '38', 'lock', false, true],
    ['administrator', '38', 'lock', false, false],
  ])('%s of %s, %s: in two tiers %s, in three %s', (role, unit, step, inTwo, inThree) => {
    expect(mayTakeStep(step, grants(role, unit), TWO)).toBe(inTwo)
    expect(mayTakeStep(step, grants(role, unit), THREE)).toBe(inThree)
  })
})
