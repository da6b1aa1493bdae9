import type { Clock } from './clock.js'

type Waiting = Readonly<{ isCalm: () => boolean; settle: () => void }>

/** Lets callers wait until something is so. Whoever may have made it so calls `check`. */
export class Calm {
  #waiting: Waiting[] = []

  /** Resolves once `isCalm`, or after `ms` at the latest. */
  async wait(isCalm: () => boolean, within?: Readonly<{ clock: Clock; ms: number }>): Promise<void> {
    if (isCalm()) return
    await new Promise<void>((then) => {
      const cancel = within?.clock.after(within.ms, then)
      this.#waiting.push({
        isCalm,
        settle() {
          cancel?.()
          then()
        },
      })
    })
  }

  check(): void {
    const calm = this.#waiting.filter(({ isCalm }) => isCalm())
    this.#waiting = this.#waiting.filter((waiting) => !calm.includes(waiting))
    for (const { settle } of calm) settle()
  }
}
