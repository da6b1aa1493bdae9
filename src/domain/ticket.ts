/** How long somebody has waited, in the one unit that people would say. */
export type Waited = Readonly<{ unit: 'now' | 'minutes' | 'hours' | 'days'; count: number }>

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** `25` minutes, `3` hours, `2` days: rounded down. */
export function waitedFor(ms: number): Waited {
  if (ms < MINUTE_MS) return { unit: 'now', count: 0 }
  if (ms < HOUR_MS) return { unit: 'minutes', count: Math.floor(ms / MINUTE_MS) }
  if (ms < DAY_MS) return { unit: 'hours', count: Math.floor(ms / HOUR_MS) }
  return { unit: 'days', count: Math.floor(ms / DAY_MS) }
}

/** Working minutes without an answer after which the next level is told (issue 4, item 8). */
export const ESCALATE_AFTER_MINUTES = 4 * 60

/** So long after an officer's last words, the person's words are for the bot again if it understands them. */
const OFFICER_SILENT_MS = 2 * HOUR_MS

/** What of a ticket tells whom the person's words are for. Instants as ISO text. */
export type Talk = Readonly<{ talks_to: 'bot' | 'officer'; waiting_since: string | null; answered_at: string | null }>

/**
 * Whether the bot keeps silent and the person's words go to the officer. An officer who answered and wrote no more for
 * two hours has handed back by that, as one does who took over from the platform's console (design §6).
 */
export function isWithOfficer({ talks_to, waiting_since, answered_at }: Talk, at: Date): boolean {
  if (talks_to === 'bot') return false
  if (waiting_since !== null || answered_at === null) return true
  return at.getTime() - Date.parse(answered_at) < OFFICER_SILENT_MS
}

export type Taking = 'free' | 'own' | 'taken'

/** Whether a contact may take a ticket. One that stayed unanswered so long that it was escalated is free again. */
export function takingOf(
  ticket: Readonly<{ taken_by: number | null; escalated_at: string | null }>,
  contactId: number,
): Taking {
  if (ticket.taken_by === contactId) return 'own'
  return ticket.taken_by === null || ticket.escalated_at !== null ? 'free' : 'taken'
}
