import { setImmediate } from 'node:timers/promises'
import type { LackedBenefit } from '../../rosters/lacked-benefits.js'
import type { Db } from '../../store/db.js'
import { inSlice } from '../../store/slice.js'
import { forgetSettled, insertMissing } from '../../store/staged-missing.js'
import { shortcut } from '../../store/statement.js'
import { slicesOf } from '../slices.js'

/** Rows written in one transaction; they are short. */
const BENEFITS_A_SLICE = 500

/**
 * Keeps the benefits that the file of a staged import lacks, slice by slice, and forgets what earlier files of the same
 * communes lacked and nobody has to look at any more.
 */
export async function stageMissing(
  db: Db,
  importId: number,
  {
    lacked,
    summary,
  }: Readonly<{ lacked: readonly LackedBenefit[]; summary: Readonly<{ communes: readonly string[] }> }>,
): Promise<void> {
  await forgetAllSettled(db, summary.communes)
  for await (const slice of slicesOf(db, lacked, BENEFITS_A_SLICE)) {
    await inSlice(db, async (tx) => {
      await shortcut(tx)
      await insertMissing(
        tx,
        slice.map(({ personId, lineId, communeCode, villageCode }) => ({
          import_id: importId,
          beneficiary_id: personId,
          benefit_line_id: lineId,
          commune_code: communeCode,
          village_code: villageCode,
        })),
      )
    })
  }
}

async function forgetAllSettled(db: Db, communes: readonly string[]): Promise<void> {
  let after: number | undefined = 0
  while (after !== undefined) {
    after = await forgetSome(db, communes, after)
    await setImmediate()
  }
}

function forgetSome(db: Db, communes: readonly string[], after: number): Promise<number | undefined> {
  return inSlice(db, (tx) => forgetSettled(tx, communes, { after, atMost: BENEFITS_A_SLICE }))
}
