import { compareHolder, toBankName } from '../domain/bank-holder.js'
import { payeeRole } from '../domain/registration.js'
import { accountsOf, linkAccount, unlinkAccounts } from './accounts.js'
import { type BenefitLine, updateBenefitLine } from './benefit-lines.js'
import type { Tx } from './db.js'
import { addVersion, decide } from './registration-entry.js'
import { type Registered, registeredByCode, saidIn } from './registrations.js'

/** An account that a bank opened; without a holder it is the receiver's own name. */
export type OpenedAccount = Readonly<{ number: string; bankCode: string; holder: string | null }>

/** Who says so; `contactId` is whose word the new version is. */
export type OpeningMoment = Readonly<{ at: Date; actor: string; contactId: number | null }>

/** What stood before, so that it can be taken back. */
export type GivenAccount = Readonly<{
  /** The version that has the account. */
  version: number
  /** How the registration wished to be paid. */
  wish: Payment
  lines: readonly Readonly<{ lineId: number; method: BenefitLine['payment_method']; accountId: number | null }>[]
}>

/**
 * Gives a registration that waited for an account the one that was opened: a new version, approved by whoever says so; the
 * benefits are paid into it from now on.
 */
export async function giveAccount(
  tx: Tx,
  moment: OpeningMoment,
  registered: Registered,
  opened: OpenedAccount,
): Promise<GivenAccount> {
  const { registration, version } = registered
  const holder = opened.holder ?? toBankName(version.payee_name)
  const given = {
    payment_method: 'TRANSFER',
    bank_code: opened.bankCode,
    account_number: opened.number,
    holder_name: holder,
    holder_match: compareHolder(version.payee_name, holder),
  } as const
  const number = await approveVersion(tx, moment, registered, given)
  const role = payeeRole(version.payee_kind, version.relationship)
  const lineIds = JSON.parse(registration.matched_lines) as number[]
  const [methods, before] = [await methodsOf(tx, lineIds), await accountsOf(tx, lineIds)]
  for (const lineId of lineIds) {
    const account = {
      bank_code: opened.bankCode,
      number: opened.number,
      owner: role === undefined ? 'BENEFICIARY' : 'PAYEE',
      holder_name: holder,
      source: 'registration',
      registration_id: registration.id,
    } as const
    await linkAccount(tx, lineId, account, moment.at)
    await updateBenefitLine(tx, lineId, { payment_method: 'TRANSFER' })
  }
  const lines = lineIds.map((lineId) => ({
    lineId,
    method: methods.get(lineId) ?? null,
    accountId: before.get(lineId)?.id ?? null,
  }))
  const { payment_method, bank_code, account_number, holder_name, holder_match } = version
  return { version: number, wish: { payment_method, bank_code, account_number, holder_name, holder_match }, lines }
}

/**
 * Takes such an account away again: the registration waits for one as before, in a version of its own, and its benefits are
 * paid as they were.
 */
export async function takeAccountAway(
  tx: Tx,
  moment: OpeningMoment,
  registered: Registered,
  { lines, wish }: GivenAccount,
): Promise<void> {
  await approveVersion(tx, moment, registered, wish)
  const lineIds = lines.map(({ lineId }) => lineId)
  await unlinkAccounts(tx, lineIds, moment.at)
  for (const { lineId, method, accountId } of lines) {
    await updateBenefitLine(tx, lineId, { payment_method: method })
    if (accountId !== null)
      await tx.updateTable('account').set({ unlinked_at: null }).where('id', '=', accountId).execute()
  }
}

type Payment = Pick<
  Registered['version'],
  'payment_method' | 'bank_code' | 'account_number' | 'holder_name' | 'holder_match'
>

/** The next version, approved at once; returns its number. */
async function approveVersion(
  tx: Tx,
  { at, actor, contactId }: OpeningMoment,
  { registration, version }: Registered,
  payment: Payment,
): Promise<number> {
  const said = { ...saidIn(version), submitted_by: contactId ?? version.submitted_by, ...payment }
  const number = await addVersion(tx, registration, said, { state: 'APPROVED' }, at)
  const now = await registeredByCode(tx, registration.code)
  if (now === undefined) throw new Error(`registration ${registration.code} is gone`)
  const approved = { approved_version: number, state: 'APPROVED' } as const
  await decide(tx, now, { decision: 'approved', by: actor, reason: null, changes: approved }, at)
  return number
}

async function methodsOf(
  tx: Tx,
  lineIds: readonly number[],
): Promise<ReadonlyMap<number, BenefitLine['payment_method']>> {
  if (lineIds.length === 0) return new Map()
  const lines = await tx
    .selectFrom('benefit_line')
    .select(['id', 'payment_method'])
    .where('id', 'in', lineIds)
    .execute()
  return new Map(lines.map(({ id, payment_method }) => [id, payment_method]))
}
