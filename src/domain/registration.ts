/** Domain.md §6, "Record states". `SUBMITTED` waits for a decision; a change of an approved one does so too. */
export type RegistrationState =
  | 'SUBMITTED'
  | 'APPROVED'
  | 'RETURNED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'SUPERSEDED'
  | 'ACTIVE'
  | 'PAYMENT_FAILED'

/** Who receives the money, as the person says it. */
export type PayeeKind = 'self' | 'guardian' | 'authorised' | 'carer'

/** States in which the person can still change or withdraw. */
export const OPEN_STATES: readonly RegistrationState[] = [
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
  'EXPIRED',
  'ACTIVE',
  'PAYMENT_FAILED',
]

/** What stands in a record when an officer decides. */
export type Standing = Readonly<{
  state: RegistrationState
  version: number
  match: 'one' | 'several' | 'none'
  holder: 'same' | 'differs'
  duplicate: 'yes' | 'no'
  /** Whether others are paid into the account too, and nobody has said that this is right. */
  shared: 'no' | 'household' | 'unrelated'
}>

/** What the officer saw and said: the facts of the record that was shown, and the answers to what was asked about it. */
export type Approval = Readonly<{
  wasWaiting: boolean
  version: number
  match: Standing['match']
  holder?: 'accept' | 'return'
  /** A benefit line, or `new`. */
  line?: number | 'new'
  newcomer?: 'create' | 'return'
  duplicate?: 'accept' | 'return'
  shared?: 'accept' | 'return'
  /** A second officer says it, of what a first one asked for. */
  isSecond?: boolean
}>

export type ApprovalDecision =
  | Readonly<{ kind: 'approve'; who: 'matched' | 'newcomer' | Readonly<{ line: number }> }>
  | Readonly<{ kind: 'return'; because: 'holder' | 'newcomer' | 'duplicate' | 'shared' }>
  /** An account that unrelated people share is held until a second officer says yes. */
  | Readonly<{ kind: 'second' }>
  /** It was approved before the officer looked: nothing to do. */
  | Readonly<{ kind: 'already' }>
  /** It is not waiting for anybody. */
  | Readonly<{ kind: 'closed' }>
  /** It is no longer what the officer saw; look again. */
  | Readonly<{ kind: 'changed' }>

/** Decides what an approval comes to. Whatever asks for an officer's word (holder, duplicate, nobody on the roster) needs it. */
export function decideApproval(now: Standing, said: Approval): ApprovalDecision {
  if (now.state !== 'SUBMITTED')
    return said.wasWaiting ? { kind: 'changed' } : { kind: isApproved(now) ? 'already' : 'closed' }
  if (!said.wasWaiting || said.version !== now.version) return { kind: 'changed' }
  if (said.holder === 'return') return { kind: 'return', because: 'holder' }
  if (said.newcomer === 'return') return { kind: 'return', because: 'newcomer' }
  if (said.duplicate === 'return') return { kind: 'return', because: 'duplicate' }
  if (said.shared === 'return') return { kind: 'return', because: 'shared' }
  const isUnasked =
    said.match !== now.match ||
    (now.holder === 'differs' && said.holder === undefined) ||
    (now.duplicate === 'yes' && said.duplicate === undefined) ||
    (now.shared !== 'no' && said.shared === undefined)
  if (isUnasked) return { kind: 'changed' }
  if (now.shared === 'unrelated' && !said.isSecond) return { kind: 'second' }
  return whoIsApproved(now, said)
}

function whoIsApproved({ match }: Standing, { line, newcomer }: Approval): ApprovalDecision {
  if (match === 'one') return { kind: 'approve', who: 'matched' }
  if (match === 'several' && typeof line === 'number') return { kind: 'approve', who: { line } }
  const isNew = match === 'none' ? newcomer === 'create' : line === 'new'
  return isNew ? { kind: 'approve', who: 'newcomer' } : { kind: 'changed' }
}

function isApproved({ state }: Standing): boolean {
  return state === 'APPROVED' || state === 'ACTIVE'
}

/** `LEGAL_REPRESENTATIVE`: a parent, whom the lists print as a guardian (domain.md §15.1). */
export type PayeeRole = 'GUARDIAN' | 'AUTHORISED' | 'LEGAL_REPRESENTATIVE'

const PARENTS = ['cha_de', 'me_de']

/** The role of whoever receives for the beneficiary; `undefined` when nobody does (carers receive for themselves). */
export function payeeRole(kind: PayeeKind, relationship: string | null): PayeeRole | undefined {
  if (kind === 'authorised') return 'AUTHORISED'
  if (kind !== 'guardian') return undefined
  return relationship !== null && PARENTS.includes(relationship) ? 'LEGAL_REPRESENTATIVE' : 'GUARDIAN'
}

/** Beneficiaries that one account may serve before an officer is told. Source: domain.md §13, last row. */
export const SHARED_ACCOUNT_LIMIT = 3
