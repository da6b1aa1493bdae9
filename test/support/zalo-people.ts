import { DAY_MS, HOUR_MS } from './zalo-clock.js'
import { Refusal, refuseUnless } from './zalo-refusal.js'

/** What the server knows of one person at this OA. */
export type PersonRecord = {
  readonly id: string
  name: string
  follows: boolean
  /** Left or blocked the OA. */
  blocked: boolean
  lastInteractionAt?: number
  tags: Set<string>
  sharedInfo?: { name: string; phone: string }
}

export type ReachCounters = { outsideWindow: number; toTheBlocked: number; billed: number; free: number }

/** What one message costs now. Refuses as Zalo does when it may not go at all. */
export function reach(person: PersonRecord, now: number, counters: ReachCounters, wallet: Wallet): 'free' | 'billed' {
  if (person.blocked) {
    counters.toTheBlocked += 1
    throw new Refusal(-213, 'User has not followed or interacted with the OA')
  }
  const elapsed = person.lastInteractionAt === undefined ? Number.POSITIVE_INFINITY : now - person.lastInteractionAt
  if (elapsed > 7 * DAY_MS) {
    counters.outsideWindow += 1
    const never = person.lastInteractionAt === undefined
    throw new Refusal(never ? -232 : -230, never ? 'User has never interacted' : 'User has not interacted in 7 days')
  }
  if (elapsed <= 48 * HOUR_MS) {
    counters.free += 1
    return 'free'
  }
  wallet.pay(55)
  counters.billed += 1
  return 'billed'
}

/** The ZCA wallet of the OA; `undefined` = none is linked. Whole đồng. */
export class Wallet {
  constructor(public balance: number | undefined) {}

  pay(price: number): void {
    refuseUnless(this.balance !== undefined, -320, 'No ZCA account is linked')
    refuseUnless(this.balance >= price, -321, 'ZCA account is out of money')
    this.balance -= price
  }
}
