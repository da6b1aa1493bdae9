import type { BirthDate } from '../../domain/birth-date.js'
import { birthOf } from '../../store/beneficiaries.js'
import type { Db } from '../../store/db.js'
import { PRACTICE_VILLAGE } from './windows.js'

/** An invented person on the practice roster who still gets cash, with what a registration asks for. */
export type Persona = Readonly<{
  beneficiaryId: number
  name: string
  birth: BirthDate
  sex: 'male' | 'female'
  personalId: string
  village: Readonly<{ code: string; name: string }>
  /** Who receives for them, as the roster has it. */
  payee?: Readonly<{ name: string; relationship: string }>
}>

/** People who still get cash and can prove who they are, those of the village head first; at most so many. */
export async function personasIn(db: Db, payee: 'self' | 'guardian', atMost: number): Promise<readonly Persona[]> {
  const rows = await db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .innerJoin('unit', 'unit.code', 'beneficiary.village_code')
    .leftJoin('payee', 'payee.benefit_line_id', 'benefit_line.id')
    .leftJoin('account', 'account.benefit_line_id', 'benefit_line.id')
    .select([
      'beneficiary.id',
      'beneficiary.full_name',
      'beneficiary.birth',
      'beneficiary.birth_precision',
      'beneficiary.sex',
      'beneficiary.personal_id',
      'unit.code',
      'unit.name',
      'payee.full_name as payee_name',
      'payee.relationship',
    ])
    .where('account.id', 'is', null)
    .where('beneficiary.personal_id', 'is not', null)
    .where('benefit_line.role', '=', 'BENEFICIARY')
    .where('benefit_line.programme_group', '=', 'bao_tro_xa_hoi')
    .where('payee.role', payee === 'self' ? 'is' : '=', payee === 'self' ? null : 'LEGAL_REPRESENTATIVE')
    .orderBy((eb) => eb.case().when('unit.code', '=', PRACTICE_VILLAGE).then(0).else(1).end())
    .orderBy('beneficiary.id')
    .limit(atMost)
    .execute()
  return rows.flatMap((row) => {
    const birth = birthOf(row)
    if (birth === undefined || row.personal_id === null || row.sex === null) return []
    const { payee_name, relationship } = row
    return [
      {
        beneficiaryId: row.id,
        name: row.full_name,
        birth,
        sex: row.sex,
        personalId: row.personal_id,
        village: { code: row.code, name: row.name },
        ...(payee_name !== null && { payee: { name: payee_name, relationship: relationship ?? 'me_de' } }),
      },
    ]
  })
}
