import type { Db } from '../store/db.js'
import { servedCommunes } from '../store/named-units.js'
import { type Unit, unitByCode } from '../store/units.js'
import { CommandError } from './command.js'

/** The unit named on the command line, or the only commune there is. Throws `CommandError`. */
export async function unitNamed(db: Db, code: string | undefined, today: string): Promise<Unit> {
  const named = code ?? (await onlyCommune(db, today))
  const unit = await unitByCode(db, named)
  if (unit === undefined) throw new CommandError(`Không có đơn vị mã ${named}. / No unit ${named}: see "units import".`)
  return unit
}

async function onlyCommune(db: Db, today: string): Promise<string> {
  const communes = await servedCommunes(db, today)
  const [first, ...others] = communes
  if (first !== undefined && others.length === 0) return first.code
  const codes = communes.map(({ code, name }) => `${code} ${name}`).join(', ')
  throw new CommandError(`Cần --unit: có ${communes.length} xã (${codes}). / --unit is needed.`)
}
