const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/**
 * How long to wait after the `attempt`-th failure in a row (1, 2, …): doubling from one second to a minute.
 * `jitter` in [0, 1) spreads callers over the upper half of each step; it comes in as a value.
 */
export function backOffMs(attempt: number, jitter: number): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16))
  return Math.round(step * (0.5 + jitter / 2))
}

/** One pause shared by all calls to Zalo, since the rate limit is the app's and not one person's. */
export interface Pace {
  /** Milliseconds until calls may go again; 0 = now. */
  waitMs(): number
  /** Zalo said "too many": begins or keeps a pause and says how long it still lasts. `atLeastMs` from `Retry-After`. */
  throttled(atLeastMs?: number): number
  /** A call went through. */
  passed(): void
}

export function createPace({ now, random }: { now: () => number; random: () => number }): Pace {
  let failures = 0
  let until = 0
  const waitMs = () => Math.max(0, until - now())
  return {
    waitMs,
    throttled(atLeastMs = 0) {
      // Calls that were already under way when the pause began say nothing new.
      if (waitMs() === 0) {
        failures += 1
        until = now() + Math.max(atLeastMs, backOffMs(failures, random()))
      }
      return waitMs()
    },
    passed() {
      if (waitMs() === 0) failures = 0
    },
  }
}
