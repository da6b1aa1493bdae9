import type { Answers, Choice } from './answer.js'
import type { MissingLookup } from './missing-lookup.js'

/** A roster file that was taken over; `line` tells it from others. */
export type ImportChoice = Readonly<{ id: number; line: string }>

/** Something about a row of a roster that waits for an officer's word. */
export type RowQuestionChoice = Readonly<{
  /** Row and finding: `62.1`. */
  id: string
  /** `line`: whose row, in which file; `reason`: what is to be decided; `left`: how many rows wait. */
  facts: Answers
  /** What may be said, in the order to offer it. */
  choices: readonly Choice[]
}>

/** A file that was sent and waits for what its sender wants done with it. */
export type WaitingFile = Readonly<{ fileId: number; name: string; rows: number }>

/** A column of a file that waits. `id` is what a word about it is remembered under; `said`: an officer said what it holds. */
export type FileColumn = Readonly<{
  id: string
  column: string
  header: string
  /** What it is taken for; `null` when it is left out. */
  key: string | null
  said: boolean
  samples: string
}>

/** The file that the asker sent last, while it waits, with its columns: those that officers named first. */
export type ColumnsOfFile = Readonly<{ fileId: number; name: string; columns: readonly FileColumn[] }>

/** Looks at roster files of the asker's communes: what was taken over, and what of it still waits. */
export interface ImportLookup {
  /** What the asker sent and neither took over nor dropped, the latest first. */
  waiting(): Promise<readonly WaitingFile[]>
  /** `undefined` when no file waits. */
  columns(): Promise<ColumnsOfFile | undefined>
  /** The last file of each unit that changed something, the latest first. */
  applied(): Promise<readonly ImportChoice[]>
  /** What taking a file back would do, as facts. */
  undoing(importId: number): Promise<Answers>
  /** The first question after the row of this id; `undefined` when nothing waits. */
  next(afterRow: number): Promise<RowQuestionChoice | undefined>
  /** One question; `undefined` when it was decided meanwhile, or lies elsewhere. */
  question(id: string): Promise<RowQuestionChoice | undefined>
  /** What files do not name any more. */
  readonly missing: MissingLookup
}
