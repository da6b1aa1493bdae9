import type { Db } from './db.js'

/** So long after the last write of anybody else a long work takes it that it is alone. */
const QUIET_MS = 5_000

/** Who writes into a store: slices of long works, or anybody else. */
export class Traffic {
  /** Whether the transaction that begins next is a slice. */
  isSlice = false
  #othersAt = Number.NEGATIVE_INFINITY

  /** `now`: a clock that only goes forward, in ms. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A transaction begins. */
  begin(): void {
    if (!this.isSlice) this.#othersAt = this.now()
  }

  /** Nobody has written lately but slices. */
  get isQuiet(): boolean {
    return this.now() - this.#othersAt > QUIET_MS
  }
}

const ofStore = new WeakMap<object, Traffic>()

/** Lets a store know who writes into it. */
export function setTraffic(db: Db, traffic: Traffic): void {
  ofStore.set(db.getExecutor().adapter, traffic)
}

export function trafficOf(db: Db): Traffic | undefined {
  return ofStore.get(db.getExecutor().adapter)
}
