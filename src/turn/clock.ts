/** Where time comes from. Tests have one that stands still until it is moved. */
export type Clock = Readonly<{
  now: () => Date
  /** Calls `then` once, `ms` from now. The returned function cancels it. */
  after: (ms: number, then: () => void) => () => void
}>

/** The same clock, whose outstanding calls can be cancelled all at once: a timer keeps its process alive. */
export function cancellable(clock: Clock): Readonly<{ clock: Clock; cancelAll: () => void }> {
  const outstanding = new Set<() => void>()
  return {
    clock: {
      now: clock.now,
      after(ms, then) {
        const cancel = clock.after(ms, () => {
          outstanding.delete(cancel)
          then()
        })
        outstanding.add(cancel)
        return () => {
          outstanding.delete(cancel)
          cancel()
        }
      },
    },
    cancelAll() {
      for (const cancel of outstanding) cancel()
      outstanding.clear()
    },
  }
}

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
