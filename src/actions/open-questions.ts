import { nameKey } from '../domain/person-name.js'
import type { Standing } from '../domain/registration.js'
import { type Receiver, type Sharing, sharingOf } from '../domain/shared-account.js'
import { type PaidInto, paidInto } from '../store/accounts.js'
import type { BenefitLine } from '../store/benefit-lines.js'
import type { Db, Tx } from '../store/db.js'
import type { Registered } from '../store/registrations.js'
import { settledAmong, settleQuestions } from '../store/settled-questions.js'
import type { Asker } from './action.js'
import { actorOf } from './actor.js'

/** What an officer must still be asked about a registration: what was answered with a yes before is not asked again. */
export type OpenQuestions = Pick<Standing, 'holder' | 'duplicate' | 'shared'> &
  Readonly<{ duplicates: readonly Registered[] }>

type Subject = Readonly<{ registered: Registered; lines: readonly BenefitLine[]; duplicates: readonly Registered[] }>

export async function openQuestions(db: Db, subject: Subject): Promise<OpenQuestions> {
  const { registered } = subject
  const pairs = await settledAmong(db, 'duplicate', duplicateKeys(subject))
  const duplicates = subject.duplicates.filter((other) => !pairs.has(pairKey(registered, other)))
  const differs = registered.version.holder_match === 'differs'
  const isHolderKnown = differs && (await settledAmong(db, 'holder', [holderKey(registered)])).size > 0
  return {
    holder: differs && !isHolderKnown ? 'differs' : 'same',
    duplicate: duplicates.length > 0 ? 'yes' : 'no',
    duplicates,
    shared: await sharedOf(db, subject),
  }
}

/** Remembers what was accepted, so that the same is not asked when the same comes again. */
export async function rememberAnswers(
  tx: Tx,
  asker: Asker,
  subject: Subject,
  now: Pick<Standing, 'holder' | 'duplicate' | 'shared'>,
): Promise<void> {
  const by = actorOf(asker)
  const { registered } = subject
  if (now.holder === 'differs') await settleQuestions(tx, 'holder', [holderKey(registered)], by, asker.at)
  if (now.duplicate === 'yes') await settleQuestions(tx, 'duplicate', duplicateKeys(subject), by, asker.at)
  if (now.shared !== 'no') await settleQuestions(tx, 'shared', [sharedKey(registered)], by, asker.at)
}

/** One guardian of several people needs no word; a household and strangers do (domain.md §13, last row). */
async function sharedOf(db: Db, { registered, lines }: Subject): Promise<Standing['shared']> {
  const { bank_code, account_number } = registered.version
  if (account_number === null) return 'no'
  const own = lines.map(({ beneficiary_id }) => beneficiary_id)
  const others = (await paidInto(db, bank_code, account_number)).filter((one) => !own.includes(one.beneficiary_id))
  const sharing: Sharing = sharingOf(receiverIn(registered), others.map(receiverOf))
  if (sharing === 'none' || sharing === 'same-receiver') return 'no'
  const settled = await settledAmong(db, 'shared', [sharedKey(registered)])
  return settled.size > 0 ? 'no' : sharing
}

function receiverIn({ registration, version }: Registered): Receiver {
  return {
    beneficiaryKey: version.name_key,
    receiverKey: nameKey(version.payee_name),
    holderKey: version.holder_name === null ? null : nameKey(version.holder_name),
    villageCode: registration.village_code,
  }
}

function receiverOf({ name_key, payee_key, holder_name, village_code }: PaidInto): Receiver {
  return {
    beneficiaryKey: name_key,
    receiverKey: payee_key ?? name_key,
    holderKey: holder_name === null ? null : nameKey(holder_name),
    villageCode: village_code,
  }
}

function holderKey({ version }: Registered): string {
  const { bank_code, account_number, holder_name, payee_name } = version
  return [bank_code, account_number, nameKey(holder_name ?? ''), nameKey(payee_name)].join('|')
}

function sharedKey({ version }: Registered): string {
  return [version.bank_code, version.account_number, version.name_key, nameKey(version.payee_name)].join('|')
}

function pairKey(one: Registered, other: Registered): string {
  return [one.registration.code, other.registration.code].toSorted().join('|')
}

function duplicateKeys({ registered, duplicates }: Subject): readonly string[] {
  return duplicates.map((other) => pairKey(registered, other))
}
