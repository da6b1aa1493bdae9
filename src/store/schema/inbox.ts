import type { Generated } from 'kysely'
import type { ChannelName } from '../../channels/channel.js'

/** `set-aside`: its turn kept failing; an alert says so and the contact goes on with the next message. */
export type InboxState = 'new' | 'done' | 'set-aside'

export interface InboxTable {
  seq: Generated<number>
  channel: ChannelName
  message_id: string
  contact_id: number
  /** The platform's order of one contact's messages. */
  order_key: number
  /** `InboundContent` as JSON. */
  content: string
  sent_at: string | null
  received_at: string
  state: InboxState
  attempts: Generated<number>
  /** Null while the message waits for its turn. */
  done_at: string | null
}
