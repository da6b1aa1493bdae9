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
  const marked = foldKey(text) === text.toUpperCase() ? [] : sharing(text, things, spelledKey)
  const same = marked.length > 0 ? marked : sharing(text, things, wordKey)
  const [only] = same
  if (only === undefined) return nearestThing(text, things)
  if (same.length > 1) return { kind: 'ambiguous', candidates: same }
  return { kind: 'found', value: only, as: only.name === text ? 'exact' : 'alias' }
}

/** `foldKey` with punctuation as spaces: `Ê-đê`, `Ê Đê` and `ede, ` … compare by words alone. */
export function wordKey(text: string): string {
  return foldKey(text)
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}

function spelledKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}0-9]+/gu, ' ')
    .trim()
}

function sharing<T extends Named>(text: string, things: readonly T[], keyOf: (text: string) => string): readonly T[] {
  const key = keyOf(text)
  return key === '' ? [] : things.filter(({ name, aliases }) => [name, ...aliases].some((word) => keyOf(word) === key))
}

function nearestThing<T extends Named>(text: string, things: readonly T[]): Match<T> {
  const keys = new Set(
    nearest(
      wordKey(text),
      things.flatMap(({ name, aliases }) => [name, ...aliases].map(wordKey)),
    ),
  )
  const near = things.filter(({ name, aliases }) => [name, ...aliases].some((word) => keys.has(wordKey(word))))
  const [only] = near
  if (only === undefined) return { kind: 'unknown' }
  return near.length === 1 ? { kind: 'likely', value: only } : { kind: 'ambiguous', candidates: near }
}
