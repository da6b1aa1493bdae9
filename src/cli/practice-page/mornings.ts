import type { Move } from '../../web/practice/desk.js'

const DAY_MS = 86_400_000
/** Nine in the morning in Viet Nam. */
const MORNING_UTC_HOUR = 2

/** The mornings from `now` to where a move of the clock ends; that is the last one. */
export function mornings(now: Date, move: Move): readonly Date[] {
  const first = new Date(now)
  first.setUTCHours(MORNING_UTC_HOUR, 0, 0, 0)
  if (first <= now) first.setTime(first.getTime() + DAY_MS)
  const count = move.kind === 'days' ? move.days : daysUntil(first, move.day)
  return Array.from({ length: count }, (_, index) => new Date(first.getTime() + index * DAY_MS))
}

/** How many mornings, the first among them, it takes to that day of a month; the last of a month that has it not. */
function daysUntil(first: Date, day: number): number {
  const end = new Date(first)
  for (let count = 1; ; count++) {
    const lastOfMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
    if (end.getUTCDate() === Math.min(day, lastOfMonth)) return count
    end.setTime(end.getTime() + DAY_MS)
  }
}
