import type { Answers } from './answer.js'
import type { WaitingFile } from './import-lookup.js'

/** What became of a file that came back: its figures, or why it cannot be taken in. */
export type ReturnedFileReading =
  | Readonly<{ kind: 'returned'; facts: Answers }>
  | Readonly<{ kind: 'refused'; reason: string; values?: Readonly<Record<string, string | number>> }>

/** Something to choose: `id` is stored, `line` shown. */
export type ReturnedChoice = Readonly<{ id: string; line: string }>

/** Looks at files of banks and the police, and at their rows that wait for a word. */
export interface ReturnedLookup {
  file(fileId: number): Promise<ReturnedFileReading>
  /** What the asker sent and neither took over nor dropped, the latest first. */
  waiting(): Promise<readonly WaitingFile[]>
  /** Files that were taken over and can be taken back, the latest first; `id` is `r` and a number. */
  applied(): Promise<readonly ReturnedChoice[]>
  /** What taking one back would do, as facts; `undefined` when it was taken back meanwhile, or lies elsewhere. */
  undoing(id: string): Promise<Answers | undefined>
  /** Rows in the asker's scope that wait, the oldest first. */
  rows(): Promise<readonly ReturnedChoice[]>
  /** What a row may be about; empty when it waits no more, or lies elsewhere. */
  candidates(rowId: string): Promise<readonly ReturnedChoice[]>
}
