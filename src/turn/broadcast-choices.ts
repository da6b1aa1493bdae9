import type { Asker } from '../actions/action.js'
import { ADDRESSING, broadcastPlan, type CostOf, previewPhrase } from '../actions/broadcast-plan.js'
import type { Answers } from '../conversation/answer.js'
import type { Preview } from '../conversation/change-lookup.js'
import type { OfferedNumber } from '../conversation/lookup.js'
import { phrase, type Say } from '../conversation/phrase.js'
import { broadcastsOf, progressOfBroadcast } from '../store/broadcasts.js'
import type { Tx } from '../store/db.js'
import { scopeOf } from '../store/officers.js'
import { subscriptionsOf } from '../store/subscriptions.js'
import { unitName } from '../store/units.js'

const SHOWN = 5

/** The broadcasts of the asker's units, with how far each is. */
export async function broadcastChoices(tx: Tx, { officer }: Asker, say: Say): Promise<readonly OfferedNumber[]> {
  if (officer === undefined) return []
  const { communes, villages } = await scopeOf(tx, officer, ADDRESSING)
  const broadcasts = await broadcastsOf(tx, [...communes, ...villages], SHOWN)
  return Promise.all(
    broadcasts.map(async ({ id, state, unit_code }) => {
      const progress = await progressOfBroadcast(tx, id)
      const values = { number: id, state: state.toLowerCase(), unit: await unitName(tx, unit_code), ...progress }
      return { number: id, line: say(phrase('broadcast.line', values)) ?? String(id) }
    }),
  )
}

const FREE: CostOf = () => 'free'

/** What a broadcast would come to, before it is asked for. */
export async function previewBroadcast(
  tx: Tx,
  asker: Asker,
  answers: Answers,
  costOf: CostOf = FREE,
): Promise<Preview> {
  const plan = await broadcastPlan(tx, asker, answers)
  if (plan === undefined) return { kind: 'refused', phrase: phrase('broadcast.not-found') }
  if (plan.addressed.length === 0) return { kind: 'refused', phrase: phrase('broadcast.nobody') }
  return { kind: 'shown', phrase: previewPhrase(plan, asker, costOf) }
}

/** What the asker gets without asking. */
export async function subscriptionChoices(tx: Tx, { contact }: Asker, say: Say): Promise<readonly OfferedNumber[]> {
  const own = await subscriptionsOf(tx, contact.id)
  return Promise.all(
    own.map(async ({ id, list, unit_code, event, programme_group }) => {
      const values = {
        list: phrase(`list.${list}`),
        unit: await unitName(tx, unit_code),
        event: phrase(`subscribe-event.choice-${event}`),
        group: phrase(`subscribe.group-${programme_group}`),
      }
      return { number: id, line: say(phrase('subscribe.line', values)) ?? String(id) }
    }),
  )
}
