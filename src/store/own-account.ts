import type { Account } from './accounts.js'
import type { Db } from './db.js'

/** The account of the beneficiary's own that was linked last to any of their benefits, still linked or not. */
export function lastOwnAccount(db: Db, beneficiaryId: number): Promise<Account | undefined> {
  return db
    .selectFrom('account')
    .innerJoin('benefit_line', 'benefit_line.id', 'account.benefit_line_id')
    .selectAll('account')
    .where('benefit_line.beneficiary_id', '=', beneficiaryId)
    .where('benefit_line.role', '=', 'BENEFICIARY')
    .where('account.owner', '=', 'BENEFICIARY')
    .orderBy('account.linked_at', 'desc')
    .orderBy('account.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
