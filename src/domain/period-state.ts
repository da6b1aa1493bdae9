import { type Grant, mayDo, type Responsibility } from './permission.js'

/** Domain.md §5, "Period states", in their order. */
export const PERIOD_STATES = [
  'OPEN',
  'VILLAGE_CLOSED',
  'COMMUNE_CLOSED',
  'VERIFIED',
  'LOCKED',
  'EXPORTED',
  'SENT_TO_PAYER',
  'RESULTS_IMPORTED',
  'RECONCILED',
  'CLOSED',
] as const

export type PeriodState = (typeof PERIOD_STATES)[number]

/** What moves a commune's month on. */
export type PeriodStep =
  | 'close-villages'
  | 'reopen-villages'
  | 'close-commune'
  | 'verify'
  | 'lock'
  | 'export'
  | 'send'
  | 'import-results'
  | 'reconcile'
  | 'close'
  /** Back to where the commune corrects its list: before locking as it is, afterwards as a new version. */
  | 'reopen-list'
  | 'reopen'

/** Whose responsibility a step is: for the commune itself, or on whichever tier locks and pays. */
type StepRule = Readonly<{
  from: readonly PeriodState[]
  to: PeriodState
  by: readonly Responsibility[]
  where: 'village' | 'commune' | 'payer'
}>

const LOCKED: readonly PeriodState[] = [
  'LOCKED',
  'EXPORTED',
  'SENT_TO_PAYER',
  'RESULTS_IMPORTED',
  'RECONCILED',
  'CLOSED',
]

/** The only ways through a month. Source: domain.md §2 (last two lines of the second table), §5. */
export const PERIOD_STEPS: Readonly<Record<PeriodStep, StepRule>> = {
  'close-villages': { from: ['OPEN'], to: 'VILLAGE_CLOSED', by: ['collect'], where: 'village' },
  'reopen-villages': { from: ['OPEN', 'VILLAGE_CLOSED'], to: 'OPEN', by: ['review', 'approve'], where: 'commune' },
  'close-commune': {
    from: ['OPEN', 'VILLAGE_CLOSED'],
    to: 'COMMUNE_CLOSED',
    by: ['review', 'approve'],
    where: 'commune',
  },
  verify: { from: ['COMMUNE_CLOSED'], to: 'VERIFIED', by: ['verify-identity'], where: 'commune' },
  lock: { from: ['COMMUNE_CLOSED', 'VERIFIED'], to: 'LOCKED', by: ['pay', 'approve'], where: 'payer' },
  export: { from: ['LOCKED'], to: 'EXPORTED', by: ['pay', 'approve', 'report', 'review', 'reconcile'], where: 'payer' },
  send: { from: ['LOCKED', 'EXPORTED'], to: 'SENT_TO_PAYER', by: ['pay', 'approve'], where: 'payer' },
  'import-results': {
    from: ['LOCKED', 'EXPORTED', 'SENT_TO_PAYER', 'RESULTS_IMPORTED'],
    to: 'RESULTS_IMPORTED',
    by: ['pay', 'reconcile', 'approve'],
    where: 'payer',
  },
  reconcile: { from: ['RESULTS_IMPORTED'], to: 'RECONCILED', by: ['reconcile', 'approve'], where: 'payer' },
  close: { from: ['RECONCILED'], to: 'CLOSED', by: ['pay', 'approve', 'reconcile'], where: 'payer' },
  'reopen-list': {
    from: ['COMMUNE_CLOSED', 'VERIFIED'],
    to: 'VILLAGE_CLOSED',
    by: ['review', 'approve'],
    where: 'commune',
  },
  reopen: { from: LOCKED, to: 'VILLAGE_CLOSED', by: ['pay', 'approve'], where: 'payer' },
}

/** Whether the month has come so far or further. */
export function isAtLeast(state: PeriodState, reached: PeriodState): boolean {
  return PERIOD_STATES.indexOf(state) >= PERIOD_STATES.indexOf(reached)
}

export type StepStanding = Readonly<{ state: PeriodState; version: number }>

export type StepDecision =
  | Readonly<{ kind: 'go'; to: PeriodState }>
  /** Somebody moved it since it was looked at. */
  | Readonly<{ kind: 'changed' }>
  /** It is there, or further, already. */
  | Readonly<{ kind: 'already' }>
  /** Something has to be done before; going back, something has to be undone. */
  | Readonly<{ kind: 'too-early' }>

/** Decides whether a step may be taken; `seen` is what the officer looked at. */
export function decideStep(step: PeriodStep, now: StepStanding, seen: StepStanding): StepDecision {
  const { from, to } = PERIOD_STEPS[step]
  if (now.state !== seen.state || now.version !== seen.version) return { kind: 'changed' }
  if (from.includes(now.state)) return { kind: 'go', to }
  const isPast = step.startsWith('reopen') ? !isAtLeast(now.state, from[0] ?? 'OPEN') : isAtLeast(now.state, to)
  return { kind: isPast ? 'already' : 'too-early' }
}

/** Where a step is taken: codes from the unit up to the root. */
export type StepPlace = Readonly<{
  villageCode?: string
  communePath: readonly string[]
  /** The district that is above the commune that day; `undefined` in the two-tier set-up. */
  districtCode: string | undefined
}>

/**
 * Whether somebody may take the step there. Villages and communes close their own lists only; a month is locked by the
 * district where there is one, by whoever pays otherwise. Source: domain.md §2.
 */
export function mayTakeStep(step: PeriodStep, grants: readonly Grant[], place: StepPlace): boolean {
  const { by, where } = PERIOD_STEPS[step]
  const [communeCode = ''] = place.communePath
  switch (where) {
    case 'village':
      return place.villageCode !== undefined && mayDo(ofUnit(grants, place.villageCode), by, [place.villageCode])
    case 'commune':
      return mayDo(ofUnit(grants, communeCode), by, [communeCode])
    case 'payer':
      return place.districtCode === undefined
        ? mayPay(grants, by, place.communePath)
        : mayDo(grants, by, place.communePath.slice(place.communePath.indexOf(place.districtCode)))
  }
}

/** Two tiers: the commune itself, and whoever holds `pay` for it from above. */
function mayPay(grants: readonly Grant[], by: readonly Responsibility[], communePath: readonly string[]): boolean {
  const [communeCode = ''] = communePath
  return mayDo(grants, 'pay', communePath) || mayDo(ofUnit(grants, communeCode), by, [communeCode])
}

function ofUnit(grants: readonly Grant[], unit: string): readonly Grant[] {
  return grants.filter(({ unitCode }) => unitCode === unit)
}
