import type { Tx } from '../store/db.js'
import { changesBetween, insertImportChanges, madePeople, type NewImportChange } from '../store/import-changes.js'
import { digestOfLine, type PersonSnapshot, snapshotsOf } from '../store/record-snapshots.js'
import type { Made } from './roster-additions.js'

/** Notes what an import writes, so that it can be taken back as a set. */
export class ImportLog {
  /** `importId` is `null` for what is never taken back: nothing is noted then. */
  constructor(private readonly importId: number | null) {}

  /**
   * Notes what one slice made and changed. `before` are known people as they were, `touched` those of them that were
   * written. Resolves with the digests of the benefits that the slice wrote, by their ids.
   */
  async write(
    tx: Tx,
    before: ReadonlyMap<number, PersonSnapshot>,
    touched: ReadonlySet<number>,
    made: Made,
  ): Promise<ReadonlyMap<number, string>> {
    if (this.importId === null) return made.lines
    const changes: NewImportChange[] = [...madePeople(this.importId, made.people)]
    const digests = new Map(made.lines)
    for (const [id, after] of await snapshotsOf(tx, [...touched])) {
      const was = before.get(id)
      if (was === undefined) continue
      changes.push(...changesBetween(this.importId, was, after))
      for (const { line, payees, accounts } of after.lines) digests.set(line.id, digestOfLine(line, payees, accounts))
    }
    await insertImportChanges(tx, changes)
    return digests
  }
}
