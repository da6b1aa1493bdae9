import { createHash } from 'node:crypto'
import type { IsoDate } from '../../domain/iso-date.js'
import type { Period } from '../../domain/period.js'
import { insertReturnedFile, replaceOpenRows, returnedBefore } from '../../store/returned-files.js'
import { storeFile } from '../../store/stored-files.js'
import type { ReturnDeps } from './plan.js'
import { planReturned, type ReadReturned } from './plan-returned.js'

export type StageReturned = Readonly<{
  file: Readonly<{ bytes: Uint8Array; name: string }>
  read: ReadReturned
  communes: readonly string[]
  month?: Period
  actor: string
  at: Date
  today: IsoDate
}>

/**
 * Keeps a file that came back, with what taking it over would do; the records do not change. Returns the stored file's id, and
 * the id under which it was received.
 */
export async function stageReturned(
  deps: ReturnDeps,
  { file, read, communes, month, actor, at, today }: StageReturned,
): Promise<Readonly<{ fileId: number; returnedId: number }>> {
  const plan = await planReturned(deps, read, {
    communes,
    today,
    decisions: new Map(),
    ...(month !== undefined && { month }),
  })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const before = await returnedBefore(deps.db, sha256)
  return deps.db.transaction().execute(async (tx) => {
    const stored = { name: file.name, mime: 'application/octet-stream', bytes: file.bytes, at }
    const fileId = await storeFile(tx, stored)
    const common = { file_id: fileId, file_name: file.name, sha256, kind: read.kind, actor, at }
    if (plan.kind === 'refused') {
      const refused = {
        state: 'refused',
        reason: plan.reason,
        facts: plan.values ?? {},
        month: null,
        communes,
      } as const
      return { fileId, returnedId: await insertReturnedFile(tx, { ...common, ...refused }) }
    }
    const sample = plan.facts['examples'] === '' ? 'no' : 'yes'
    const facts = {
      ...plan.facts,
      seen: plan.seen,
      name: file.name,
      sample,
      again: before === undefined ? 'no' : 'yes',
    }
    const staged = { state: 'staged', reason: null, facts, month: plan.month, communes: plan.communes } as const
    const returnedId = await insertReturnedFile(tx, { ...common, ...staged })
    await replaceOpenRows(tx, returnedId, plan.openRows)
    return { fileId, returnedId }
  })
}
