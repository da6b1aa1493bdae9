import type { FluentResource } from '@fluent/bundle'
import { calledOtherwise } from './domain/called.js'

type Entry = FluentResource['body'][number]
type Pattern = Entry['value']

/** The words themselves, and what an officer chooses to have said to somebody else. */
const AS_THEY_ARE: readonly string[] = ['called', 'standard-reason']

/**
 * A sentence as it is said to an officer: `from`, the word by which people are called, gives way to `to`. Who is only spoken
 * of ("bác ấy") stays; so do the words in which somebody may answer, and what is meant for others.
 */
export function readdressed(entry: Entry, from: string, to: string): Entry {
  if (AS_THEY_ARE.includes(entry.id)) return entry
  const called = (text: string): string => calledOtherwise(text, from, to)
  const attributes = Object.entries(entry.attributes).map(([name, pattern]): [string, Pattern] => [
    name,
    name.startsWith('words-') ? pattern : inPattern(pattern, called),
  ])
  return { ...entry, value: inPattern(entry.value, called), attributes: Object.fromEntries(attributes) } as Entry
}

/** In the text of a sentence and of its variants; what it is put together from stays. */
function inPattern(pattern: Pattern, called: (text: string) => string): Pattern {
  if (typeof pattern === 'string') return called(pattern)
  if (!Array.isArray(pattern)) return pattern
  return pattern.map((part) => {
    if (typeof part === 'string') return called(part)
    if (part.type !== 'select') return part
    return {
      ...part,
      variants: part.variants.map((variant) => ({ ...variant, value: inPattern(variant.value, called) ?? '' })),
    }
  })
}
