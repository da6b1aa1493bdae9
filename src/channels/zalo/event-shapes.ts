import { z } from 'zod'
import { Id } from './shapes.js'

const someText = z.string().optional().catch(undefined)

/** What any event must have to be looked at. `timestamp` stays as written: the signature covers its text. */
export const Envelope = z.looseObject({
  app_id: Id,
  event_name: z.string(),
  timestamp: z.union([z.string(), z.number()]).transform(String),
})

const Party = z.looseObject({ id: Id, admin_id: Id.optional().catch(undefined) })

/** Sizes come as text, types as an extension or a MIME type; all of it is the sender's claim. */
const Payload = z.looseObject({
  url: someText,
  name: someText,
  type: someText,
  checksum: someText,
  size: z.coerce.number().int().nonnegative().optional().catch(undefined),
})

const Attachment = z.looseObject({ type: z.string(), payload: Payload.optional().catch(undefined) })
export type Attachment = z.output<typeof Attachment>

export const MessageEvent = z.looseObject({
  sender: Party,
  recipient: Party,
  message: z.looseObject({
    msg_id: Id,
    text: someText,
    attachments: z.array(Attachment).optional().catch(undefined),
  }),
})

export const FollowEvent = z.looseObject({ follower: z.looseObject({ id: Id }), oa_id: Id.optional() })

/** The first tap on "chat": once per person. */
export const ChatNowEvent = z.looseObject({ user_id: Id, oa_id: Id.optional() })

export const SubmitInfoEvent = z.looseObject({
  sender: Party,
  recipient: Party,
  info: z.looseObject({ name: someText, phone: Id }),
})
