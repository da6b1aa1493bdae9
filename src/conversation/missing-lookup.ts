import type { Answers } from './answer.js'

/** A benefit that a file does not name any more. */
export type MissingChoice = Readonly<{
  /** Where it stands: commune, file and number. */
  id: string
  /** Whose, where, what, since when, in which file, and how many are left. */
  facts: Answers
}>

/** Several of them that may be answered in one word: all of the file, of the village, of the programme. */
export type MissingSetChoice = Readonly<{ id: 'file' | 'village' | 'programme'; count: number; name: string }>

/** Looks at what files that were taken over lack, in the asker's communes. */
export interface MissingLookup {
  /** The first after this place; `undefined` when nothing is left. */
  next(after: string | undefined): Promise<MissingChoice | undefined>
  /** One of them; `undefined` when it was settled meanwhile, or lies elsewhere. */
  one(id: string): Promise<MissingChoice | undefined>
  sets(id: string): Promise<readonly MissingSetChoice[]>
}
