import type { Answers } from '../conversation/answer.js'
import type { Db } from '../store/db.js'
import { servedCommunes } from '../store/named-units.js'
import { registeredBy } from '../store/registrations.js'
import { unitByCode, unitPath } from '../store/units.js'
import type { Asker } from './action.js'
import { text } from './submission.js'

/** `unsaid`: nobody knows yet, so it can be asked. `unknown`: the person was asked and does not know either. */
export type AskerCommune = Readonly<{ kind: 'known'; code: string }> | Readonly<{ kind: 'unsaid' | 'unknown' }>

/**
 * Where somebody belongs: what they just named (a commune, or the village of what they are filling in), else where they
 * last registered somebody, else the only commune there is.
 */
export async function communeOfAsker(db: Db, { contact, today }: Asker, answers: Answers): Promise<AskerCommune> {
  if (answers['commune'] === 'none') return { kind: 'unknown' }
  for (const place of ['commune', 'village']) {
    const named = text(answers, place)
    const code = named === undefined ? undefined : await communeAround(db, named)
    if (code !== undefined) return { kind: 'known', code }
  }
  const [last] = await registeredBy(db, contact.id, false)
  if (last !== undefined) return { kind: 'known', code: last.registration.commune_code }
  const [only, ...others] = await servedCommunes(db, today)
  if (only === undefined) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'known', code: only.code } : { kind: 'unsaid' }
}

/** The commune that a unit is, or lies in. */
async function communeAround(db: Db, code: string): Promise<string | undefined> {
  for (const above of await unitPath(db, code)) {
    if ((await unitByCode(db, above))?.level === 'commune') return above
  }
  return undefined
}
