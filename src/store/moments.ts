import type { ChannelName } from '../channels/channel.js'
import type { Db } from './db.js'

/** The newest moment that was written down: the clock must not be before it. */
export async function newestMoment(db: Db): Promise<Date | undefined> {
  const inbox = await db
    .selectFrom('inbox')
    .select('received_at as at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const history = await db.selectFrom('history').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const moments = [inbox?.at, history?.at].filter((at) => at !== undefined).sort()
  const newest = moments.at(-1)
  return newest === undefined ? undefined : new Date(newest)
}

const LATEST_MESSAGES = 50

/** By how many ms the platforms' clocks were ahead of ours in all of the latest messages; 0 when they were not. */
export async function platformClockAhead(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('inbox')
    .select(['sent_at', 'received_at'])
    .where('sent_at', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(LATEST_MESSAGES)
    .execute()
  const ahead = rows.map(({ sent_at, received_at }) => Date.parse(sent_at ?? received_at) - Date.parse(received_at))
  return ahead.length === 0 ? 0 : Math.max(0, Math.min(...ahead))
}

/** When the last message came in on a channel; `undefined` when none ever did. */
export async function lastInboundOn(db: Db, channel: ChannelName): Promise<Date | undefined> {
  const row = await db
    .selectFrom('inbox')
    .select('received_at')
    .where('channel', '=', channel)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : new Date(row.received_at)
}
