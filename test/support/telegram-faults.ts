import { setTimeout as delay } from 'node:timers/promises'

/** Something that goes wrong with a call to the stand-in. */
export type Fault =
  /** The server's own refusal. `retryAfter` in seconds. */
  | Readonly<{ kind: 'error'; code: number; description?: string; retryAfter?: number; migrateTo?: number }>
  /** A gateway's page in place of an answer. */
  | Readonly<{ kind: 'page'; status: number }>
  | Readonly<{ kind: 'redirect'; to: string }>
  | Readonly<{ kind: 'slow'; ms: number }>
  /** No answer ever comes; the call is carried out or not. */
  | Readonly<{ kind: 'hang'; carriedOut: boolean }>
  /** The connection breaks in place of an answer; the call is carried out or not. */
  | Readonly<{ kind: 'reset'; carriedOut: boolean }>

/** Faults by method, first in first out; `file` stands for downloads and `*` for any method. */
export class Faults {
  readonly #planned = new Map<string, Fault[]>()

  plan(method: string, fault: Fault, times: number): void {
    const key = method.toLowerCase()
    const planned = this.#planned.get(key) ?? []
    for (let i = 0; i < times; i += 1) planned.push(fault)
    this.#planned.set(key, planned)
  }

  next(method: string): Fault | undefined {
    return this.#planned.get(method.toLowerCase())?.shift() ?? this.#planned.get('*')?.shift()
  }

  clear(): void {
    this.#planned.clear()
  }
}

/** Resolves after `ms`, or when the signal is aborted. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  delay(ms, undefined, signal && { signal }).catch(() => {})
