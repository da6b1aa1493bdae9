import { phrase } from '../conversation/phrase.js'
import { compareHolder } from '../domain/bank-holder.js'
import { maskAccount } from '../domain/mask.js'
import { showPeriod } from '../domain/period.js'
import { accountsOf } from '../store/accounts.js'
import type { Tx } from '../store/db.js'
import { giveAccount } from '../store/opened-accounts.js'
import { openMonth } from '../store/periods.js'
import { approvedFor, type Registered } from '../store/registrations.js'
import type { Action } from './action.js'
import { actorOf, note } from './actor.js'
import { DECIDING, type Reached, reach } from './reach.js'
import { text } from './submission.js'

/**
 * Notes the account that a bank opened for somebody who waited for one: `/damotk`, as the bank's list would. Nobody is paid
 * elsewhere by that: whoever has an account already gets another by `/sua`, which takes two officers, and a holder of
 * another name is not taken at all.
 */
export const noteOpenedAccount: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', DECIDING)
  if (reached === undefined) return { kind: 'not-found', phrase: phrase('note-opened-account.not-found') }
  const waiting = await wishOf(tx, reached)
  if (waiting === undefined) return { kind: 'not-waiting', phrase: phrase('note-opened-account.not-waiting') }
  const { registration, version } = waiting
  const values = { name: version.payee_name, code: registration.code }
  const seen = Number(answers['record.version'])
  if (reached.kind === 'registration' && registration.current_version !== seen) {
    return { kind: 'changed', phrase: phrase('note-opened-account.changed', values) }
  }
  const opened = {
    number: text(answers, 'account') ?? '',
    bankCode: text(answers, 'bank') ?? '',
    holder: text(answers, 'holder') ?? null,
  }
  const refusal = await whyNot(tx, waiting, opened)
  if (refusal !== undefined) return { kind: refusal, phrase: phrase(`note-opened-account.${refusal}`, values) }
  const { at, contact } = asker
  await giveAccount(tx, { at, actor: actorOf(asker), contactId: contact.id }, waiting, opened)
  const unitCode = registration.commune_code
  await note(tx, asker, { action: 'note-opened-account', code: registration.code, unitCode })
  const told = {
    ...values,
    bank: asker.reference.banks.find(({ code }) => code === opened.bankCode)?.shortName ?? opened.bankCode,
    account: maskAccount(opened.number),
    month: showPeriod(await openMonth(tx, unitCode, asker.today, asker.reference)),
  }
  const notices = [{ contactId: registration.contact_id, phrase: phrase('account-opened', told) }]
  return { kind: 'noted', phrase: phrase('note-opened-account.noted', told), notices }
}

/** The registration that waits for an account: the record itself, or the only one of this person. */
async function wishOf(tx: Tx, reached: Reached): Promise<Registered | undefined> {
  const all = reached.kind === 'registration' ? [reached.registered] : await approvedFor(tx, reached.beneficiary.id)
  const waiting = all.filter(
    ({ registration, version }) =>
      registration.state === 'APPROVED' &&
      registration.approved_version === version.version &&
      version.payment_method === 'OPEN_ACCOUNT',
  )
  return waiting.length === 1 ? waiting[0] : undefined
}

async function whyNot(
  tx: Tx,
  { registration, version }: Registered,
  { number, holder }: Readonly<{ number: string; holder: string | null }>,
): Promise<'holder-differs' | 'has-account' | undefined> {
  if (holder !== null && compareHolder(version.payee_name, holder) === 'differs') return 'holder-differs'
  const accounts = await accountsOf(tx, JSON.parse(registration.matched_lines) as number[])
  return [...accounts.values()].some((account) => account.number !== number) ? 'has-account' : undefined
}
