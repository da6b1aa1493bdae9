import type { Db } from './db.js'

/** Benefit lines of a commune whose account was changed so lately that no list pays into it at this moment. */
export async function heldLines(_db: Db, _communeCode: string, _at: Date): Promise<ReadonlySet<number>> {
  return new Set()
}
