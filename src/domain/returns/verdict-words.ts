import { ruleFor, type WordRule } from './word-rules.js'

/** The identity verdict of the police on one person. Domain.md §6. */
export type VerdictKind = 'MATCH' | 'MISMATCH' | 'NOT_FOUND' | 'DECEASED' | 'MOVED' | 'DUPLICATE'

/** `REMOVED`: struck from the register of residents, which is said of the dead and of those who moved. */
export type VerdictRule = WordRule<VerdictKind | 'REMOVED'>

/** Ticks and crosses that people draw into a column of verdicts. */
const TICK = /^[✓✔☑√+]+$/u

/** What the words of a verdict say by themselves; `undefined` where they say neither yes nor no. */
export function verdictSaid(text: string, rules: readonly VerdictRule[]): VerdictRule['meaning'] | undefined {
  if (TICK.test(text.trim())) return 'MATCH'
  // "Không sai" is no "sai".
  const said = text.replace(/(không|khong|ko)\s+(sai|lệch|lech)(\s+(lệch|lech|khác|gì))*/giu, ' đúng ')
  return ruleFor(said, rules)?.meaning
}
