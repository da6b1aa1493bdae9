import type { Say } from '../conversation/phrase.js'
import type { Db } from '../store/db.js'
import { officerNames } from '../store/officers.js'

/** Names whoever did something, as history knows them: `officer:7` by name, `terminal` and the like in words. */
export async function actorNames(db: Db, actors: readonly string[], say: Say): Promise<(actor: string) => string> {
  const idOf = (actor: string): number | undefined => {
    const [, id] = /^officer:(\d+)$/.exec(actor) ?? []
    return id === undefined ? undefined : Number(id)
  }
  const names = await officerNames(
    db,
    actors.flatMap((actor) => idOf(actor) ?? []),
  )
  return (actor) => {
    const kind = ['terminal', 'schedule'].includes(actor) ? actor : 'office'
    return names.get(idOf(actor) ?? 0) ?? say({ key: `journal-who.${kind}` }) ?? ''
  }
}
