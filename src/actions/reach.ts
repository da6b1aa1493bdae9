import { mayDo, type Responsibility } from '../domain/permission.js'
import { type Beneficiary, beneficiaryByCode } from '../store/beneficiaries.js'
import type { Db } from '../store/db.js'
import { type Registered, registeredByCode } from '../store/registrations.js'
import { unitPath } from '../store/units.js'
import type { Asker } from './action.js'

/** Any of these lets an officer see a record, its numbers masked. */
export const SEEING: readonly Responsibility[] = [
  ...(['collect', 'review', 'verify-identity', 'approve', 'pay', 'reconcile', 'report'] as const),
]

/** Any of these lets an officer decide about a record. */
export const DECIDING: readonly Responsibility[] = ['review', 'approve']

/** A record: a registration (`DK-…`), or a person on the roster (`HS-…`). */
export type Reached =
  | Readonly<{ kind: 'registration'; registered: Registered; unitPath: readonly string[] }>
  | Readonly<{ kind: 'beneficiary'; beneficiary: Beneficiary; unitPath: readonly string[] }>

/**
 * The record of this code, when the asker holds one of the responsibilities where it lies. `undefined` when not, just as
 * when there is no such record: nobody learns that something exists elsewhere.
 */
export async function reach(
  db: Db,
  { officer }: Pick<Asker, 'officer'>,
  code: string,
  responsibilities: readonly Responsibility[],
): Promise<Reached | undefined> {
  const found = officer === undefined ? undefined : await recordOf(db, code)
  if (officer === undefined || found === undefined) return undefined
  return mayDo(officer.responsibilities, responsibilities, found.unitPath) ? found : undefined
}

async function recordOf(db: Db, code: string): Promise<Reached | undefined> {
  if (code.startsWith('HS-')) {
    const beneficiary = await beneficiaryByCode(db, code)
    return beneficiary && { kind: 'beneficiary', beneficiary, unitPath: await pathOf(db, beneficiary) }
  }
  const registered = await registeredByCode(db, code)
  return registered && { kind: 'registration', registered, unitPath: await pathOf(db, registered.registration) }
}

type Place = Readonly<{ commune_code: string; village_code: string | null }>

function pathOf(db: Db, { village_code, commune_code }: Place): Promise<readonly string[]> {
  return unitPath(db, village_code ?? commune_code)
}
