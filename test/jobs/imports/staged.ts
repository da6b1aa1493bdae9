import type { ReadingDeps, RosterFileIn, RosterRefusal } from '../../../src/jobs/imports/roster-reading.js'
import { readInto, Staging } from '../../../src/jobs/imports/staging.js'
import type { ImportSummary } from '../../../src/store/import-summary.js'
import { appliedBefore } from '../../../src/store/rosters.js'

type Request = Readonly<{ file: RosterFileIn; unitCode: string; actor: string; at: Date; today: string }>

export type StagedRoster =
  | Readonly<{
      kind: 'staged'
      importId: number
      fileId: number
      summary: ImportSummary
      appliedBefore: string | null
    }>
  | RosterRefusal

/** Reads and stages a roster as an import does, and shows what it would show an officer. */
export async function stageRoster(deps: ReadingDeps, request: Request): Promise<StagedRoster> {
  const { file, unitCode, actor, at, today } = request
  const staging = new Staging(deps.db, { file, unitCode, actor, at, now: () => at })
  const read = await readInto(staging, deps, [unitCode], today)
  if (read.kind === 'refused') return read
  const { fileId, importId } = await staging.finish(read)
  const before = await appliedBefore(deps.db, unitCode, read.sha256)
  return { kind: 'staged', importId, fileId, summary: read.summary, appliedBefore: before?.appliedAt ?? null }
}
