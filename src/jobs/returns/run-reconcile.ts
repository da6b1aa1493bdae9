import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { IsoDate } from '../../domain/iso-date.js'
import { appendHistory } from '../../store/history.js'
import { readReturnedFile } from '../../workbooks/reading/read-returned.js'
import { bytesOf, writeHere } from '../file-beside.js'
import { REASONS } from '../imports/roster-reading.js'
import { type ReconcileDeps, type Reconciled, reconcileList, unreadable } from './reconcile-file.js'

export type RunReconcile = Readonly<{
  /** Path of the list that came back. */
  file: string
  /** Opens a locked file. */
  password?: string
  unitCode: string
  communes: readonly string[]
  /** Where the comparison is written; here, under its own name (numbered where another file has it), where nothing is said. */
  out?: string
  actor: string
  at: Date
  today: IsoDate
}>

export type ReconcileReport =
  | (Omit<Extract<Reconciled, { kind: 'compared' }>, 'bytes'> & Readonly<{ path: string }>)
  /** `results`: it came back from a bank or the police, and is no list. */
  | Readonly<{ kind: 'no-file' | 'results' }>
  | Exclude<Reconciled, { kind: 'compared' }>

/** Compares a list that came back with the one that went out: `an-sinh reconcile`. The records do not change. */
export async function runReconcile(deps: ReconcileDeps, request: RunReconcile): Promise<ReconcileReport> {
  const { file, password, unitCode, communes, actor, at, today } = request
  const bytes = await bytesOf(file)
  if (bytes === undefined) return { kind: 'no-file' }
  const name = basename(file)
  const { unlocked, ...read } = await readReturnedFile(bytes, name, { ...deps.reference, today }, password)
  if (read.kind === 'unopened') return unreadable(deps.say, name, REASONS[read.reason])
  if (read.kind !== 'roster') return { kind: 'results' }
  const list = { file: { bytes: unlocked ?? bytes, name }, unitCode, listDate: today, communes }
  const done = await reconcileList(deps, list, today)
  if (done.kind !== 'compared') return done
  const { bytes: compared, ...report } = done
  const { baseline, figures } = report
  const { out } = request
  if (out !== undefined) await writeFile(out, compared, { mode: 0o600 })
  const path = out ?? (await writeHere(`doi-soat_${unitCode}_${baseline.period}.xlsx`, compared))
  await deps.db.transaction().execute((tx) =>
    appendHistory(tx, {
      at,
      actor,
      action: 'reconcile-file',
      unitCode,
      subject: { kind: 'list-version', id: `${baseline.list} ${baseline.period} ${baseline.version}` },
      details: { ...baseline, ...figures },
    }),
  )
  return { ...report, path }
}
