import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { OPEN_STATES } from '../domain/registration.js'
import type { Tx } from '../store/db.js'
import { indexRegistration } from '../store/record-index.js'
import { addVersion } from '../store/registration-entry.js'
import {
  approvedFor,
  approvedVersionOf,
  type NewVersion,
  type Registered,
  registeredById,
  saidIn,
} from '../store/registrations.js'
import type { Action, Asker, Notice } from './action.js'
import { note } from './actor.js'
import { assess } from './standing.js'
import { accountFrom, factWarnings, text } from './submission.js'
import { ownRegistration } from './withdraw-registration.js'

/** Gives in another account as a new version; what is approved stays in force until an officer approves it. */
export const changeAccount: Action = async (tx, asker, answers) => {
  const before = await ownRegistration(tx, asker, text(answers, 'registration') ?? '')
  if (before === undefined || !OPEN_STATES.includes(before.registration.state)) {
    return { kind: 'not-found', phrase: phrase('change-account.not-found') }
  }
  const { registration, version } = before
  const values = { code: registration.code, name: version.beneficiary_name }
  const changed = withAccount(before, asker, answers)
  if (isSameAccount(changed, version)) return { kind: 'already', phrase: phrase('change-account.already', values) }
  const assessed = await assess(tx, { registration, version: changed })
  await addVersion(tx, registration, assessed.version, { state: 'SUBMITTED', ...assessed.match }, asker.at)
  const after = await registeredById(tx, registration.id)
  if (after === undefined) throw new Error(`registration ${registration.id} is gone`)
  await indexRegistration(tx, after)
  const details = { version: after.version.version }
  await note(tx, asker, {
    action: 'change-account',
    code: registration.code,
    unitCode: registration.commune_code,
    details,
  })
  const kind = registration.approved_version === null ? 'changed' : 'waiting'
  return { kind, phrase: phrase(`change-account.${kind}`, values), notices: await tellFormer(tx, asker, before) }
}

/** What was said before, with another account. */
export function withAccount({ version }: Registered, { contact }: Asker, answers: Answers): NewVersion {
  const account = accountFrom(answers, version.payee_name)
  const former: Answers = JSON.parse(version.answers)
  return {
    ...saidIn(version),
    ...account,
    payment_method: 'TRANSFER',
    submitted_by: contact.id,
    warnings: JSON.stringify([
      ...(JSON.parse(version.warnings) as string[]).filter((code) => !ABOUT_ACCOUNTS.test(code)),
      ...factWarnings(answers, 'account'),
      ...(account.holder_match === 'differs' ? ['holder-differs'] : []),
    ]),
    answers: JSON.stringify({
      ...pick(former, (key) => !ACCOUNT_ANSWERS.test(key)),
      method: 'account',
      ...pick(answers, (key) => ACCOUNT_ANSWERS.test(key)),
    }),
  }
}

const ABOUT_ACCOUNTS = /^(account|holder|duplicate)-/
const ACCOUNT_ANSWERS = /^(bank|account|holder|preferred-bank|bank-consent)(\.|$)/

function pick(answers: Answers, isWanted: (key: string) => boolean): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isWanted(key)))
}

function isSameAccount(one: NewVersion, other: NewVersion): boolean {
  return (
    other.payment_method === 'TRANSFER' &&
    one.bank_code === other.bank_code &&
    one.account_number === other.account_number &&
    one.holder_name === other.holder_name
  )
}

/** Everybody else whose word the money has followed so far learns that it may go elsewhere. */
async function tellFormer(
  tx: Tx,
  { contact }: Asker,
  { registration, version }: Registered,
): Promise<readonly Notice[]> {
  const approved = await approvedVersionOf(tx, registration)
  const others = registration.beneficiary_id === null ? [] : await approvedFor(tx, registration.beneficiary_id)
  const former = [
    version.submitted_by,
    ...(approved === undefined ? [] : [approved.submitted_by]),
    ...others.map((other) => other.registration.contact_id),
  ]
  return [...new Set(former)]
    .filter((contactId) => contactId !== contact.id)
    .map((contactId) => ({
      contactId,
      phrase: phrase('change-account.notice', { name: version.beneficiary_name }),
    }))
}
