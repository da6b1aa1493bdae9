import { phrase } from '../conversation/phrase.js'
import { mayDo } from '../domain/permission.js'
import { type Broadcast, broadcastById, moveBroadcast } from '../store/broadcasts.js'
import type { Tx } from '../store/db.js'
import { unitPath } from '../store/units.js'
import type { Action, Asker } from './action.js'
import { note } from './actor.js'
import { ADDRESSING } from './broadcast-plan.js'
import { text } from './submission.js'

type Steer = Readonly<{ from: readonly Broadcast['state'][]; to: Broadcast['state'] }>

const STEERS: Readonly<Record<string, Steer>> = {
  pause: { from: ['SENDING'], to: 'PAUSED' },
  resume: { from: ['PAUSED'], to: 'SENDING' },
  stop: { from: ['SENDING', 'PAUSED'], to: 'STOPPED' },
}

/** Pauses, resumes or stops a broadcast; whoever already got it keeps it. */
export const steerBroadcast: Action = async (tx, asker, answers) => {
  const broadcast = await broadcastFor(tx, asker, Number(text(answers, 'broadcast')))
  const way = text(answers, 'way') ?? ''
  const steer = STEERS[way]
  if (broadcast === undefined || steer === undefined)
    return { kind: 'not-found', phrase: phrase('broadcast.not-found') }
  if (!(await moveBroadcast(tx, broadcast.id, steer.from, steer.to, asker.at)))
    return { kind: 'changed', phrase: phrase('broadcast.changed', { number: broadcast.id }) }
  const details = { way }
  await note(tx, asker, {
    action: 'steer-broadcast',
    code: String(broadcast.id),
    unitCode: broadcast.unit_code,
    details,
  })
  return { kind: way, phrase: phrase(`broadcast.steered-${way}`, { number: broadcast.id }) }
}

async function broadcastFor(tx: Tx, { officer }: Asker, id: number): Promise<Broadcast | undefined> {
  const broadcast = Number.isSafeInteger(id) ? await broadcastById(tx, id) : undefined
  if (broadcast === undefined || officer === undefined) return undefined
  return mayDo(officer.responsibilities, ADDRESSING, await unitPath(tx, broadcast.unit_code)) ? broadcast : undefined
}
