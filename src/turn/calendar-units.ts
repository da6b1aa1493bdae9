import type { Asker } from '../actions/action.js'
import type { UnitChoice } from '../conversation/lookup.js'
import type { Tx } from '../store/db.js'
import { findUnits } from '../store/named-units.js'
import { scopeOf } from '../store/officers.js'
import { unitByCode } from '../store/units.js'

/** Units whose calendar the asker may set: those that they decide for or administer, and what lies below. */
export async function calendarUnits(tx: Tx, { officer, today }: Asker, words: string): Promise<readonly UnitChoice[]> {
  if (officer === undefined) return []
  const held = officer.responsibilities.filter(({ responsibility }) =>
    ['approve', 'administer'].includes(responsibility),
  )
  if (words.trim() !== '') {
    const scope = await scopeOf(tx, officer, ['approve', 'administer'])
    const own = await unitsOf(
      tx,
      held.map(({ unitCode }) => unitCode),
    )
    const named = own.filter(({ code, name }) => [code, name].includes(words.trim()))
    return named.length > 0 ? named : findUnits(tx, words, scope, today)
  }
  return unitsOf(
    tx,
    held.map(({ unitCode }) => unitCode),
  )
}

async function unitsOf(tx: Tx, codes: readonly string[]): Promise<readonly UnitChoice[]> {
  const units = await Promise.all([...new Set(codes)].map((code) => unitByCode(tx, code)))
  return units.flatMap((unit) => (unit === undefined ? [] : [{ code: unit.code, name: unit.name, aliases: [] }]))
}
