import type { Action } from './action.js'
import { approveAsSecond } from './approve-registration.js'
import { correctAsSecond } from './correct-record.js'
import { decideBatch } from './decide-batch.js'
import { raiseRateAsSecond } from './raise-rate.js'
import { reopenAsSecond } from './reopen-month.js'
import type { SecondActName } from './second-act.js'
import { authoriseAsSecond } from './set-authorisation.js'
import { startBroadcast } from './start-broadcast.js'

/** What a second officer's yes carries out, with the answers that were frozen when the first one asked. */
export const SECOND_ACTS: Readonly<Record<SecondActName, Action>> = {
  authorisation: authoriseAsSecond,
  batch: decideBatch,
  broadcast: startBroadcast,
  correction: correctAsSecond,
  rate: raiseRateAsSecond,
  registration: approveAsSecond,
  reopening: reopenAsSecond,
}
