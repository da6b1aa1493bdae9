import { createHash } from 'node:crypto'
import { beneficiaryCode } from '../domain/registration-code.js'
import type { Tx } from './db.js'

const TRIES = 20

/** A code (`HS-…`) that no record has yet, spun from the chance of one turn. */
export async function freeRecordCode(tx: Tx, chance: Uint8Array): Promise<string> {
  for (let number = 0; number < TRIES; number++) {
    const bytes = createHash('sha256').update(chance).update(`record ${number}`).digest()
    const code = beneficiaryCode(new Uint8Array(bytes))
    const taken = await tx.selectFrom('beneficiary').select('id').where('code', '=', code).executeTakeFirst()
    if (taken === undefined) return code
  }
  throw new Error('No free record code in this chance.')
}
