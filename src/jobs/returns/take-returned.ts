import type { IsoDate } from '../../domain/iso-date.js'
import type { Tx } from '../../store/db.js'
import { appendHistory } from '../../store/history.js'
import type { ReturnMoment } from '../../store/returned-changes.js'
import {
  markReturnedApplied,
  type ReturnedFile,
  replaceOpenRows,
  returnedFile,
  rowsOfReturned,
  writtenMeanwhile,
} from '../../store/returned-files.js'
import { storedFile } from '../../store/stored-files.js'
import { readReturnedFile } from '../../workbooks/reading/read-returned.js'
import type { ReturnDeps, ReturnPlan } from './plan.js'
import { isReadReturned, planReturned } from './plan-returned.js'

/** A file ready to be written, with what is to be said of its rows. */
export type ReadyReturn = Readonly<{ kind: 'ready'; file: ReturnedFile; plan: ReturnPlan }>

/** `changed`: it is no longer what was shown, so nothing is done; `by` is the file that was written meanwhile, if one was. */
export type UnreadyReturn =
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'changed'; by: ReturnedFile | undefined }>

/**
 * Reads a file that was received anew and compares it with the records as they are now, with what officers said about its
 * rows since. Writes nothing.
 */
export async function prepareReturn(
  deps: ReturnDeps,
  returnedId: number,
  today: IsoDate,
): Promise<ReadyReturn | UnreadyReturn> {
  const file = await returnedFile(deps.db, returnedId)
  const stored = file?.file_id == null ? undefined : await storedFile(deps.db, file.file_id)
  if (file === undefined || stored === undefined || file.state === 'refused' || file.state === 'dropped') {
    return { kind: 'not-found' }
  }
  const read = await readReturnedFile(stored.bytes, stored.name, { ...deps.reference, today })
  if (!isReadReturned(read)) return { kind: 'changed', by: undefined }
  const rows = await rowsOfReturned(deps.db, file.id)
  const decisions = new Map(rows.flatMap(({ row_key, decision }) => (decision === null ? [] : [[row_key, decision]])))
  const month = file.month === null ? {} : { month: file.month }
  const plan = await planReturned(deps, read, { communes: file.communes, today, decisions, ...month })
  const changed = { kind: 'changed', by: await writtenMeanwhile(deps.db, file) } as const
  if (plan.kind === 'refused') return changed
  // What was shown must still hold. Once it was applied, the same file again only adds what is new.
  const shown = Object.entries({ ...plan.facts, seen: plan.seen })
  const isShown = shown.every(([fact, value]) => file.facts[fact] === value)
  return file.state === 'staged' && !isShown ? changed : { kind: 'ready', file, plan }
}

/**
 * Writes a file over into the records, all of it or nothing, and notes it. Returns the figures as they became; `undefined`,
 * and nothing is written, when the records or the file are no longer as they were compared.
 */
export async function writeReturn(
  tx: Tx,
  { file, plan }: ReadyReturn,
  moment: ReturnMoment,
  role?: string,
): Promise<ReturnedFile['facts'] | undefined> {
  const now = await returnedFile(tx, file.id)
  if (now?.state !== file.state || now.applied_at !== file.applied_at || !(await plan.holds(tx))) return undefined
  const facts = { ...file.facts, ...(await plan.write(tx, moment)) }
  await replaceOpenRows(tx, file.id, plan.openRows)
  await markReturnedApplied(tx, file.id, facts, moment.at)
  const [unitCode] = plan.communes
  const { examples: _, name: __, seen: ___, ...figures } = facts
  await appendHistory(tx, {
    at: moment.at,
    actor: moment.actor,
    ...(role !== undefined && { role }),
    action: `take-${file.kind}`,
    ...(unitCode !== undefined && { unitCode }),
    subject: { kind: 'returned-file', id: String(file.id) },
    details: { sha256: file.sha256, communes: plan.communes, ...figures },
  })
  return facts
}
