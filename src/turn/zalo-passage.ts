import type { Tx } from '../store/db.js'
import type { OpenOutbound } from '../store/outbox-sending.js'
import { takeBilled } from '../store/zalo-billed.js'
import type { ZaloConsentState } from '../store/zalo-tokens.js'
import type { MayGo, Passage } from './dispatch-gate.js'
import { officeDay } from './office-day.js'

export type ZaloPassageOptions = Readonly<{
  /** Zalo's window at an instant, counted from when the person last wrote. */
  windowOf: (lastInboundAt: Date | undefined, at: Date) => Passage & ('free' | 'billed' | 'closed')
  /** How many messages of Zalo's this one becomes: each is billed. */
  messagesIn: (message: OpenOutbound) => number
  consentState: (tx: Tx) => Promise<ZaloConsentState>
  /** Whether there is a first token to begin with while none is stored. */
  hasFirstToken: boolean
  /** Billed messages allowed a day. */
  billedPerDay: number
  timeZone: string
  /** For messages that the window keeps back: `true` when it will go by an approved template, which is billed. */
  goesByTemplate?: (message: OpenOutbound) => boolean
}>

/**
 * Zalo's window as data, before anything is sent: free, billed within the day's budget, or not before the person writes
 * again. Without a consent nothing goes for now, and nothing counts as tried.
 */
export function zaloPassage(options: ZaloPassageOptions): MayGo {
  const { windowOf, messagesIn, consentState, hasFirstToken, billedPerDay, timeZone, goesByTemplate } = options
  return async (tx, contact, message, at) => {
    const consent = await consentState(tx)
    if (consent === 'refused' || (consent === 'none' && !hasFirstToken)) return 'later'
    const window = windowOf(contact.last_inbound_at === null ? undefined : new Date(contact.last_inbound_at), at)
    if (window === 'free') return 'free'
    if (window === 'closed' && goesByTemplate?.(message) !== true) return 'closed'
    const messages = window === 'closed' ? 1 : messagesIn(message)
    const day = officeDay(at, timeZone)
    return (await takeBilled(tx, { seq: message.seq, messages, day, perDay: billedPerDay })) ? 'billed' : 'closed'
  }
}
