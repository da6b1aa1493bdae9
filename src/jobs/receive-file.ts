import { createHash } from 'node:crypto'
import type { ReturnedReading } from '../domain/returns/returned-file.js'
import type { ReturnKind } from '../domain/returns/taking.js'
import type { Db } from '../store/db.js'
import { insertRefusedFile } from '../store/refused-files.js'
import { insertReturnedFile, returnedOfFile } from '../store/returned-files.js'
import { storeFile } from '../store/stored-files.js'
import { readReturnedFile } from '../workbooks/reading/read-returned.js'
import { type ReceivedRoster, type ReceiveRoster, receivedRoster, receiveRoster } from './imports/receive-roster.js'
import type { ReadingDeps } from './imports/roster-reading.js'
import { keepFile } from './imports/staging.js'
import type { ReturnDeps } from './returns/plan.js'
import { isReadReturned } from './returns/plan-returned.js'
import { stageReturned } from './returns/stage-returned.js'

/** What somebody may take in: rosters, and what came back, each for some communes. */
export type ReceiveFile = Omit<ReceiveRoster, 'unitCodes'> &
  Readonly<{
    rosterUnits: readonly string[]
    returnUnits: ReturnUnits
    /** It is to be compared, for which it is read once more: a roster too is kept as its password opened it. */
    isCompared?: boolean
  }>

/** Communes for which somebody may take in each kind of returned file. */
export type ReturnUnits = Readonly<Record<ReturnKind, readonly string[]>>

/**
 * Takes in whatever file an officer sent: tells by its headings whether it is a roster or came back from a bank or the
 * police, and stages it. Run it before the turn and outside its transaction. Returns the stored file's id, by which
 * `receivedFile` tells the turn what came of it; 0 where the sender may not take in such a file.
 */
export async function receiveFile(deps: ReadingDeps & ReturnDeps, request: ReceiveFile): Promise<number> {
  const { file: sent, rosterUnits, returnUnits, isCompared, actor, at, today } = request
  const { unlocked, ...read } = await readReturnedFile(
    sent.bytes,
    sent.name,
    { ...deps.reference, today },
    sent.password,
  )
  const kind = kindOf(read)
  // What is taken over or compared later is read again, and nobody is asked for the password a second time.
  const isReadAgain = kind !== undefined || isCompared === true
  const file = isReadAgain && unlocked !== undefined ? { ...sent, bytes: unlocked } : sent
  if (kind !== undefined) {
    const communes = returnUnits[kind]
    if (communes.length === 0) return 0
    if (isReadReturned(read)) return (await stageReturned(deps, { file, read, communes, actor, at, today })).fileId
    return refuseReturned(deps.db, {
      file,
      kind,
      reason: read.kind === 'refused' ? read.reason : kind,
      communes,
      actor,
      at,
    })
  }
  if (rosterUnits.length > 0) return receiveRoster(deps, { ...request, file, unitCodes: rosterUnits })
  const [unitCode] = Object.values(returnUnits).flat()
  if (read.kind !== 'unopened' || !asksPassword(read.reason) || unitCode === undefined) return 0
  return keepLocked(deps.db, { file, unitCode, reason: read.reason, actor, at })
}

type Locked = Pick<ReceiveFile, 'file' | 'actor' | 'at'> &
  Readonly<{ unitCode: string; reason: 'needs-password' | 'wrong-password' }>

function asksPassword(reason: string): reason is Locked['reason'] {
  return reason === 'needs-password' || reason === 'wrong-password'
}

/** Keeps a locked file until its password is said: only then is it known what it is. */
function keepLocked(db: Db, { file, unitCode, reason, actor, at }: Locked): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const fileId = await keepFile(tx, { file, at })
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    await insertRefusedFile(tx, { reason, fileId, fileName: file.name, sha256, unitCode, actor, at })
    return fileId
  })
}

/** What a file is by its reading, also one that cannot be used; `undefined` for rosters and for what cannot be opened. */
function kindOf(read: ReturnedReading | Readonly<{ kind: 'unopened' }>): ReturnKind | undefined {
  if (read.kind === 'roster' || read.kind === 'unopened') return undefined
  if (read.kind !== 'refused') return read.kind
  if (read.reason === 'no-verdicts') return 'police-results'
  return read.reason === 'no-openings' ? 'account-opening' : 'payment-results'
}

type Refused = Pick<ReceiveFile, 'file' | 'actor' | 'at'> &
  Readonly<{ kind: ReturnKind; reason: string; communes: readonly string[] }>

/** Notes a file that is of a known kind and cannot be used. */
function refuseReturned(db: Db, { file, kind, reason, communes, actor, at }: Refused): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const stored = { name: file.name, mime: 'application/octet-stream', bytes: file.bytes, at }
    const file_id = await storeFile(tx, stored)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const refused = { file_id, file_name: file.name, sha256, kind, state: 'refused', month: null, facts: {} } as const
    await insertReturnedFile(tx, { ...refused, reason, communes, actor, at })
    return file_id
  })
}

/** What came of a file: a roster, or a file that came back with its figures. */
export type ReceivedFile =
  | ReceivedRoster
  | Readonly<{ kind: 'returned'; facts: Readonly<Record<string, string | number>> }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string | number>> }>

export async function receivedFile(db: Db, fileId: number): Promise<ReceivedFile> {
  const returned = await returnedOfFile(db, fileId)
  if (returned === undefined) return receivedRoster(db, fileId)
  if (returned.state === 'refused') {
    // Its sentence is not among those of rosters.
    return {
      kind: 'refused',
      reason: `answer-returned-file.${returned.reason ?? 'not-a-file'}`,
      values: returned.facts,
    }
  }
  return { kind: 'returned', facts: returned.facts }
}
