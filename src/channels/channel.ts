/**
 * What every chat platform looks like to the rest of the program: two directions, a way to fetch what a person sent,
 * and the platform's limits. Types only: a platform's wire format, signature and oddities end in its own folder.
 */

export type ChannelName = 'telegram' | 'zalo' | 'terminal' | 'practice'

/** One person on one channel. `externalId` is the platform's id as text: many do not fit a JavaScript number. */
export type ContactAddress = Readonly<{ channel: ChannelName; externalId: string }>

/** Where a platform keeps a photo or file that a person sent; only the channel that made it can fetch it. */
export type MediaRef = Readonly<{
  /** The platform's handle: a Telegram `file_id`, a Zalo URL, a path in the terminal. */
  handle: string
  fileName?: string
  /** As the platform claims; trust the bytes instead. */
  mime?: string
  /** Bytes, as the platform claims. */
  size?: number
}>

export type InboundContent =
  /** `masked` is set by the inbox, which makes passwords and PINs illegible before it stores anything. */
  | Readonly<{ kind: 'text'; text: string; edited?: true; masked?: true }>
  /** A tapped button. `token` is what the outbound choice carried: opaque here, untrusted everywhere. */
  | Readonly<{ kind: 'choice'; token: string }>
  | Readonly<{ kind: 'photo'; media: MediaRef; caption?: string }>
  /**
   * `stored`: no platform delivered it; a file that was sent before is looked at once more, by what was said of it since.
   * Its password is gone with the turn; `flow` is what it was sent for.
   */
  | Readonly<{
      kind: 'file'
      media: MediaRef
      caption?: string
      stored?: Readonly<{ id: number; password?: string; keepText?: true; flow?: string }>
    }>
  /** A phone number shared with the platform's own button; `own` when the platform vouches that it is the sender's. */
  | Readonly<{ kind: 'phone'; phone: string; name?: string; own: boolean }>
  /** A sticker, voice message, location …: answered politely, never read. */
  | Readonly<{ kind: 'unsupported'; what: string }>
  /** Written in a group, where nothing personal may be said: the only answer is that the bot works in private. */
  | Readonly<{ kind: 'group' }>
  | Readonly<{ kind: 'followed' }>
  | Readonly<{ kind: 'unfollowed' }>
  /** A human of the office wrote to this contact from the platform's own console: the bot keeps quiet. */
  | Readonly<{ kind: 'human-took-over'; text?: string }>

/** A message in, as the inbox stores it. Plain JSON but for the two dates. */
export type Inbound = Readonly<{
  contact: ContactAddress
  /** Unique within the channel: the same id again is the same message delivered again. */
  messageId: string
  /** The platform's order of one contact's messages; greater is later. Used among messages that wait together. */
  order: number
  /** The platform's clock, when it says; used for the messaging window, never for deciding. */
  sentAt?: Date
  displayName?: string
  content: InboundContent
}>

/** A choice as shown: `token` comes back in an inbound `choice`; `label` also works typed, as does its number. */
export type OutboundChoice = Readonly<{ token: string; label: string }>

export type OutboundFile = Readonly<{
  name: string
  mime: string
  /** Read only when it is sent; the bytes live in the encrypted store. */
  bytes: () => Promise<Uint8Array>
}>

/** A message out. `text` is never empty unless a `file` goes along. */
export type Outbound = Readonly<{
  contact: ContactAddress
  /** Our own id, the same at each attempt, for logs and for platforms that know idempotency keys. */
  id: string
  text: string
  choices: readonly OutboundChoice[]
  file?: OutboundFile
  /** Offer the platform's "share my phone number" button, where there is one. */
  asksPhone?: true
  /** The external id of an earlier message whose text this one takes the place of; a channel that cannot sends it as it is. */
  replaces?: string
}>

export type SendOutcome =
  | Readonly<{ kind: 'sent'; externalId: string }>
  /** It certainly did not arrive; trying again after `afterMs` may help (busy, throttled, connection refused). */
  | Readonly<{ kind: 'retry'; afterMs: number; reason: string }>
  /** Trying again will not help. */
  | Readonly<{ kind: 'refused'; code: string; reason: string }>
  /** The person has left us or blocked us. */
  | Readonly<{ kind: 'blocked' }>
  /** It may or may not have arrived (time-out after the request was written). The outbox decides about repeating. */
  | Readonly<{ kind: 'unknown'; reason: string }>

export type FetchOutcome =
  | Readonly<{ kind: 'fetched'; bytes: Uint8Array; fileName?: string }>
  | Readonly<{ kind: 'too-large'; limitBytes: number }>
  | Readonly<{ kind: 'gone'; reason: string }>
  | Readonly<{ kind: 'retry'; afterMs: number; reason: string }>

/** A webhook request as received: the body is the exact bytes, since signatures are over bytes. Header names in lower case. */
export type WebhookRequest = Readonly<{ headers: Readonly<Record<string, string | undefined>>; body: Uint8Array }>

/** A webhook body that was not sent by the platform. */
export class SignatureError extends Error {
  override name = 'SignatureError'
}

/** One chat platform: its wire format, signature and limits. Nothing about flows, beneficiaries or tables. */
export interface Channel {
  readonly name: ChannelName
  /** `textLength` in UTF-16 units a message; `choices` is buttons a message; `fileBytes` the largest file it can send. */
  readonly limits: Readonly<{ textLength: number; choices: number; fileBytes: number }>
  /** Pure. Throws `SignatureError` on a forged body; an update we have no use for decodes to `[]`; never throws otherwise. */
  decode(request: WebhookRequest): readonly Inbound[]
  /** Resolves with an outcome even when the platform says no. Throws only on our own bugs. */
  send(message: Outbound): Promise<SendOutcome>
  /** Fetches a photo or file that a person sent, up to `limitBytes`. Resolves with an outcome, as `send` does. */
  fetch(media: MediaRef, limitBytes: number): Promise<FetchOutcome>
}

/** Takes messages in: resolves once they are durably stored (only then may the platform be told "received"). */
export type Accept = (inbound: readonly Inbound[]) => Promise<void>
