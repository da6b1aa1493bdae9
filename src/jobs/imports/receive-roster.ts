import { createHash } from 'node:crypto'
import { type IsoDate, showDate } from '../../domain/iso-date.js'
import { dayInVietNam } from '../../domain/office-time.js'
import { nextDoubt } from '../../domain/roster/column-doubts.js'
import type { TextConversion } from '../../domain/roster/list.js'
import { mappingsOf } from '../../store/column-mappings.js'
import type { Db, Tx } from '../../store/db.js'
import type { ImportedColumn, ImportSummary } from '../../store/import-summary.js'
import { insertRefusedFile, type RosterFileRefusal, refusalOfFile } from '../../store/refused-files.js'
import { appliedBefore, importOfFile, type RosterImport } from '../../store/rosters.js'
import { unitName } from '../../store/units.js'
import { possiblyTwice } from './import-counts.js'
import type { ReadingDeps, RosterFileIn } from './roster-reading.js'
import { keepFile, readInto, Staging } from './staging.js'

export type ReceiveRoster = Readonly<{
  file: RosterFileIn
  /** Units that the sender may import for, at least one; the file says which of them it is about. */
  unitCodes: readonly string[]
  actor: string
  at: Date
  today: IsoDate
  /** The clock, to show that the work goes on; without it `at`. */
  now?: () => Date
}>

/**
 * Takes in a file that an officer sent in chat: keeps it, reads it and stages its rows, or notes why it cannot be
 * imported. Run it before the turn and outside its transaction. Returns the stored file's id, by which `receivedRoster`
 * tells the turn what came of it.
 */
export async function receiveRoster(deps: ReadingDeps, request: ReceiveRoster): Promise<number> {
  const { file, unitCodes, actor, at, today } = request
  const [unitCode = ''] = unitCodes
  const staging = new Staging(deps.db, { file, unitCode, actor, at, now: request.now ?? (() => at) })
  const read = await readInto(staging, deps, unitCodes, today)
  if (read.kind === 'read') return (await staging.finish(read)).fileId
  return deps.db.transaction().execute(async (tx) => {
    const fileId = await keepRefused(tx, file, read, at)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    await insertRefusedFile(tx, { ...read, fileId, fileName: file.name, sha256, unitCode, actor, at })
    return fileId
  })
}

/** Of a file that no answer would open only its name stays, so that the turn about it can say why. */
function keepRefused(tx: Tx, file: RosterFileIn, { reason, unsure }: RosterFileRefusal, at: Date): Promise<number> {
  const mayBeRead = LOCKED.includes(reason) || unsure !== undefined
  return keepFile(tx, { file: mayBeRead ? file : { ...file, bytes: new Uint8Array() }, at })
}

/** What came of a received file; the facts are figures to show before it is applied. */
export type ReceivedRoster =
  | Readonly<{
      kind: 'staged'
      unitCode: string
      facts: Readonly<Record<string, string | number>>
      /** Columns of which officers said what they hold, each once. */
      said: readonly ImportedColumn[]
    }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string>> }>
  /** What its columns hold, or its password, is asked first. */
  | Readonly<{ kind: 'unclear' | 'locked'; facts: Readonly<Record<string, string | number>> }>

/** `not-a-file` when no roster of this id was received. */
export async function receivedRoster(db: Db, fileId: number): Promise<ReceivedRoster> {
  const refusal = await refusalOfFile(db, fileId)
  const file = await importOfFile(db, fileId)
  if (refusal !== undefined) return (await toBeAsked(db, file, refusal)) ?? { kind: 'refused', ...refusal }
  if (file === undefined) return { kind: 'refused', reason: 'not-a-file' }
  const { counts } = file.summary
  const facts = {
    name: file.fileName,
    unit: await unitName(db, file.unitCode),
    again: 'no',
    persons: counts.people,
    rows: counts.rows,
    new: counts.new,
    same: counts.same,
    changed: counts.changed,
    waiting: counts.waiting,
    warnings: counts.warned,
    errors: counts.unusable,
    duplicate: counts.duplicate,
    outside: counts.outside ?? 0,
    twice: possiblyTwice(counts),
    answered: counts.answered ?? 0,
    idle: counts.same + counts.duplicate === counts.rows && counts.waiting + counts.unusable === 0 ? 'yes' : 'no',
    payments: file.summary.payments === true ? 'yes' : 'no',
    corrected: file.summary.corrected?.taken ?? 0,
    'corrected-of': file.summary.corrected?.fileName ?? '',
    uncorrected: file.summary.corrected?.unplaced ?? 0,
    ...shownConversions(file.summary.conversions ?? []),
    kept: file.summary.keptText === true ? 'yes' : 'no',
    ...shownExamples(file.summary),
    before: shownDay((await appliedBefore(db, file.unitCode, file.sha256))?.appliedAt),
  }
  return { kind: 'staged', unitCode: file.unitCode, facts, said: saidColumns(file.summary) }
}

function saidColumns({ columns }: ImportSummary): readonly ImportedColumn[] {
  const said = columns.filter((column) => column.said === true)
  return said.filter(({ headerKey }, index) => said.findIndex((one) => one.headerKey === headerKey) === index)
}

function shownDay(instant: string | null | undefined): string {
  return instant ? showDate(dayInVietNam(instant)) : 'none'
}

/** What an officer should see before the file is taken over, each kind on lines of its own. */
function shownExamples({ examples, missing }: ImportSummary): Readonly<Record<string, string | number>> {
  const kinds = [...[examples?.new ?? [], examples?.changed ?? [], examples?.problems ?? [], missing?.names ?? []]].map(
    (lines) => lines.join('; '),
  )
  const [added = '', changes = '', problems = '', gone = ''] = kinds
  const shown = { added, changes, problems, gone }
  const has = Object.entries(shown).map(([kind, lines]) => [`has-${kind}`, lines === '' ? 'no' : 'yes'])
  return { ...shown, ...Object.fromEntries(has), missing: missing?.count ?? 0 }
}

/** What was put right, as figures: the most frequent kinds, with an example each. */
function shownConversions(conversions: readonly TextConversion[]): Readonly<Record<string, string>> {
  const lines = conversions
    .slice(0, MOST_SHOWN)
    .map(
      ({ encoding, font, from, to, cells }) =>
        `${font !== null && OLD_FONT.test(font) ? font : NAMES[encoding]}: "${from}" → "${to}" (${cells})`,
    )
  return { converted: lines.length > 0 ? 'yes' : 'no', conversions: lines.join('; ') }
}

const OLD_FONT = /^(?:\.Vn|VNI)/i
const NAMES = { tcvn3: 'TCVN3', vni: 'VNI', 'utf8-as-1252': 'UTF-8' } as const
const MOST_SHOWN = 3

const LOCKED: readonly string[] = ['needs-password', 'wrong-password']

/** What would let a refused file be read after all; `null` when nothing would. */
async function toBeAsked(
  db: Db,
  file: RosterImport | undefined,
  { reason, unsure }: RosterFileRefusal,
): Promise<ReceivedRoster | null> {
  if (file === undefined) return null
  if (LOCKED.includes(reason))
    return { kind: 'locked', facts: { name: file.fileName, wrong: reason === 'wrong-password' ? 'yes' : 'no' } }
  const doubt = unsure === undefined ? null : nextDoubt(unsure, await mappingsOf(db, [file.unitCode]))
  return doubt === null ? null : { kind: 'unclear', facts: { name: file.fileName, ...doubt } }
}
