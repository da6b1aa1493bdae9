import type { IsoDate } from '../../domain/iso-date.js'
import type { Period } from '../../domain/period.js'
import type { ShownColumn } from '../../domain/returns/headings.js'
import type { FindingLevel } from '../../domain/roster/row.js'
import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Db, Tx } from '../../store/db.js'
import type { ReturnMoment } from '../../store/returned-changes.js'
import type { NewReturnedRow, ReturnedFile } from '../../store/returned-files.js'
import type { Texts } from '../../text.js'

export type ReturnDeps = Readonly<{
  db: Db
  reference: Reference
  /** The words of whoever sent the file. */
  say: Say
  texts: Texts
}>

export type ReturnRequest = Readonly<{
  /** The communes that the sender may take results in for. */
  communes: readonly string[]
  /** The month, where the sender names it; else the file says, else it is the newest that was sent. */
  month?: Period
  today: IsoDate
  /** What officers said about rows before, by row key. */
  decisions: ReadonlyMap<string, string>
}>

/** What became of one row, for the marked-up copy. */
export type MarkedReturn = Readonly<{
  sheet: string
  row: number
  raw: Readonly<Record<string, string>>
  level: FindingLevel
  code: string
  message: string
}>

/** What taking a file over would do; nothing is written before `write`. */
export type ReturnPlan = Readonly<{
  kind: 'plan'
  month: Period | null
  communes: readonly string[]
  /** Figures to show; `examples` in words. */
  facts: ReturnedFile['facts']
  /** The newest word on record about what the file speaks of: when it is another one, somebody wrote meanwhile. */
  seen: number
  openRows: readonly NewReturnedRow[]
  columns: readonly ShownColumn[]
  marks: readonly MarkedReturn[]
  /** Whether the records are still as they were compared with; asked in the transaction that writes. */
  holds: (tx: Tx) => Promise<boolean>
  /** Writes all of it and tells whom it concerns. Returns the figures as they became. */
  write: (tx: Tx, moment: ReturnMoment) => Promise<ReturnedFile['facts']>
}>

/** Why a returned file is not taken over; each has a sentence at `answer-returned-file`. */
export type ReturnRefusal = Readonly<{
  kind: 'refused'
  reason: string
  values?: Readonly<Record<string, string>>
}>
