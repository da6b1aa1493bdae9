import type { Clock } from '../../src/turn/clock.js'

export type ManualClock = Clock & Readonly<{ advance: (ms: number) => void }>

/** A clock that stands still until it is moved; what was to be called meanwhile is called in order. */
export function manualClock(start = '2026-03-02T08:00:00.000Z'): ManualClock {
  let now = Date.parse(start)
  let timers: { at: number; then: () => void }[] = []
  return {
    now: () => new Date(now),
    after(ms, then) {
      const timer = { at: now + ms, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const [next] = timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.then()
      }
      now = end
    },
  }
}
