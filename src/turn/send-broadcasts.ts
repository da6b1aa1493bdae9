import { isQuietNow, mayRemind, type OnSchedule } from '../actions/remind.js'
import { phrase, verbatim } from '../conversation/phrase.js'
import {
  type Broadcast,
  broadcastsSending,
  moveBroadcast,
  nextRecipients,
  noteSent,
  progressOfBroadcast,
} from '../store/broadcasts.js'
import type { Tx } from '../store/db.js'
import { noteReminder } from '../store/reminders.js'
import { unitName } from '../store/units.js'
import { type TellDeps, tell } from './tell.js'

/** Messages put in the outbox at a time: the outbox keeps the platforms' rates, and answers go before them. */
const SLICE = 200

/**
 * Sends the next slice of each broadcast that is under way, outside of the quiet hours; who got something today that they
 * did not ask for gets it another day. Tells whoever asked for it when everybody had their turn. For the schedule.
 */
export async function sendBroadcasts(tx: Tx, deps: TellDeps, schedule: OnSchedule): Promise<void> {
  if (isQuietNow(schedule)) return
  for (const broadcast of await broadcastsSending(tx)) await sendSlice(tx, deps, schedule, broadcast)
}

async function sendSlice(tx: Tx, deps: TellDeps, schedule: OnSchedule, broadcast: Broadcast): Promise<void> {
  const { at } = schedule
  const told = phrase('broadcast.message', {
    unit: await unitName(tx, broadcast.unit_code),
    words: verbatim(broadcast.words),
  })
  let [after, sent, postponed] = [0, 0, 0]
  while (sent < SLICE) {
    const contactIds = await nextRecipients(tx, broadcast.id, after, SLICE)
    if (contactIds.length === 0) break
    for (const contactId of contactIds) {
      after = contactId
      if (!(await mayRemind(tx, schedule, contactId))) {
        postponed += 1
        continue
      }
      const [seq] = await tell(tx, deps, { contactId, phrase: told, chat: 'stay' }, at)
      await noteSent(tx, broadcast.id, contactId, seq ?? 0)
      await noteReminder(tx, { kind: 'broadcast', subject: String(broadcast.id), contactId }, at)
      sent += 1
    }
  }
  if (sent < SLICE && postponed === 0) await end(tx, deps, schedule, broadcast)
}

async function end(tx: Tx, deps: TellDeps, { at }: OnSchedule, broadcast: Broadcast): Promise<void> {
  const { all, waiting, failed } = await progressOfBroadcast(tx, broadcast.id)
  if (!(await moveBroadcast(tx, broadcast.id, ['SENDING'], 'DONE', at))) return
  const values = { number: broadcast.id, all, waiting, failed }
  await tell(tx, deps, { contactId: broadcast.asked_by_contact, phrase: phrase('broadcast.ended', values) }, at)
}
