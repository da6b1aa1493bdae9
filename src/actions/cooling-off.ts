import type { IsoDate } from '../domain/iso-date.js'
import { usableFrom } from '../domain/second-approval.js'
import { limitsOn } from '../domain/watch-limit.js'
import { type Account, accountsOf } from '../store/accounts.js'
import type { Tx } from '../store/db.js'
import type { Asker } from './action.js'

/** From which day payment lists may use this account for the line; `null` when nothing is replaced. Ask before linking. */
export async function coolingOffUntil(
  tx: Tx,
  { today, reference }: Pick<Asker, 'today' | 'reference'>,
  lineId: number,
  account: Pick<Account, 'bank_code' | 'number'>,
): Promise<IsoDate | null> {
  const before = (await accountsOf(tx, [lineId])).get(lineId)
  const [days = 0] = limitsOn('cooling-off-days', today, reference.watchLimits)
  return usableFrom(before, account, today, days)
}
