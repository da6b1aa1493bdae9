/** Hours of the day in Viet Nam, between which nothing is sent that nobody waits for. Design §6: 21 to 7. */
export type QuietHours = Readonly<{ from: number; until: number }>

const HOUR_MS = 3_600_000
/** All of Viet Nam keeps UTC+7 the whole year round. */
const AHEAD_OF_UTC_MS = 7 * HOUR_MS
const DAY_MS = 24 * HOUR_MS

/** When something that nobody waits for may go: at once, or when the quiet hours are over. */
export function afterQuietHours(at: Date, { from, until }: QuietHours): Date {
  const local = at.getTime() + AHEAD_OF_UTC_MS
  const midnight = local - (local % DAY_MS)
  const hour = (local - midnight) / HOUR_MS
  if (hour < until) return new Date(midnight + until * HOUR_MS - AHEAD_OF_UTC_MS)
  if (hour >= from) return new Date(midnight + DAY_MS + until * HOUR_MS - AHEAD_OF_UTC_MS)
  return at
}
