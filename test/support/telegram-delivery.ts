import type { ServerResponse } from 'node:http'
import { pause } from './telegram-faults.js'
import { type Call, Refusal } from './telegram-methods.js'
import { onTheWire, type Updates } from './telegram-updates.js'
import { AS_TELEGRAM, type Delivery, type DeliveryCount, WebhookDelivery } from './telegram-webhook.js'

/** How updates get to the bot: it polls for them, or they are brought to its webhook. */
export class Deliveries {
  /** As Telegram does, unless told. */
  how: Delivery = AS_TELEGRAM
  readonly #updates: Updates
  #webhook: WebhookDelivery | undefined
  #poller: AbortController | undefined

  constructor(updates: Updates) {
    this.#updates = updates
  }

  get webhook(): (DeliveryCount & { url: string; secret: string | undefined }) | undefined {
    return this.#webhook && { url: this.#webhook.url, secret: this.#webhook.secret, ...this.#webhook.count }
  }

  async stop(): Promise<void> {
    await this.#webhook?.stop()
    this.#poller?.abort()
  }

  async getUpdates({ values }: Call, response: ServerResponse): Promise<unknown> {
    if (this.#webhook !== undefined) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    this.#poller?.abort() // the newer of two pollers wins
    const poller = new AbortController()
    this.#poller = poller
    this.#updates.allow(values.allowed_updates)
    this.#updates.confirmBefore(Number(values.offset ?? 0))
    const forget = this.#updates.onNew(() => arrived.abort())
    const arrived = new AbortController()
    response.on('close', () => arrived.abort())
    const over = AbortSignal.any([poller.signal, arrived.signal])
    if (this.#updates.size === 0) await pause(Number(values.timeout ?? 0) * 1000, over)
    forget()
    if (poller.signal.aborted) {
      throw new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      )
    }
    return this.#updates.first(Number(values.limit ?? 100)).map(onTheWire)
  }

  async setWebhook({ values }: Call): Promise<true> {
    await this.#webhook?.stop()
    const url = String(values.url ?? '')
    const secret = values.secret_token === undefined ? undefined : String(values.secret_token)
    if (values.drop_pending_updates === true) this.#updates.confirmBefore(Number.POSITIVE_INFINITY)
    this.#updates.allow(values.allowed_updates)
    if (url !== '') this.#poller?.abort()
    this.#webhook = url === '' ? undefined : new WebhookDelivery(url, secret, this.#updates, () => this.how)
    return true
  }

  webhookInfo(): unknown {
    const error = this.#webhook?.count.lastError
    return {
      url: this.#webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.size,
      ...(error && { last_error_message: error }),
    }
  }
}
