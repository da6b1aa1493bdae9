import { onceFor } from './once-for.js'
import { foldKey, nearest, tidy } from './text.js'

/**
 * What comes of looking for free words in a list of known things: banks, relationships, villages …
 * `likely` is one thing a typing error away, or a word that mostly means it: ask before using it. `ambiguous` carries the
 * things to offer.
 */
export type Match<T> =
  | Readonly<{ kind: 'found'; value: T; as: 'exact' | 'alias' }>
  | Readonly<{ kind: 'likely'; value: T }>
  | Readonly<{ kind: 'ambiguous'; candidates: readonly T[] }>
  | Readonly<{ kind: 'unknown' }>

/** A thing with an official name and other words for it. */
export type Named = Readonly<{ name: string; aliases: readonly string[] }>

/**
 * Finds the thing whose name or alias is `raw`: with its marks if it has any, without marks otherwise; a word that several
 * things share is ambiguous, a typing error likely.
 */
export function matchWords<T extends Named>(raw: string, things: readonly T[]): Match<T> {
  const text = tidy(raw)
  const hasMarks = foldKey(text) !== text.toUpperCase()
  const marked = hasMarks ? pick(things, bySpelling(things).get(spelledKey(text))) : []
  const same = marked.length > 0 ? marked : pick(things, byWords(things).get(wordKey(text)))
  const [only] = same
  if (only === undefined) return nearestThing(text, things)
  if (same.length > 1) return { kind: 'ambiguous', candidates: same }
  return { kind: 'found', value: only, as: only.name === text ? 'exact' : 'alias' }
}

/** `foldKey` with punctuation as spaces: `Ê-đê`, `Ê Đê` and `ede, ` … compare by words alone. */
export function wordKey(text: string): string {
  const known = wordKeys.get(text)
  if (known !== undefined) return known
  const key = foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
  if (wordKeys.size < MOST_WORD_KEYS && text.length < LONGEST_KEPT) wordKeys.set(text, key)
  return key
}

/** A roster says the words of a few programmes tens of thousands of times, and folding is what costs. */
const wordKeys = new Map<string, string>()
const MOST_WORD_KEYS = 5_000
const LONGEST_KEPT = 300

function spelledKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}0-9]+/gu, ' ')
    .trim()
}

/** Places in the list by name and alias; an empty key stands for nothing. */
type Index = ReadonlyMap<string, readonly number[]>

const bySpelling = onceFor((things: readonly Named[]) => indexOf(things, spelledKey))
const byWords = onceFor((things: readonly Named[]) => indexOf(things, wordKey))

function indexOf(things: readonly Named[], keyOf: (text: string) => string): Index {
  const index = new Map<string, readonly number[]>()
  for (const [place, { name, aliases }] of things.entries()) {
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), place])
    }
  }
  return index
}

function pick<T>(things: readonly T[], places: readonly number[] = []): readonly T[] {
  return places.flatMap((place) => things[place] ?? [])
}

function nearestThing<T extends Named>(text: string, things: readonly T[]): Match<T> {
  const index = byWords(things)
  const places = nearest(wordKey(text), index.keys()).flatMap((key) => index.get(key) ?? [])
  const near = pick(things, [...new Set(places)])
  const [only] = near
  if (only === undefined) return { kind: 'unknown' }
  return near.length === 1 ? { kind: 'likely', value: only } : { kind: 'ambiguous', candidates: near }
}
