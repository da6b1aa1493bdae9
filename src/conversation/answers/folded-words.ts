import { foldKey, tidy } from '../../domain/text.js'

/** Folded, without the marks between words. */
export function plainWords(text: string): string {
  return foldKey(tidy(text))
    .replace(/[,;:?!"'()“”]+|\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether the words stand in the text, one after the other; both folded. */
export function has(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

/** The text without any of these words. */
export function without(text: string, words: readonly string[]): string {
  const left = words.reduce(
    (rest, word) => (word === '' ? rest : rest.replaceAll(` ${word} `, ' ')),
    ` ${text.replaceAll(' ', '  ')} `.replace(/ {2}/g, ' '),
  )
  return left.replace(/\s+/g, ' ').trim()
}

/** What of the text fits the pattern first. */
export function firstOf(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[0]
}
