import type { Responsibility } from '../permission.js'
import type { ReturnedKind } from './returned-file.js'

/** Files that come back, without rosters. */
export type ReturnKind = Exclude<ReturnedKind, 'roster'>

/** Who may take in what came back: whoever pays or reconciles, whoever verifies, and whoever decides about records. */
export const TAKING: Readonly<Record<ReturnKind, readonly Responsibility[]>> = {
  'payment-results': ['pay', 'reconcile', 'review', 'approve'],
  'police-results': ['verify-identity', 'review', 'approve'],
  'account-opening': ['pay', 'review', 'approve'],
}
