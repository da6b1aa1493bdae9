import type { Reference } from '../../reference.js'
import type { Db } from '../../store/db.js'
import { abandonedImports } from '../../store/import-progress.js'
import { hasOpenJob } from '../../store/jobs.js'
import { dropImport } from '../../store/rosters.js'
import { finishApplying, noteRosterChanges, writeRoster } from './apply-roster.js'
import { dropImportRows, finishUndoing, undoImport } from './undo-import.js'

export type LeftImports = Readonly<{
  db: Db
  reference: Reference
  chance: (bytes: number) => Uint8Array
  now: () => Date
}>

/**
 * Ends what was cut off when its process died, and that no job goes on with: a file that was half taken over is taken over
 * to its end, one that was half taken back is taken back, one that was half read is dropped. Returns how many there were.
 */
export async function finishLeftImports({ db, reference, chance, now }: LeftImports): Promise<number> {
  let count = 0
  for (const { id, underWay } of await abandonedImports(db, now())) {
    if (await hasOpenJob(db, ['apply-roster', 'undo-import'])) break
    const finishing = { actor: 'schedule', at: now() }
    if (underWay === 'staging') await db.transaction().execute((tx) => dropImport(tx, id))
    if (underWay === 'applying') {
      const written = await writeRoster(db, { importId: id, at: now(), now, reference, chance })
      if (written.kind === 'written') {
        await noteRosterChanges(db, written, finishing)
        await db.transaction().execute((tx) => finishApplying(tx, written, finishing))
      }
    }
    if (underWay === 'undoing') {
      const undone = await undoImport(db, { importId: id, now })
      if (undone.kind === 'taken-back') {
        await dropImportRows(db, id)
        await db.transaction().execute((tx) => finishUndoing(tx, undone, finishing))
      }
    }
    count += 1
  }
  return count
}
