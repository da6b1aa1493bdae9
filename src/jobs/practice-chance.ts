/** A choice with how often it is to be made. */
export type Weighted<T> = readonly Readonly<{ value: T; weight: number }>[]

/** Chance that comes out the same for the same seed: invented people are the same on every machine. */
export class PracticeChance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 (included) to 1 (not included). Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  pick<T>(choices: Weighted<T>): T {
    let left = this.next() * choices.reduce((sum, { weight }) => sum + weight, 0)
    for (const { value, weight } of choices) {
      left -= weight
      if (left < 0) return value
    }
    return (choices.at(-1) as { value: T }).value
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('')
  }
}
