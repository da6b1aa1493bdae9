import { nameKey } from '../domain/person-name.js'
import { payeeRole } from '../domain/registration.js'
import { beneficiaryCode } from '../domain/registration-code.js'
import { linkAccount, unlinkAccounts } from '../store/accounts.js'
import {
  type Beneficiary,
  type BeneficiaryChanges,
  beneficiaryByCode,
  beneficiaryById,
  candidatesFor,
  insertBeneficiary,
  updateBeneficiary,
} from '../store/beneficiaries.js'
import { type BenefitLine, insertBenefitLine, updateBenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { replacePayee } from '../store/payees.js'
import { indexBeneficiary } from '../store/record-index.js'
import type { Registered, RegistrationVersion } from '../store/registrations.js'
import type { Asker } from './action.js'
import { coolingOffUntil } from './cooling-off.js'
import { paymentMonth } from './show-status.js'
import { entitledOf } from './standing.js'

/** For whom a registration is approved: a person on the roster with these benefit lines, or somebody new. */
export type RosterTarget =
  | Readonly<{ kind: 'person'; beneficiaryId: number; lines: readonly BenefitLine[] }>
  | Readonly<{ kind: 'newcomer' }>

export type Linked = Readonly<{ beneficiary: Beneficiary; lineIds: readonly number[] }>

/** Carries an approved version over to the roster: who receives, by which account; a newcomer's record is made. */
export async function linkToRoster(
  tx: Tx,
  asker: Asker,
  registered: Registered,
  target: RosterTarget,
): Promise<Linked> {
  const { beneficiaryId, lineIds } =
    target.kind === 'person'
      ? { beneficiaryId: target.beneficiaryId, lineIds: target.lines.map(({ id }) => id) }
      : await newcomer(tx, asker, registered)
  for (const lineId of lineIds) await setPayment(tx, asker, registered, lineId)
  const before = await loaded(tx, beneficiaryId)
  const blanks = blanksFilledBy(registered, before)
  if (Object.keys(blanks).length > 0) await updateBeneficiary(tx, before, blanks, asker.at)
  const beneficiary = await loaded(tx, beneficiaryId)
  await indexBeneficiary(tx, beneficiary)
  return { beneficiary, lineIds }
}

/** The payee and account of one benefit line, as the version says. */
export async function setPayment(tx: Tx, asker: Asker, { registration, version }: Registered, lineId: number) {
  const { today, at } = asker
  const role = payeeRole(version.payee_kind, version.relationship)
  await replacePayee(tx, lineId, role && { role, ...payeeIn(version) }, today)
  if (version.payment_method === 'CASH') {
    await unlinkAccounts(tx, [lineId], at)
    await updateBenefitLine(tx, lineId, { payment_method: 'CASH' })
  }
  if (version.payment_method !== 'TRANSFER' || version.account_number === null) return
  const linked = { bank_code: version.bank_code, number: version.account_number }
  const account = {
    ...linked,
    owner: role === undefined ? 'BENEFICIARY' : 'PAYEE',
    holder_name: version.holder_name,
    source: 'registration',
    registration_id: registration.id,
    usable_from: await coolingOffUntil(tx, asker, lineId, linked),
  } as const
  await linkAccount(tx, lineId, account, at)
  await updateBenefitLine(tx, lineId, { payment_method: 'TRANSFER' })
}

function payeeIn(version: RegistrationVersion) {
  return {
    full_name: version.payee_name,
    name_key: nameKey(version.payee_name),
    personal_id: version.payee_personal_id,
    relationship: version.relationship,
    relationship_written: null,
    phone: version.phone,
  }
}

type Made = Readonly<{ beneficiaryId: number; lineIds: readonly number[] }>

/** Somebody who is on no roster: a record, unless there is one with no benefit under way, and a benefit from the next payment on. */
async function newcomer(tx: Tx, asker: Asker, registered: Registered): Promise<Made> {
  const { version } = registered
  const isCarer = version.payee_kind === 'carer'
  const beneficiaryId = (await knownPerson(tx, registered)) ?? (await newPerson(tx, asker, registered))
  const line = {
    beneficiary_id: beneficiaryId,
    role: isCarer ? 'CARER' : 'BENEFICIARY',
    cared_for: isCarer ? version.beneficiary_name : null,
    programme_group: version.programme_group,
    state: 'DANG_HUONG',
    from_month: await paymentMonth(tx, registered.registration.commune_code, asker),
  } as const
  return { beneficiaryId, lineIds: [await insertBenefitLine(tx, line, asker.at)] }
}

/** A record of the same number and name, whose benefits have all ended. */
async function knownPerson(tx: Tx, registered: Registered): Promise<number | undefined> {
  const claim = entitledOf(registered)
  if (claim.personalId === undefined) return undefined
  const candidates = await candidatesFor(tx, claim, registered.registration.commune_code)
  return candidates.find((one) => one.personalId === claim.personalId && one.nameKey === claim.nameKey)?.personId
}

async function newPerson(tx: Tx, { chance, at }: Asker, { registration, version }: Registered): Promise<number> {
  const isCarer = version.payee_kind === 'carer'
  const name = isCarer ? version.payee_name : version.beneficiary_name
  const own = isCarer ? {} : { ...ownFacts(version), old_id: version.old_id }
  const person = {
    code: await freeCode(tx, chance),
    full_name: name,
    name_written: isCarer ? name : version.name_written,
    name_key: nameKey(name),
    personal_id: isCarer ? version.payee_personal_id : version.personal_id,
    phone: version.phone,
    commune_code: registration.commune_code,
    village_code: registration.village_code,
  }
  return insertBeneficiary(tx, { ...person, ...own }, at)
}

const CODE_BYTES = 16

async function freeCode(tx: Tx, chance: Uint8Array): Promise<string> {
  for (let start = 0; start + CODE_BYTES <= chance.length; start += CODE_BYTES) {
    const code = beneficiaryCode(chance.subarray(start, start + CODE_BYTES))
    if ((await beneficiaryByCode(tx, code)) === undefined) return code
  }
  throw new Error('No free record code in this chance.')
}

/** What the roster lacks and the approved version tells. What the roster has is never overwritten here. */
function blanksFilledBy({ version }: Registered, before: Beneficiary): BeneficiaryChanges {
  if (version.payee_kind === 'carer')
    return before.personal_id === null ? blank({ personal_id: version.payee_personal_id }) : {}
  const told = {
    ...ownFacts(version),
    personal_id: version.personal_id,
    phone: version.payee_kind === 'self' ? version.phone : null,
  }
  const { birth, birth_precision, ...others } = told
  const dated = before.birth === null && birth !== null ? { birth, birth_precision } : {}
  const missing = Object.entries(others).filter(([column]) => before[column as keyof Beneficiary] === null)
  return { ...dated, ...blank(Object.fromEntries(missing)) }
}

function blank(told: BeneficiaryChanges): BeneficiaryChanges {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))
}

function ownFacts({ birth, birth_precision, sex }: RegistrationVersion) {
  return { birth, birth_precision, sex }
}

async function loaded(tx: Tx, id: number): Promise<Beneficiary> {
  const beneficiary = await beneficiaryById(tx, id)
  if (beneficiary === undefined) throw new Error(`beneficiary ${id} is gone`)
  return beneficiary
}
