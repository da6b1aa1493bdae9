import { lineCodes } from '../domain/line-code.js'
import type { PaymentLine } from '../domain/payment-line.js'
import type { Tx } from './db.js'
import { codesGiven, insertPeriodLines, lockVersion, openVersion } from './period-versions.js'
import { advancePeriod, periodOfCommune, type SeenPeriod } from './periods.js'

export type Locked = Readonly<{ version: number; people: number; total: number }>

/**
 * Locks a month as it was seen: the lines become the payment list, which never changes again. `undefined` when somebody
 * moved the month meanwhile, and nothing is written.
 */
export async function lockPeriod(
  tx: Tx,
  seen: SeenPeriod,
  lines: readonly PaymentLine[],
  { by, at }: Readonly<{ by: string; at: Date }>,
): Promise<Locked | undefined> {
  if (!(await advancePeriod(tx, seen, { to: 'LOCKED', by, at }))) return undefined
  const period = await periodOfCommune(tx, seen.commune_code, seen.month)
  const version = await openVersion(tx, period.id)
  if (version === undefined) throw new Error(`period ${period.id} has no open version`)
  const earlier = await codesGiven(tx, period.id)
  const ids = lines.map(({ lineId }) => lineId)
  await insertPeriodLines(tx, version.id, lines, lineCodes(seen.month, ids, earlier))
  const people = lines.length
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  await lockVersion(tx, version.id, { by, at, people, total })
  return { version: version.version, people, total }
}
