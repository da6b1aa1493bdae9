import type { InboundContent } from '../channel.js'
import { ZALO_LIMITS } from './limits.js'

/** What a message would be at this moment: free, billed by Zalo (about 55 đồng), or not possible. */
export type MessagingWindow = 'free' | 'billed' | 'closed'

/** We close each window a minute early: a message that leaves in time must also arrive in time. */
const MARGIN_MS = 60_000

/**
 * Whether a consultation message may go to a person whose last interaction was then. `undefined` = they never wrote.
 * Source: docs/zalo.md, "Cửa sổ 48 giờ và 7 ngày" (48 h free, 7 days possible).
 */
export function windowOf(lastInteractionAt: Date | undefined, at: Date): MessagingWindow {
  if (!lastInteractionAt) return 'closed'
  const elapsedMs = at.getTime() - lastInteractionAt.getTime() + MARGIN_MS
  if (elapsedMs <= ZALO_LIMITS.freeWindowMs) return 'free'
  return elapsedMs <= ZALO_LIMITS.openWindowMs ? 'billed' : 'closed'
}

/** Whether this message opens the window again: what people do themselves does, leaving and a human's hand do not. */
export function opensWindow(content: InboundContent): boolean {
  switch (content.kind) {
    case 'text':
    case 'choice':
    case 'photo':
    case 'file':
    case 'phone':
    case 'unsupported':
    case 'followed':
      return true
    case 'group':
    case 'unfollowed':
    case 'human-took-over':
      return false
  }
}
