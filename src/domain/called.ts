/**
 * A text in which somebody is called otherwise: `from`, the word for them, gives way to `to`, also where a sentence begins with
 * it. Who is only spoken of ("bác ấy") stays.
 */
export function calledOtherwise(text: string, from: string, to: string): string {
  return text.replace(wholeWord(from), to).replace(wholeWord(capital(from)), capital(to))
}

function wholeWord(word: string): RegExp {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})(?! ấy)`, 'gu')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
