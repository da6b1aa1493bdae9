import type { Channel } from '../channel.js'
import type { ZaloOaClient } from './client.js'
import { type DecodeOptions, decodeWebhook } from './decode.js'
import { createMediaFetcher } from './fetch-media.js'
import { ZALO_LIMITS } from './limits.js'
import { type ContactCard, createSender } from './send.js'

export type ZaloChannelOptions = DecodeOptions &
  Readonly<{
    client: ZaloOaClient
    /** `ZALO_ATTACHMENT_HOSTS`. */
    attachmentHosts?: readonly string[]
    /** `ZALO_OPENAPI_ROOT`, only when it is set: attachments of that origin are then trusted as they are. */
    standInRoot?: string
    /** What "share my phone number" shows; without it people type their number. */
    contactCard?: ContactCard
    /** After each message that went out: `reply` where it was free, `undefined` where Zalo shows no quota (billed). */
    sent?: (quotaType: string | undefined) => void
  }>

const ATTACHMENT_HOSTS = ['*.zdn.vn']

/** Zalo's Official Account as a channel. `close` ends the connections for attachments; the client has its own. */
export function zaloChannel(options: ZaloChannelOptions): Channel & { close(): Promise<void> } {
  const { attachmentHosts = ATTACHMENT_HOSTS, standInRoot } = options
  const trusted = standInRoot ? { trustedOrigin: new URL(standInRoot).origin } : {}
  const media = createMediaFetcher({ hosts: attachmentHosts, ...trusted })
  return {
    name: 'zalo',
    limits: { textLength: ZALO_LIMITS.textLength, choices: ZALO_LIMITS.buttons, fileBytes: ZALO_LIMITS.fileBytes },
    decode: (request) => decodeWebhook(request, options),
    send: createSender(options),
    fetch: media.fetch,
    close: media.close,
  }
}
