import type { Match } from './match.js'

/** Anything with a village's name: a unit row, or just `{ name }`. */
export type NamedVillage = Readonly<{ name: string; aliases?: readonly string[] }>

/** Finds a village by its name in any spelling: "Thôn 1", "thôn 01", "T1", "Kim Mam 1". Domain.md §13. */
export function findVillage<V extends NamedVillage>(raw: string, villages: readonly V[]): Match<V> {
  throw new Error(`${raw}${villages.length}`)
}
