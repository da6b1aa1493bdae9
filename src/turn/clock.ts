/** Where time comes from. Tests have one that stands still until it is moved. */
export type Clock = Readonly<{
  now: () => Date
  /** Calls `then` once, `ms` from now. The returned function cancels it. */
  after: (ms: number, then: () => void) => () => void
}>

export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
