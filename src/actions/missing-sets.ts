import type { Db } from '../store/db.js'
import type { MissingEntry, MissingPlace, MissingSet } from '../store/import-missing.js'
import { scopeOf } from '../store/officers.js'
import type { Scope } from '../store/units.js'
import type { Asker } from './action.js'
import { DECIDING } from './reach.js'

/** So many are answered in one word at most: a turn's time. Of more, the word is given again. */
export const SET_MOST = 3_000

/** Where the asker may say something about what files lack; `undefined` for whoever is no officer. */
export async function missingScope(db: Db, { officer }: Pick<Asker, 'officer'>): Promise<Scope | undefined> {
  return officer === undefined ? undefined : scopeOf(db, officer, DECIDING)
}

/** A place as conversations keep it: `15139.7.112`. */
export function placeOf({ communeCode, importId, id }: MissingPlace): string {
  return [communeCode, importId, id].join('.')
}

export function placeIn(text: string): MissingPlace {
  const [communeCode = '', importId = '', id = ''] = text.split('.')
  return { communeCode, importId: Number(importId), id: Number(id) }
}

export type NamedSet = Readonly<{ id: 'file' | 'village' | 'programme'; set: MissingSet }>

/** What may be answered together with a benefit: all of its file, of the file's village, of the file's programme. */
export async function setsAbout(
  db: Db,
  asker: Pick<Asker, 'officer'>,
  { importId, villageCode, programmeCode }: MissingEntry,
): Promise<readonly NamedSet[]> {
  const scope = await missingScope(db, asker)
  if (scope === undefined) return []
  return [
    { id: 'file', set: { scope, importId } },
    { id: 'village', set: { scope, importId, villageCode } },
    { id: 'programme', set: { scope, importId, programmeCode } },
  ]
}
