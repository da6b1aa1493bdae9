import type { Answers } from './answer.js'

/** What can be done with a month's list, as questions name it. */
export type PeriodTask = 'close-village' | 'reopen-village' | 'close-commune' | 'lock' | 'reopen' | 'mark'

/** A month of a unit: `15139@2026-12`. */
export type PeriodChoice = Readonly<{ id: string; line: string }>

/** Months of the asker's units, no further than they may act on them. */
export interface PeriodLookup {
  /** The months for which the task is to be done now. */
  open(task: PeriodTask): Promise<readonly PeriodChoice[]>
  /** Months that fit what was typed, whether the task can be done or not. Without a month or words: any. */
  find(task: PeriodTask, month: string | undefined, words: string): Promise<readonly PeriodChoice[]>
  /** The beginning of these words, as far as it is the whole name of a unit for which the task is theirs; empty when it is none. */
  unitIn(task: PeriodTask, words: string): Promise<string>
  /** How the month stands, with `can` (`yes` or `no`) and `summary` in words; `undefined` outside of the asker's units. */
  facts(task: PeriodTask, id: string): Promise<Answers | undefined>
}
