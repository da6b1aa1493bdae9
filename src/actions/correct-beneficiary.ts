import { nameKey } from '../domain/person-name.js'
import { accountsOf, linkAccount } from '../store/accounts.js'
import {
  type Beneficiary,
  type BeneficiaryChanges,
  beneficiaryById,
  birthOf,
  updateBeneficiary,
} from '../store/beneficiaries.js'
import { openLinesOf, updateBenefitLine } from '../store/benefit-lines.js'
import type { Tx } from '../store/db.js'
import { payeesOf, replacePayee } from '../store/payees.js'
import { indexBeneficiary } from '../store/record-index.js'
import { approvedFor } from '../store/registrations.js'
import { unitName } from '../store/units.js'
import type { Asker } from './action.js'
import { coolingOffUntil } from './cooling-off.js'
import type { Corrected } from './correct-record.js'
import { type Correction, shown } from './correction.js'
import { recordCorrection } from './record-changes.js'

/** Corrects one fact of a person on the roster. */
export async function correctBeneficiary(
  tx: Tx,
  asker: Asker,
  beneficiary: Beneficiary,
  correction: Correction,
  seenVersion: number,
): Promise<Corrected> {
  if (beneficiary.version !== seenVersion) return { kind: 'changed' }
  const before = await factOf(tx, beneficiary, correction)
  await recordCorrection(tx, asker, beneficiary, correction, null, () =>
    applyToBeneficiary(tx, asker, beneficiary, correction, null),
  )
  const corrected = await beneficiaryById(tx, beneficiary.id)
  if (corrected === undefined) throw new Error(`beneficiary ${beneficiary.id} is gone`)
  const registered = await approvedFor(tx, beneficiary.id)
  return {
    kind: 'corrected',
    name: corrected.full_name,
    before,
    after: await factOf(tx, corrected, correction),
    contactIds: registered.map(({ registration }) => registration.contact_id),
  }
}

/** Writes a correction to the roster. `registrationId`: the registration whose correction this follows. */
export async function applyToBeneficiary(
  tx: Tx,
  asker: Pick<Asker, 'at' | 'today' | 'reference'>,
  beneficiary: Beneficiary,
  correction: Correction,
  registrationId: number | null,
): Promise<void> {
  if (correction.field === 'account') await relinkAccounts(tx, asker, beneficiary, correction.value, registrationId)
  if (correction.field === 'payee') await replacePayees(tx, asker, beneficiary, correction.value)
  await updateBeneficiary(tx, beneficiary, changesFor(correction), asker.at)
  await indexBeneficiary(tx, { ...beneficiary, ...changesFor(correction) } as Beneficiary)
}

function changesFor(correction: Correction): BeneficiaryChanges {
  switch (correction.field) {
    case 'name':
      return { full_name: correction.value, name_key: nameKey(correction.value) }
    case 'birth':
      return { birth: correction.value.value, birth_precision: correction.value.precision }
    case 'personal-id':
      return { personal_id: correction.value }
    case 'sex':
      return { sex: correction.value }
    case 'village':
      return { village_code: correction.value === 'other' ? null : correction.value }
    case 'phone':
      return { phone: correction.value }
    case 'account':
    case 'payee':
      return {}
  }
}

type NewAccount = Extract<Correction, { field: 'account' }>['value']

async function relinkAccounts(
  tx: Tx,
  asker: Pick<Asker, 'at' | 'today' | 'reference'>,
  { id }: Beneficiary,
  { bank, number, holder }: NewAccount,
  registrationId: number | null,
): Promise<void> {
  const lines = await openLinesOf(tx, [id])
  const payees = await payeesOf(
    tx,
    lines.map((line) => line.id),
  )
  for (const line of lines) {
    const account = {
      owner: payees.has(line.id) ? 'PAYEE' : 'BENEFICIARY',
      bank_code: bank,
      number,
      holder_name: holder,
      source: 'officer',
      registration_id: registrationId,
      usable_from: await coolingOffUntil(tx, asker, line.id, { bank_code: bank, number }),
    } as const
    await linkAccount(tx, line.id, account, asker.at)
    await updateBenefitLine(tx, line.id, { payment_method: 'TRANSFER' })
  }
}

type NewPayee = Extract<Correction, { field: 'payee' }>['value']

async function replacePayees(
  tx: Tx,
  { today }: Pick<Asker, 'today'>,
  { id }: Beneficiary,
  { name, relationship }: NewPayee,
): Promise<void> {
  const lines = await openLinesOf(tx, [id])
  const former = await payeesOf(
    tx,
    lines.map((line) => line.id),
  )
  for (const line of lines) {
    const before = former.get(line.id)
    const payee = {
      role: before?.role ?? 'AUTHORISED',
      full_name: name,
      name_key: nameKey(name),
      personal_id: before?.name_key === nameKey(name) ? before.personal_id : null,
      relationship,
      relationship_written: null,
      phone: before?.name_key === nameKey(name) ? before.phone : null,
    }
    await replacePayee(tx, line.id, payee, today)
  }
}

/** One fact of a person as it stands, masked; empty where nothing does. */
export async function factOf(tx: Tx, beneficiary: Beneficiary, { field }: Correction): Promise<string> {
  switch (field) {
    case 'name':
      return beneficiary.full_name
    case 'birth':
      return shown(field, null, birthOf(beneficiary))
    case 'personal-id':
      return shown(field, beneficiary.personal_id)
    case 'sex':
      return shown(field, beneficiary.sex)
    case 'village':
      return beneficiary.village_code === null ? '' : unitName(tx, beneficiary.village_code)
    case 'phone':
      return shown(field, beneficiary.phone)
    case 'account':
    case 'payee':
      return paymentFactOf(tx, beneficiary, field)
  }
}

async function paymentFactOf(tx: Tx, { id }: Beneficiary, field: 'account' | 'payee'): Promise<string> {
  const lineIds = (await openLinesOf(tx, [id])).map((line) => line.id)
  if (field === 'payee') return [...(await payeesOf(tx, lineIds)).values()][0]?.full_name ?? ''
  return shown(field, [...(await accountsOf(tx, lineIds)).values()][0]?.number ?? null)
}
