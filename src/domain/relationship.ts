import { type Match, matchWords, wordKey } from './match.js'
import type { Sex } from './sex.js'
import { tidy } from './text.js'

/**
 * A row of `data/reference/relationships.csv`. Direction: what the payee is **to the beneficiary** — "Con" means that the
 * payee is the beneficiary's child (domain.md §15.3).
 */
export type Relationship = Readonly<{
  code: string
  name: string
  kind: string
  sex: Sex | undefined
  basis: 'self' | 'family' | 'legal' | 'other'
  aliases: readonly string[]
}>

/** Words around the relationship that add nothing: "nhận thay", "con trai cả", "là con gái". */
const FILLERS = [
  /\s*(?<!\p{L})(nhận|nhan|lĩnh|linh|lãnh|lanh)\s+(thay|hộ|ho|giùm|gium)(?!\p{L})/giu,
  /^(là|la)\s+/iu,
  /\s+(cả|ca|út|ut|trưởng|truong|thứ|thu)$/iu,
]

/**
 * Finds the relationship that words mean. "Cháu" (grandchild, or niece and nephew) and the like are ambiguous; the sex of
 * the payee, when known, rules candidates out. Domain.md §15.3.
 */
export function findRelationship(
  raw: string,
  relationships: readonly Relationship[],
  payeeSex?: Sex,
): Match<Relationship> {
  const possible = relationships.filter(({ sex }) => payeeSex === undefined || sex === undefined || sex === payeeSex)
  const words = withoutFillers(raw)
  const match = matchWords(words, relationships)
  if (match.kind !== 'ambiguous') return match
  const narrowed = match.candidates.filter((candidate) => possible.includes(candidate))
  const [only] = narrowed
  if (narrowed.length === 1 && only !== undefined) return { kind: 'found', value: only, as: 'alias' }
  return narrowed.length === 0 ? match : { kind: 'ambiguous', candidates: narrowed }
}

/**
 * The relationship that stands in front of a name, as in "cháu Trung nhận thay" or "(con trai)"; `undefined` when the words
 * begin with none. `rest` is what is left.
 */
export function relationshipInFront(
  raw: string,
  relationships: readonly Relationship[],
): Readonly<{ match: Match<Relationship>; rest: string }> | undefined {
  const words = withoutFillers(raw).trim().split(/\s+/)
  for (const count of [2, 1]) {
    const front = words.slice(0, count).join(' ')
    if (wordKey(front) === '' || words.length < count) continue
    const match = findRelationship(front, relationships)
    if (match.kind === 'found' || match.kind === 'ambiguous') return { match, rest: words.slice(count).join(' ') }
  }
  return undefined
}

function withoutFillers(raw: string): string {
  return FILLERS.reduce((text, filler) => text.replace(filler, ''), tidy(raw)).trim()
}
