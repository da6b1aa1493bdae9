import type { Db, Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import { type Clock, systemClock } from '../../turn/clock.js'

/** A clock that goes on by itself and can be put ahead, never back. */
export type MovedClock = Clock & Readonly<{ ahead: () => number; putAhead: (ms: number) => void }>

export function movedClock(ahead = 0, clock: Clock = systemClock): MovedClock {
  let by = ahead
  return {
    now: () => new Date(clock.now().getTime() + by),
    after: clock.after,
    ahead: () => by,
    putAhead(ms) {
      by = Math.max(by, ms)
    },
  }
}

const MOVED = 'move-practice-clock'

/** Notes how far the clock was put ahead, in ms: the next start of the program goes on from there. */
export async function noteMoved(tx: Tx, at: Date, ahead: number): Promise<void> {
  await appendHistory(tx, { at, actor: 'practice', action: MOVED, details: { ahead } })
}

/** By how many ms the practice store's clock was ahead; 0 when nobody moved it. */
export async function aheadBefore(db: Db): Promise<number> {
  const row = await db
    .selectFrom('history')
    .select('details')
    .where('action', '=', MOVED)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? 0 : (JSON.parse(row.details) as { ahead: number }).ahead
}
