import type { Period } from '../domain/period.js'
import type { Db } from './db.js'
import { payableIn } from './progress.js'

/** The people of a village on the month's list who have neither an account nor chosen cash, by name. */
export async function peopleWithoutAccount(db: Db, villageCode: string, month: Period): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('beneficiary')
    .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
    .select(['beneficiary.id', 'beneficiary.full_name'])
    .distinct()
    .where('beneficiary.village_code', '=', villageCode)
    .where(payableIn(month))
    .where((eb) =>
      eb.or([eb('benefit_line.payment_method', 'is', null), eb('benefit_line.payment_method', '!=', 'CASH')]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account')
            .select('account.id')
            .whereRef('account.benefit_line_id', '=', 'benefit_line.id')
            .where('account.unlinked_at', 'is', null),
        ),
      ),
    )
    .orderBy('beneficiary.id')
    .execute()
  return rows.map(({ full_name }) => full_name)
}
