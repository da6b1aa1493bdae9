import type { Move } from '../../web/practice/desk.js'

const DAY_MS = 86_400_000
/** Viet Nam keeps UTC+7 the whole year round; its mornings are on the same day in UTC. */
const AHEAD_OF_UTC_MS = 7 * 3_600_000
const MORNING_HOUR = 9

/** The mornings from `now` to where a move of the clock ends: the last one is on that day, and after today. */
export function mornings(now: Date, move: Move): readonly Date[] {
  const today = morningOf(now)
  const found: Date[] = today > now ? [today] : []
  for (let days = 1; ; days++) {
    const morning = new Date(today.getTime() + days * DAY_MS)
    found.push(morning)
    if (move.kind === 'days' ? days === move.days : isDay(morning, move.day)) return found
  }
}

/** In the morning of the day that it is in Viet Nam. */
function morningOf(at: Date): Date {
  const morning = new Date(at.getTime() + AHEAD_OF_UTC_MS)
  morning.setUTCHours(MORNING_HOUR, 0, 0, 0)
  return new Date(morning.getTime() - AHEAD_OF_UTC_MS)
}

/** Whether it is that day of a month; the last of a month that has it not. */
function isDay(morning: Date, day: number): boolean {
  const lastOfMonth = new Date(Date.UTC(morning.getUTCFullYear(), morning.getUTCMonth() + 1, 0)).getUTCDate()
  return morning.getUTCDate() === Math.min(day, lastOfMonth)
}
