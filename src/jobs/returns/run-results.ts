import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { IsoDate } from '../../domain/iso-date.js'
import type { Period } from '../../domain/period.js'
import { type ReturnedFile, rowsOfReturned } from '../../store/returned-files.js'
import { readReturnedFile } from '../../workbooks/reading/read-returned.js'
import { bytesOf, writeMarkedBeside } from '../file-beside.js'
import { REASONS } from '../imports/roster-reading.js'
import { markedReturn } from './marked-return.js'
import type { ReturnDeps } from './plan.js'
import { isReadReturned, planReturned } from './plan-returned.js'
import { stageReturned } from './stage-returned.js'
import { prepareReturn, writeReturn } from './take-returned.js'

export type RunResults = Readonly<{
  /** Path of the file. */
  file: string
  communes: readonly string[]
  month?: Period
  /** Opens a locked file. */
  password?: string
  /** Compares and writes the marked-up copy, and leaves the store as it is. */
  dryRun: boolean
  actor: string
  at: Date
  today: IsoDate
  chance: (bytes: number) => Uint8Array
}>

export type ResultsReport =
  | Readonly<{
      kind: 'taken' | 'dry-run'
      as: ReturnedFile['kind']
      facts: ReturnedFile['facts']
      /** Rows that somebody must look at, in one line each. */
      open: readonly Readonly<{ row: string; said: string; asks: string | null }>[]
      /** Path of the marked-up copy. */
      marked: string
      sha256: string
    }>
  /** `not-returned`: a roster, or no list at all. */
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string>> }>

/** Takes a file of a bank or the police in at once: `an-sinh import-results`. What is not clear waits for an officer. */
export async function runResults(deps: ReturnDeps, request: RunResults): Promise<ResultsReport> {
  const bytes = await bytesOf(request.file)
  if (bytes === undefined) return { kind: 'refused', reason: 'no-file' }
  const name = basename(request.file)
  const { communes, today, month, password } = request
  const { unlocked, ...read } = await readReturnedFile(bytes, name, { ...deps.reference, today }, password)
  if (read.kind === 'unopened') return { kind: 'refused', reason: REASONS[read.reason] }
  if (read.kind === 'refused') return { kind: 'refused', reason: read.reason }
  if (!isReadReturned(read)) return { kind: 'refused', reason: 'not-returned' }
  const said = { communes, today, decisions: new Map(), ...(month !== undefined && { month }) }
  const plan = await planReturned(deps, read, said)
  if (plan.kind === 'refused') return plan
  const marked = await writeMarkedBeside(request.file, await markedReturn(name, plan))
  const report = { as: read.kind, marked, sha256: createHash('sha256').update(bytes).digest('hex') }
  if (request.dryRun) {
    const open = plan.openRows.map(({ row_key, said: words, asks }) => ({
      row: row_key,
      said: words,
      asks: asks ?? null,
    }))
    return { kind: 'dry-run', facts: plan.facts, open, ...report }
  }
  const { actor, at } = request
  // What is taken over is read again, and the password is not kept.
  const staged = await stageReturned(deps, { file: { bytes: unlocked ?? bytes, name }, read, ...said, actor, at })
  const taken = await take(deps, request, staged.returnedId)
  return taken === undefined ? { kind: 'refused', reason: 'changed' } : { kind: 'taken', ...taken, ...report }
}

async function take(deps: ReturnDeps, { actor, at, today, chance }: RunResults, returnedId: number) {
  const ready = await prepareReturn(deps, returnedId, today)
  if (ready.kind === 'changed') return undefined
  if (ready.kind !== 'ready') throw new Error(`returned file ${returnedId} was staged and is ${ready.kind}`)
  const moment = { at, today, actor, contactId: null, returnedId, chance }
  const facts = await deps.db.transaction().execute((tx) => writeReturn(tx, ready, moment))
  if (facts === undefined) return undefined
  const rows = await rowsOfReturned(deps.db, returnedId)
  return { facts, open: rows.map(({ row_key, said, asks }) => ({ row: row_key, said, asks })) }
}
