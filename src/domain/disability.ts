import { type Match, matchWords, wordKey } from './match.js'
import { onceFor } from './once-for.js'
import { tidy } from './text.js'

/** A row of `data/reference/disability-types.csv`. Degree 1 = đặc biệt nặng, 2 = nặng, 3 = nhẹ. */
export type DisabilityTerm = Readonly<{
  kind: 'type' | 'degree'
  code: number
  name: string
  aliases: readonly string[]
}>

export type DisabilityTypesReading =
  | Readonly<{ kind: 'one'; type: DisabilityTerm; as: 'exact' | 'alias' }>
  /** Several types in one cell: the official list takes one main type, so ask. */
  | Readonly<{ kind: 'several'; types: readonly DisabilityTerm[] }>
  | Readonly<{ kind: 'unknown' }>

/**
 * Reads the types of disability (dạng tật): names, aliases or a code, several in any order and with anything between
 * them ("thần kinh, tâm thần; trí tuệ"). Domain.md §15.5.
 */
export function readDisabilityTypes(raw: string, terms: readonly DisabilityTerm[]): DisabilityTypesReading {
  const found = typesNamedIn(raw, wordsOfTypes(terms))
  const [only] = found
  if (only === undefined) return { kind: 'unknown' }
  if (found.length > 1) return { kind: 'several', types: found }
  return { kind: 'one', type: only, as: only.name === tidy(raw) ? 'exact' : 'alias' }
}

/** Finds the degree (mức độ): name, alias or code. Domain.md §15.5. */
export function findDisabilityDegree(raw: string, terms: readonly DisabilityTerm[]): Match<DisabilityTerm> {
  const degrees = degreesIn(terms)
  const coded = degrees.find(({ code }) => String(code) === tidy(raw))
  if (coded !== undefined) return { kind: 'found', value: coded, as: 'alias' }
  const bare = raw.replace(/\s*\([^)]*\)\s*$/, '')
  return matchWords(bare.replace(/^\s*(mức độ|muc do|khuyết tật|khuyet tat|kt|nkt)\s+/iu, ''), degrees)
}

const degreesIn = onceFor((terms: readonly DisabilityTerm[]) => terms.filter(({ kind }) => kind === 'degree'))

type TypeWord = Readonly<{ type: DisabilityTerm; word: string }>

/** Longest words first: "thần kinh, tâm thần" before "tâm thần". */
const wordsOfTypes = onceFor((terms: readonly DisabilityTerm[]): readonly TypeWord[] =>
  terms
    .filter(({ kind }) => kind === 'type')
    .flatMap((type) => [type.name, ...type.aliases, String(type.code)].map((word) => ({ type, word: wordKey(word) })))
    .sort((a, b) => b.word.length - a.word.length),
)

/** The types named in `raw`, in the order of the text. What one has claimed is no word of another. */
function typesNamedIn(raw: string, words: readonly TypeWord[]): readonly DisabilityTerm[] {
  let text = ` ${wordKey(raw)} `
  const found = new Map<DisabilityTerm, number>()
  for (const { type, word } of words) {
    const at = text.indexOf(` ${word} `)
    if (at < 0) continue
    found.set(type, Math.min(at, found.get(type) ?? at))
    text = `${text.slice(0, at)} ${'#'.repeat(word.length)} ${text.slice(at + word.length + 2)}`
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([type]) => type)
}
