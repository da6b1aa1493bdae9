import type { ChangeKind, ChangeRule } from '../domain/change.js'
import type { Answers } from './answer.js'
import type { Phrase } from './phrase.js'

/** A benefit of a person, to choose from. */
export type BenefitChoice = Readonly<{ id: number; line: string; facts: Answers }>

/** A change as offered: `code` is what is stored. */
export type ChangeChoice = Readonly<{ code: string; line: string; facts: Answers }>

export type ChangePage = Readonly<{ changes: readonly ChangeChoice[]; hasMore: boolean }>

/** The narrow window on changes (biến động); scoped to the asker. */
export interface ChangeLookup {
  /** What the asker may enter or propose, the most frequent first, with the rule of today; `decides`: approved at once. */
  kinds(): readonly Readonly<{ kind: ChangeKind; rule: ChangeRule; decides: boolean }>[]
  /** The benefits of a person that a change of this kind can be about. */
  benefits(recordCode: string, kind: ChangeKind): Promise<readonly BenefitChoice[]>
  /** Proposals that the asker may decide about, the oldest first, ten a page; `reviews`: those that the program makes. */
  waiting(page: number, only?: 'reviews'): Promise<ChangePage>
  /** A change by its code, in the asker's scope; `undefined` also when it exists elsewhere. */
  change(code: string): Promise<ChangeChoice | undefined>
}

/** What acting on the answers would come to, said with the read-back. */
export type Preview =
  | Readonly<{ kind: 'shown'; phrase: Phrase }>
  /** It cannot be: said instead of asking, and the flow ends. */
  | Readonly<{ kind: 'refused'; phrase: Phrase }>
