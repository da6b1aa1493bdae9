import { addDays } from './data-right.js'
import type { IsoDate } from './iso-date.js'
import { nameKey } from './person-name.js'

/** `PD-` and four characters: short, since a second officer types it. */
export function readApprovalCode(raw: string): string | undefined {
  const typed = raw
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^PD(?=.{4}$)/, '')
  return /^[2-9A-HJKMNP-Z]{4}$/.test(typed) ? `PD-${typed}` : undefined
}

/** Fields of a record that decide to whom money goes: changing one that is there takes two people. */
const DIVERTING: readonly string[] = ['account', 'payee', 'personal-id']

/** Whether correcting this field takes a second person; `before` is what stands there now, empty when nothing does. */
export function takesTwo(field: string, before: string): boolean {
  return DIVERTING.includes(field) && before !== ''
}

/** Somebody who asks or decides. `name` is as the office knows them; the trusted terminal tells people by contact alone. */
export type Party = Readonly<{ contactId: number; name: string }>

/** Whether both are one person: the same chat, or the same name on two channels. */
export function isSameParty(one: Party, other: Party): boolean {
  if (one.contactId === other.contactId) return true
  return one.name !== 'terminal' && nameKey(one.name) === nameKey(other.name)
}

export type Requested = Readonly<{
  state: 'WAITING' | 'APPROVED' | 'REFUSED' | 'CHANGED'
  requester: Party
  /** ISO day. */
  requestedOn: IsoDate
}>

export type SecondDecision = 'decide' | 'own' | 'closed' | 'expired'

/** Whether this party may decide today. `daysOpen`: how long a request may wait. */
export function maySecond(
  { state, requester, requestedOn }: Requested,
  party: Party,
  today: IsoDate,
  daysOpen: number,
): SecondDecision {
  if (state !== 'WAITING') return 'closed'
  if (isSameParty(requester, party)) return 'own'
  return addDays(requestedOn, daysOpen) < today ? 'expired' : 'decide'
}

/** What is known of an account when it is linked. */
type Linked = Readonly<{ bank_code: string | null; number: string }>

/**
 * From which day a payment list may use a newly linked account: at once where there was none, or it is the same; else
 * after `coolingDays`, in which whoever received before can object.
 */
export function usableFrom(
  before: Linked | undefined,
  after: Linked,
  today: IsoDate,
  coolingDays: number,
): IsoDate | null {
  if (before === undefined || (before.number === after.number && before.bank_code === after.bank_code)) return null
  return addDays(today, coolingDays)
}
