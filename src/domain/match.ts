/**
 * What comes of looking for free words in a list of known things: banks, relationships, villages …
 * `likely` is one thing a typing error away: ask before using it. `ambiguous` carries the things to offer.
 */
export type Match<T> =
  | Readonly<{ kind: 'found'; value: T; as: 'exact' | 'alias' }>
  | Readonly<{ kind: 'likely'; value: T }>
  | Readonly<{ kind: 'ambiguous'; candidates: readonly T[] }>
  | Readonly<{ kind: 'unknown' }>
