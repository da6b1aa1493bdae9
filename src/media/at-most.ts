/** `act`, of which at most `limit` run at a time; the others wait in their order. */
export function atMost<In, Out>(limit: number, act: (value: In) => Promise<Out>): (value: In) => Promise<Out> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (value) => {
    if (running >= limit) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await act(value)
    } finally {
      // Whoever waits takes over this place.
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
