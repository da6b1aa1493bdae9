import { phrase } from '../roster/text.js'

/** A meaning and the words that say it, as `data/reference` keeps them. All words are folded (`phrase`). */
export type WordRule<Meaning extends string> = Readonly<{
  meaning: Meaning
  /** Each entry is one way to say it: phrases that must all occur. `=TC` says it only when nothing else is said. */
  words: readonly (readonly string[])[]
  /** Phrases that must not occur. */
  none: readonly string[]
}>

/** The first rule whose words occur in `text` as whole words; `undefined` when none does. */
export function ruleFor<Rule extends WordRule<string>>(text: string, rules: readonly Rule[]): Rule | undefined {
  const said = phrase(text)
  if (said.trim() === '') return undefined
  const has = (words: string): boolean =>
    words.startsWith('=') ? said === ` ${words.slice(1)} ` : said.includes(` ${words} `)
  return rules.find(({ words, none }) => words.some((all) => all.every(has)) && !none.some(has))
}
