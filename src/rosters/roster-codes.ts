import { beneficiaryCode } from '../domain/registration-code.js'
import type { Tx } from '../store/db.js'
import { takenCodes } from '../store/roster-records.js'

const CODES_AT_A_TIME = 200
const BYTES_PER_CODE = 16
const TRIES = 10

/**
 * New codes of records, none of them given before: among hundreds of thousands of records, two of seven random letters
 * do meet. `chance` gives random bytes.
 */
export class RosterCodes {
  readonly #given = new Set<string>()
  #ready: string[] = []

  constructor(private readonly chance: (bytes: number) => Uint8Array) {}

  async next(tx: Tx): Promise<string> {
    for (let tries = 0; this.#ready.length === 0; tries++) {
      if (tries === TRIES) throw new Error('chance gives the same codes again and again')
      await this.#refill(tx)
    }
    return this.#ready.pop() as string
  }

  async #refill(tx: Tx): Promise<void> {
    const bytes = this.chance(CODES_AT_A_TIME * BYTES_PER_CODE)
    const codes = Array.from({ length: CODES_AT_A_TIME }, (_, index) =>
      beneficiaryCode(bytes.subarray(index * BYTES_PER_CODE, (index + 1) * BYTES_PER_CODE)),
    )
    const taken = await takenCodes(tx, codes)
    for (const code of codes) {
      if (taken.has(code) || this.#given.has(code)) continue
      this.#given.add(code)
      this.#ready.push(code)
    }
  }
}
