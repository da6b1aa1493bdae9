/** Whom a broadcast may address, within a unit: everybody who registered, or those for whom one thing is open. */
export const AUDIENCES = ['registered', 'returned', 'open-account', 'cash', 'failed', 'village-heads'] as const

export type Audience = (typeof AUDIENCES)[number]

export function readAudience(raw: string): Audience | undefined {
  return AUDIENCES.find((audience) => audience === raw)
}

/** What a message to one person costs at this moment: nothing, one billed message, or it waits until they write. */
export type MessageCost = 'free' | 'billed' | 'waits'
