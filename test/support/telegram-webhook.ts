import { setMaxListeners } from 'node:events'
import { Agent, request } from 'undici'
import { pause } from './telegram-faults.js'
import { type NumberedUpdate, onTheWire, type Updates } from './telegram-updates.js'

/** How updates are brought to a webhook. */
export type Delivery = Readonly<{
  /** Times that each update is brought, even when the first was taken. */
  copies: number
  /** Later updates may overtake earlier ones, of the same chat too. */
  outOfOrder: boolean
  /** At most this many at a time. */
  connections: number
  /** Pause before an update that was not taken is brought again. */
  retryMs: number
}>

export const AS_TELEGRAM: Delivery = { copies: 1, outOfOrder: false, connections: 40, retryMs: 50 }

export type DeliveryCount = { delivered: number; refused: number; lastError?: string }

/** Brings waiting updates to a webhook until it is stopped; an update waits until it was answered with 2xx. */
export class WebhookDelivery {
  readonly count: DeliveryCount = { delivered: 0, refused: 0 }
  readonly #agent = new Agent({ connections: 100 })
  readonly #stop = new AbortController()
  readonly #underWay = new Set<number>()
  readonly #busyQueues = new Set<string>()
  readonly #forget: () => void

  constructor(
    readonly url: string,
    readonly secret: string | undefined,
    readonly updates: Updates,
    readonly delivery: () => Delivery,
  ) {
    setMaxListeners(0, this.#stop.signal) // one for each request under way
    this.#forget = updates.onNew(() => this.#start())
    this.#start()
  }

  async stop(): Promise<void> {
    this.#forget()
    this.#stop.abort()
    await this.#agent.destroy()
  }

  #start(): void {
    const { outOfOrder, connections } = this.delivery()
    const waiting = outOfOrder ? [...this.updates.waiting()].reverse() : this.updates.waiting()
    for (const update of waiting) {
      if (this.#underWay.size >= connections || this.#stop.signal.aborted) return
      if (this.#underWay.has(update.update_id) || (!outOfOrder && this.#busyQueues.has(update.queue))) continue
      void this.#bring(update)
    }
  }

  async #bring(update: NumberedUpdate): Promise<void> {
    this.#underWay.add(update.update_id)
    this.#busyQueues.add(update.queue)
    const { copies, retryMs } = this.delivery()
    const taken = await Promise.all(Array.from({ length: copies }, () => this.#post(update)))
    if (taken.every(Boolean)) this.updates.confirm(update.update_id)
    else await pause(retryMs, this.#stop.signal)
    this.#underWay.delete(update.update_id)
    this.#busyQueues.delete(update.queue)
    this.#start()
  }

  async #post(update: NumberedUpdate): Promise<boolean> {
    const headers = { 'content-type': 'application/json', ...(this.secret && { [SECRET_HEADER]: this.secret }) }
    const body = JSON.stringify(onTheWire(update))
    try {
      const options = { method: 'POST', headers, body, dispatcher: this.#agent, signal: this.#stop.signal } as const
      const response = await request(this.url, options)
      await response.body.dump()
      const taken = response.statusCode >= 200 && response.statusCode < 300
      this.#note(taken, `Wrong response from the webhook: ${response.statusCode}`)
      return taken
    } catch {
      this.#note(false, 'Connection refused')
      return false
    }
  }

  #note(taken: boolean, error: string): void {
    if (taken) this.count.delivered += 1
    else {
      this.count.refused += 1
      this.count.lastError = error
    }
  }
}

const SECRET_HEADER = 'x-telegram-bot-api-secret-token'
