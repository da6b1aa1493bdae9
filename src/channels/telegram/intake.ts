import { outcomeOf, reasonOf } from './outcomes.js'

/**
 * How messages come in. `waiting`: something is wrong, `reason` says what, and it is tried again by itself.
 * `failures` counts the attempts since it last worked.
 */
export type PollingState = Readonly<{
  kind: 'off' | 'starting' | 'polling' | 'webhook' | 'waiting' | 'stopped'
  since: Date
  failures: number
  reason?: string
}>

/** Resolves after `ms`, or at once when the signal is aborted; never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

/** What happened besides messages, for a log: no texts, no ids of people. */
export type TelegramReport = (event: Readonly<{ what: string; reason: string }>) => void

export type IntakeTools = Readonly<{ now: () => Date; sleep: Sleep; report: TelegramReport }>

/** Keeps the state of the intake, and the pauses between attempts. */
export class Intake {
  #state: PollingState
  readonly #tools: IntakeTools

  constructor(tools: IntakeTools) {
    this.#tools = tools
    this.#state = { kind: 'off', since: tools.now(), failures: 0 }
  }

  get state(): PollingState {
    return this.#state
  }

  enter(kind: 'starting' | 'polling' | 'webhook' | 'stopped'): void {
    if (this.#state.kind === kind) return
    this.#state = { kind, since: this.#tools.now(), failures: 0 }
  }

  /** Notes a failure and waits as long as it asks for. */
  async rest(error: unknown, signal: AbortSignal): Promise<void> {
    const { reason, afterMs } = pauseFor(error, this.#state.failures)
    const since = this.#state.kind === 'waiting' ? this.#state.since : this.#tools.now()
    this.#state = { kind: 'waiting', since, failures: this.#state.failures + 1, reason }
    this.#tools.report({ what: 'intake', reason })
    await this.#tools.sleep(afterMs, signal)
  }

  /** Does `task` until it works; `undefined` when the signal ended it first. */
  async persist<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
    while (!signal.aborted) {
      try {
        return await task()
      } catch (error) {
        if (!signal.aborted) await this.rest(error, signal)
      }
    }
    return undefined
  }
}

/** The store did not take the messages in: they stay with Telegram and come again. */
export class NotAcceptedError extends Error {
  override name = 'NotAcceptedError'
}

const LONGEST_PAUSE_MS = 30_000

/** What Telegram asks for, or 1, 2, 4 … 30 seconds. */
function pauseFor(error: unknown, failures: number): Readonly<{ reason: string; afterMs: number }> {
  const doubling = Math.min(1000 * 2 ** Math.min(failures, 5), LONGEST_PAUSE_MS)
  if (error instanceof NotAcceptedError) return { reason: 'not-accepted', afterMs: doubling }
  const outcome = outcomeOf(error)
  if (outcome.kind === 'retry' && !outcome.reason.startsWith('not-connected')) return outcome
  return { reason: reasonOf(outcome), afterMs: doubling }
}
