import { createHash } from 'node:crypto'
import { request as send } from 'undici'
import type { WebhookRequest } from '../../src/channels/channel.js'
import { isJson } from './zalo-messages.js'

/** How one event fared: the request as sent, the last status (none = no answer) and how often it was tried. */
export type Delivery = Readonly<{ request: WebhookRequest; status: number | undefined; attempts: number }>

export type WebhookSettings = {
  /** Where events go; without it they are made and signed, and not sent. */
  url: string | undefined
  secret: string
  /** Real milliseconds for an answer, and between attempts (30 s, 5 min … in real life). */
  deadlineMs: number
  retryMs: number
  attempts: number
}

/** An event as Zalo sends it. The signature is written out here anew, so that it checks the one in `src/`. */
export function signedRequest(event: Readonly<Record<string, unknown>>, secret: string): WebhookRequest {
  const body = Buffer.from(JSON.stringify(event))
  const hash = createHash('sha256')
  hash.update(String(event.app_id)).update(body).update(String(event.timestamp)).update(secret)
  const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${hash.digest('hex')}` }
  return { headers, body }
}

/** Sends events: retried without an answer of 200 in time, and on demand twice, late or in another order. */
export class ZaloDeliveries {
  /** Events that nobody took after all attempts. */
  lost = 0
  #underWay = new Set<Promise<unknown>>()
  #held: (() => void)[] | undefined
  #duplicates: { share: number; random: () => number } = { share: 0, random: () => 1 }

  constructor(readonly settings: WebhookSettings) {}

  /** This share of events is delivered twice, side by side. */
  duplicate(share: number, random: () => number): void {
    this.#duplicates = { share, random }
  }

  /** Keeps events back until `release`. */
  hold(): void {
    this.#held ??= []
  }

  /** Lets what was held go, one after another: as it came, or the last first. */
  release(order: 'as-sent' | 'reversed' = 'as-sent'): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const go of order === 'reversed' ? held.reverse() : held) go()
  }

  emit(event: Readonly<Record<string, unknown>>): Promise<Delivery> {
    const request = signedRequest(event, this.settings.secret)
    const delivery = this.#turn().then(() => this.#deliver(request))
    if (this.#duplicates.random() < this.#duplicates.share) this.#track(this.#deliver(request))
    this.#track(delivery)
    return delivery
  }

  get isBusy(): boolean {
    return this.#underWay.size > 0
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  #turn(): Promise<void> {
    return this.#held ? new Promise((go) => this.#held?.push(go)) : Promise.resolve()
  }

  #track(work: Promise<unknown>): void {
    const tracked = work.finally(() => this.#underWay.delete(tracked))
    this.#underWay.add(tracked)
  }

  async #deliver(request: WebhookRequest): Promise<Delivery> {
    const { url, attempts, retryMs } = this.settings
    if (!url) return { request, status: undefined, attempts: 0 }
    let status: number | undefined
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      status = await this.#post(url, request, attempt)
      if (status === 200) return { request, status, attempts: attempt }
      if (attempt < attempts) await new Promise((later) => setTimeout(later, retryMs))
    }
    this.lost += 1
    return { request, status, attempts }
  }

  async #post(url: string, { headers, body }: WebhookRequest, attempt: number): Promise<number | undefined> {
    const retry: Record<string, string> = attempt > 1 ? { num_retry: String(attempt - 1) } : {}
    try {
      const answer = await send(url, {
        method: 'POST',
        headers: { ...(headers as Record<string, string>), ...retry },
        body: Buffer.from(body),
        headersTimeout: this.settings.deadlineMs,
        bodyTimeout: this.settings.deadlineMs,
      })
      await answer.body.dump()
      return answer.statusCode
    } catch {
      return undefined
    }
  }
}

/** The event of a request, for tests that look at one. */
export function eventOf({ body }: WebhookRequest): Record<string, unknown> {
  const event: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
  return isJson(event) ? event : {}
}
