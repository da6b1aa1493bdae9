import { z } from 'zod'
import type { Inbound, InboundContent, MediaRef } from '../channel.js'

/** Longer than anybody types; what is longer was not typed. */
const TEXT_LENGTH = 10_000

const media = z.object({
  handle: z.string().min(1).max(100),
  fileName: z.string().min(1).max(200),
  mime: z.string().max(200).optional(),
})

/** What the page posts for one message of one window. */
const message = z.object({
  window: z.string().min(1).max(40),
  /** Made by the page, so that a message sent again is the same message. */
  id: z.string().min(1).max(60),
  /** The page's clock: the order of messages that wait together. */
  order: z.number().int().positive(),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string().min(1).max(TEXT_LENGTH) }),
    z.object({ kind: z.literal('choice'), token: z.string().min(1).max(500) }),
    z.object({ kind: z.literal('photo'), media }),
    z.object({ kind: z.literal('file'), media }),
    z.object({ kind: z.literal('followed') }),
  ]),
})

/** The message as the inbox stores it; `undefined` for a body that the page did not write. */
export function readWindowMessage(body: Uint8Array): Inbound | undefined {
  const read = message.safeParse(parsed(body))
  if (!read.success) return undefined
  const { window, id, order, content } = read.data
  return {
    contact: { channel: 'practice', externalId: window },
    messageId: id,
    order,
    content: content.kind === 'photo' || content.kind === 'file' ? withMedia(content) : content,
  }
}

function withMedia({ kind, media }: Sent): InboundContent {
  const { handle, fileName, mime } = media
  const ref: MediaRef = { handle, fileName, ...(mime !== undefined && { mime }) }
  return { kind, media: ref }
}

type Sent = Readonly<{ kind: 'photo' | 'file'; media: z.infer<typeof media> }>

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
