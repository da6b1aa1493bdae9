import type { ReturnedReading } from '../../domain/returns/returned-file.js'
import type { ReturnDeps, ReturnPlan, ReturnRefusal, ReturnRequest } from './plan.js'
import { planOpenings } from './plan-openings.js'
import { planPayments } from './plan-payments.js'
import { planVerdicts } from './plan-verdicts.js'

/** A returned file that could be read. */
export type ReadReturned = Exclude<ReturnedReading, { kind: 'roster' | 'refused' }>

export function isReadReturned(read: ReturnedReading | Readonly<{ kind: 'unopened' }>): read is ReadReturned {
  return read.kind === 'payment-results' || read.kind === 'police-results' || read.kind === 'account-opening'
}

/** Says what taking a file over would do, whichever kind it is. Writes nothing. */
export async function planReturned(
  deps: ReturnDeps,
  read: ReadReturned,
  request: ReturnRequest,
): Promise<ReturnPlan | ReturnRefusal> {
  // One commune at least: whoever may take in nothing finds nothing.
  if (request.communes.length === 0) return { kind: 'refused', reason: 'other-unit' }
  switch (read.kind) {
    case 'payment-results':
      return planPayments(deps, read, request)
    case 'police-results':
      return planVerdicts(deps, read, request)
    case 'account-opening':
      return planOpenings(deps, read, request)
  }
}
