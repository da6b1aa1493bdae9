import { accountsOf } from './accounts.js'
import type { Beneficiary } from './beneficiaries.js'
import { openLinesOf } from './benefit-lines.js'
import type { Tx } from './db.js'
import { payeesOf } from './payees.js'
import type { Registered } from './registrations.js'
import { indexSubject } from './search-terms.js'
import { unitByCode } from './units.js'

/** Makes a record of the roster findable by its names, village, year of birth, numbers, payees and accounts as they are now. */
export async function indexBeneficiary(tx: Tx, beneficiary: Beneficiary): Promise<void> {
  const lineIds = (await openLinesOf(tx, [beneficiary.id])).map(({ id }) => id)
  const payees = [...(await payeesOf(tx, lineIds)).values()]
  const accounts = [...(await accountsOf(tx, lineIds)).values()]
  const { full_name, birth, personal_id, old_id, phone } = beneficiary
  await indexSubject(tx, {
    subject: { kind: 'beneficiary', id: beneficiary.id },
    communeCode: beneficiary.commune_code,
    villageCode: beneficiary.village_code,
    words: [full_name, birth?.slice(0, 4), ...payees.map((payee) => payee.full_name)],
    place: await villageName(tx, beneficiary.village_code),
    numbers: [
      ...[personal_id, old_id, phone],
      ...payees.flatMap((payee) => [payee.personal_id, payee.phone]),
      ...accounts.map(({ number }) => number),
    ],
  })
}

/** Makes a registration findable by what its current version says. */
export async function indexRegistration(tx: Tx, { registration, version }: Registered): Promise<void> {
  await indexSubject(tx, {
    subject: { kind: 'registration', id: registration.id },
    communeCode: registration.commune_code,
    villageCode: registration.village_code,
    words: [version.beneficiary_name, version.payee_name, version.birth?.slice(0, 4)],
    place: await villageName(tx, registration.village_code),
    numbers: [
      ...[version.personal_id, version.old_id, version.payee_personal_id],
      ...[version.account_number, version.phone],
    ],
  })
}

async function villageName(tx: Tx, code: string | null): Promise<string | undefined> {
  return code === null ? undefined : (await unitByCode(tx, code))?.name
}
