import type { Asker } from '../actions/action.js'
import { journalUnits } from '../actions/journal-scope.js'
import type { UnitChoice } from '../conversation/lookup.js'
import { foldKey } from '../domain/text.js'
import type { Tx } from '../store/db.js'
import { officersEver } from '../store/journal.js'
import { unitsToStaff } from '../store/staff.js'
import { unitKey } from '../store/units.js'

/** Officers of the asker's units, of now and before, whose names hold these words, or who have this number. */
export async function journalOfficers(tx: Tx, { officer }: Asker, words: string) {
  const wanted = foldKey(words)
  const officers = await officersEver(tx, journalUnits(officer))
  return officers
    .filter(({ id, name }) => String(id) === wanted || ` ${foldKey(name)} `.includes(` ${wanted} `))
    .map(({ id, name }) => ({ id: String(id), name }))
}

/** Units whose log the asker may read, by code or name. */
export async function unitsOfJournal(tx: Tx, { officer, today }: Asker, words: string): Promise<readonly UnitChoice[]> {
  const units = await unitsToStaff(tx, journalUnits(officer), undefined, today)
  const key = unitKey(words)
  return units
    .filter(({ code, nameKey }) => code === words.trim() || nameKey === key || nameKey === foldKey(words))
    .map(({ code, name }) => ({ code, name, aliases: [] }))
}
