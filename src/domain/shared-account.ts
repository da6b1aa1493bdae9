/** Who receives one benefit, as keys of names. `villageKey` is a unit code, or null where nobody knows. */
export type Receiver = Readonly<{
  beneficiaryKey: string
  /** Who receives for them; the beneficiary's own where nobody does. */
  receiverKey: string
  holderKey: string | null
  villageCode: string | null
}>

/**
 * How an account that already serves others comes to be named again. `same-receiver`: one person receives for all, as a
 * guardian of several does. `household`: one of those who receive holds it, and all live in one village. `unrelated`:
 * nothing explains it.
 */
export type Sharing = 'none' | 'same-receiver' | 'household' | 'unrelated'

/** How `claim` would share the account with those who are paid into it now, itself left out. */
export function sharingOf(claim: Receiver, others: readonly Receiver[]): Sharing {
  if (others.length === 0) return 'none'
  if (others.every(({ receiverKey }) => receiverKey === claim.receiverKey)) return 'same-receiver'
  const all = [claim, ...others]
  const villages = new Set(all.map(({ villageCode }) => villageCode))
  const holders = new Set(all.map(({ holderKey }) => holderKey))
  const people = new Set(all.flatMap(({ beneficiaryKey, receiverKey }) => [beneficiaryKey, receiverKey]))
  const isOneHolder = holders.size === 1 && [...holders].every((key) => key !== null && people.has(key))
  const isOneVillage = villages.size === 1 && !villages.has(null)
  return isOneHolder && isOneVillage ? 'household' : 'unrelated'
}
