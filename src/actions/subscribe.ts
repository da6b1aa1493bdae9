import { phrase } from '../conversation/phrase.js'
import { unsubscribe as end, subscribe as keep, type NewSubscription, subscriptionsOf } from '../store/subscriptions.js'
import type { Action } from './action.js'
import { note } from './actor.js'
import { unitFor } from './export-list.js'
import { text } from './submission.js'

/** From now on the asker gets this list whenever the event happens in its unit. */
export const subscribe: Action = async (tx, asker, answers) => {
  const { officer, contact, at } = asker
  const [list, event] = [text(answers, 'list') ?? '', text(answers, 'event') ?? '']
  const unit = officer && (await unitFor(tx, officer, text(answers, 'list.unit'), list))
  if (unit === undefined) return { kind: 'not-found', phrase: phrase('subscribe.not-found') }
  const wanted = {
    contact_id: contact.id,
    list,
    programme_group: text(answers, 'list.group') ?? 'bao_tro_xa_hoi',
    unit_code: unit.code,
    event: event as NewSubscription['event'],
  }
  const isNew = await keep(tx, wanted, at)
  if (isNew) await note(tx, asker, { action: 'subscribe', code: list, unitCode: unit.code, details: { event } })
  const values = {
    list: phrase(`list.${list}`),
    unit: unit.name,
    event: phrase(`subscribe-event.choice-${event}`),
    group: phrase(`subscribe.group-${wanted.programme_group}`),
  }
  return {
    kind: isNew ? 'subscribed' : 'already',
    phrase: phrase(`subscribe.${isNew ? 'subscribed' : 'already'}`, values),
  }
}

export const unsubscribe: Action = async (tx, asker, answers) => {
  const number = Number(text(answers, 'subscription'))
  const own = (await subscriptionsOf(tx, asker.contact.id)).find(({ id }) => id === number)
  const ended = own !== undefined && (await end(tx, asker.contact.id, number))
  if (ended) {
    const { list, unit_code: unitCode, event } = own
    await note(tx, asker, { action: 'unsubscribe', code: list, unitCode, details: { event } })
  }
  const kind = ended ? 'unsubscribed' : 'not-found'
  return { kind, phrase: phrase(`subscribe.${kind}`) }
}
