import type { RegistrationState } from '../domain/registration.js'
import type { Db, Tx } from './db.js'

/** The registration that brought the account which a benefit is paid into now. */
export type PaidRegistration = Readonly<{
  id: number
  code: string
  contactId: number
  state: RegistrationState
  /** The account's number. */
  number: string
}>

const LINES_AT_A_TIME = 200

/** The registrations behind the linked accounts of these benefits, by benefit line; open ones only. */
export async function registrationsPaidBy(
  db: Db,
  benefitLineIds: readonly number[],
): Promise<ReadonlyMap<number, PaidRegistration>> {
  const found = new Map<number, PaidRegistration>()
  for (let start = 0; start < benefitLineIds.length; start += LINES_AT_A_TIME) {
    const rows = await db
      .selectFrom('account')
      .innerJoin('registration', 'registration.id', 'account.registration_id')
      .select(['account.benefit_line_id', 'account.number'])
      .select(['registration.id', 'registration.code', 'registration.contact_id', 'registration.state'])
      .where('account.benefit_line_id', 'in', benefitLineIds.slice(start, start + LINES_AT_A_TIME))
      .where('account.unlinked_at', 'is', null)
      .where('registration.state', 'in', ['APPROVED', 'ACTIVE', 'PAYMENT_FAILED'])
      .execute()
    for (const { benefit_line_id, contact_id, ...row } of rows) {
      found.set(benefit_line_id, { ...row, contactId: contact_id })
    }
  }
  return found
}

/** Notes how an approved registration stands after a payment. */
export async function setRegistrationState(
  tx: Tx,
  id: number,
  state: 'ACTIVE' | 'PAYMENT_FAILED',
  at: Date,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set({ state, updated_at: at.toISOString() })
    .where('id', '=', id)
    .where('state', 'in', ['APPROVED', 'ACTIVE', 'PAYMENT_FAILED'])
    .where('state', '!=', state)
    .execute()
}
