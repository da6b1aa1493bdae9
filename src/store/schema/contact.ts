import type { Generated } from 'kysely'
import type { ChannelName } from '../../channels/channel.js'

/** Whether a message can reach the contact: `blocked` by them, or they `left` (unfollowed, removed the chat). */
export type Reachable = 'yes' | 'blocked' | 'left'

/** One person on one channel. */
export interface ContactTable {
  id: Generated<number>
  channel: ChannelName
  external_id: string
  display_name: string | null
  locale: string | null
  first_seen_at: string
  /** When the contact last wrote, by the platform's clock where it says; messaging windows are counted from here. */
  last_inbound_at: string | null
  reachable: Reachable
  /** A human took over: the bot keeps quiet until then. */
  quiet_until: string | null
}
