/** A row of `data/reference/difficulty-kinds.csv`: what villages find difficult (khó khăn, vướng mắc). */
export type DifficultyKind = Readonly<{
  code: string
  name: string
  /** Other ways to say it. */
  words: readonly string[]
  /** Order in which kinds are offered and summed. */
  position: number
  /** Who settles it as a rule, in words. */
  handler: string
}>

/** What a kind is called; of a kind that the table no longer has, its code. */
export function difficultyName(code: string, kinds: readonly DifficultyKind[]): string {
  return kinds.find((kind) => kind.code === code)?.name ?? code
}
