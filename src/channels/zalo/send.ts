import type { Outbound, SendOutcome } from '../channel.js'
import type { ZaloOaClient } from './client.js'
import { ZaloApiError } from './errors.js'
import { createFileDesk, type FileDesk } from './file-desk.js'
import type { SendResult } from './message-group.js'
import type { ZaloButton } from './messages.js'
import { outcomeOf } from './outcome.js'
import { buttonsOf, type Part, partsOf } from './parts.js'

export type ContactCard = Readonly<{ title: string; subtitle: string; imageUrl: string }>

export type SenderOptions = Readonly<{
  client: Pick<ZaloOaClient, 'message' | 'upload'>
  contactCard?: ContactCard
  sent?: (quotaType: string | undefined) => void
  now: () => number
}>

const ONCE_MORE_MS = 5_000
/** After this many refusals in a row of buttons that went as text, this OA has no buttons … */
const REFUSALS = 3
/** … until we ask again. */
const WITHOUT_BUTTONS_MS = 3_600_000

/**
 * `Channel.send` for Zalo. A message of several parts (long text, text and file) goes part by part; when one fails, the
 * next attempt with the same `id` goes on there, so nobody reads the first part twice (but for a restart in between).
 */
export function createSender(options: SenderOptions): (message: Outbound) => Promise<SendOutcome> {
  const { client, now } = options
  const files = createFileDesk(client.upload, now)
  const partsDone = new RecentMap<number>()
  const failedOnce = new RecentMap<true>()
  const sendText = textSender(options)

  function sendPart(part: Part, userId: string, uploads: FileDesk): Promise<SendResult> {
    switch (part.kind) {
      case 'text':
        return sendText(userId, part.text, buttonsOf(part.choices))
      case 'image':
        return uploads.send(part.file, (attachmentId) =>
          client.message.sendImage(userId, { attachmentId }, part.text ? { text: part.text } : {}),
        )
      case 'file':
        return uploads.send(part.file, (token) => client.message.sendFile(userId, token))
    }
  }

  async function sendParts(message: Outbound, parts: readonly Part[]): Promise<string> {
    let externalId = ''
    for (const [index, part] of parts.entries()) {
      if (index < (partsDone.get(message.id) ?? 0)) continue
      const result = await sendPart(part, message.contact.externalId, files)
      options.sent?.(result.quotaType)
      externalId = result.messageId
      partsDone.set(message.id, index + 1)
    }
    return externalId
  }

  function failed(message: Outbound, error: unknown): SendOutcome {
    const isFirst = error instanceof ZaloApiError && error.treatment === 'once-more' && !failedOnce.get(message.id)
    if (!isFirst) return outcomeOf(error, new Date(now()))
    failedOnce.set(message.id, true)
    return { kind: 'retry', afterMs: ONCE_MORE_MS, reason: `${error.code}: ${error.meaning}` }
  }

  /** The card is an extra: the text has already asked, so a refused card changes nothing. */
  async function offerCard(message: Outbound): Promise<void> {
    if (!message.asksPhone || !options.contactCard) return
    await client.message.requestUserInfo(message.contact.externalId, options.contactCard).catch(() => undefined)
  }

  return async (message) => {
    const plan = partsOf(message)
    if (plan.kind === 'refused') return plan
    try {
      // The upload first: where Zalo refuses the file, nothing has been said yet and a link can go instead.
      const refusal = message.file ? await files.prepare(message.file) : undefined
      if (refusal) return refusal
      const externalId = await sendParts(message, plan.parts)
      await offerCard(message)
      return { kind: 'sent', externalId }
    } catch (error) {
      return failed(message, error)
    }
  }
}

/** Texts with buttons; the choices stand in the text, too, so where buttons are unwelcome the same text goes alone. */
function textSender({ client, now }: SenderOptions) {
  let refusals = 0
  let withoutButtonsUntil = 0
  return async (userId: string, text: string, buttons: readonly ZaloButton[]): Promise<SendResult> => {
    if (buttons.length === 0 || now() < withoutButtonsUntil) return client.message.sendText(userId, text)
    try {
      const result = await client.message.sendText(userId, text, { buttons })
      refusals = 0
      return result
    } catch (error) {
      if (!(error instanceof ZaloApiError) || error.treatment !== 'buttons') throw error
      const result = await client.message.sendText(userId, text)
      refusals += 1 // it was the buttons, then
      if (refusals >= REFUSALS) {
        refusals = 0
        withoutButtonsUntil = now() + WITHOUT_BUTTONS_MS
      }
      return result
    }
  }
}

/** A map that forgets what is oldest, so that it cannot grow for ever. */
class RecentMap<T> {
  readonly #entries = new Map<string, T>()
  constructor(readonly limit = 10_000) {}

  get(key: string): T | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: T): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > this.limit && oldest !== undefined) this.#entries.delete(oldest)
  }
}
