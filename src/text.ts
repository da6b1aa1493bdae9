import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { readdressed } from './address.js'
import type { Phrase, PhraseValue, Say } from './conversation/phrase.js'

export const DEFAULT_LOCALE = 'vi'

/** All that the bot can say, by language. */
export type Texts = Readonly<{
  locales: readonly string[]
  /**
   * What renders phrases in a language; in Vietnamese when the bot does not speak that one. An officer is called otherwise
   * than the people.
   */
  in(locale: string | null | undefined, to?: Addressee): Say
}>

export type Addressee = 'person' | 'officer'

/** A locale file that cannot be read; the place is in the message. */
export class LocaleError extends Error {
  override name = 'LocaleError'
}

/** Reads every `<code>.ftl` of a folder. Throws `LocaleError`. */
export function loadTexts(folder: string): Texts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ftl'))
  const says = new Map(
    files.map((file) => [basename(file, '.ftl'), saysIn(basename(file, '.ftl'), join(folder, file))]),
  )
  const fallback = says.get(DEFAULT_LOCALE)
  if (fallback === undefined) throw new LocaleError(`${folder}: has no ${DEFAULT_LOCALE}.ftl`)
  return {
    locales: [...says.keys()],
    in: (locale, to = 'person') => (says.get(locale ?? DEFAULT_LOCALE) ?? fallback)[to],
  }
}

/** Reads one language alone: for a worker, which has no texts of its own. Throws `LocaleError`. */
export function loadSay(folder: string, locale: string): Say {
  return saysIn(locale, join(folder, `${locale}.ftl`)).person
}

const localesOfSays = new WeakMap<Say, string>()

/** The language that what came from `loadTexts` speaks, to have the same said elsewhere. */
export function localeOf(say: Say): string {
  return localesOfSays.get(say) ?? DEFAULT_LOCALE
}

function saysIn(locale: string, path: string): Readonly<Record<Addressee, Say>> {
  const resource = new FluentResource(readFileSync(path, 'utf8'))
  const person = sayFrom(locale, path, resource)
  const [from, to] = [person({ key: 'called.person' }), person({ key: 'called.officer' })]
  if (from === undefined || to === undefined || from === to) return { person, officer: person }
  const others = new FluentResource('')
  others.body = resource.body.map((entry) => readdressed(entry, from, to))
  return { person, officer: sayFrom(locale, path, others) }
}

function sayFrom(locale: string, path: string, resource: FluentResource): Say {
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const errors = bundle.addResource(resource)
  if (errors.length > 0) throw new LocaleError(`${path}: ${errors.map(({ message }) => message).join('; ')}`)
  const say: Say = (phrase) => {
    const pattern = patternOf(bundle, phrase.key)
    if (pattern == null || typeof pattern === 'string') return pattern ?? undefined
    return bundle.formatPattern(pattern, valuesOf(phrase, variablesIn(pattern), say), [])
  }
  localesOfSays.set(say, locale)
  return say
}

function patternOf(bundle: FluentBundle, key: string) {
  const dot = key.indexOf('.')
  if (dot === -1) return bundle.getMessage(key)?.value
  return bundle.getMessage(key.slice(0, dot))?.attributes[key.slice(dot + 1)]
}

/** Only what the sentence asks for is looked at: values may be worked out on being looked at. */
function valuesOf(phrase: Phrase, names: readonly string[], say: Say): Record<string, FluentVariable> {
  const values: Record<string, FluentVariable> = {}
  for (const name of names) {
    const value = phrase.values?.[name]
    if (value !== undefined) values[name] = rendered(value, say)
  }
  return values
}

const variables = new WeakMap<object, readonly string[]>()

/** The names of the variables that stand anywhere in a parsed sentence. */
function variablesIn(pattern: object): readonly string[] {
  let names = variables.get(pattern)
  if (names === undefined) {
    names = [...new Set(collectVariables(pattern))]
    variables.set(pattern, names)
  }
  return names
}

function collectVariables(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return []
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : []
  return [...own, ...Object.values(node).flatMap(collectVariables)]
}

function rendered(value: PhraseValue, say: Say): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (isSeveral(value)) return value.map((one) => rendered(one, say)).join('\n')
  return say(value) ?? value.key
}

function isSeveral(value: PhraseValue): value is readonly Phrase[] {
  return Array.isArray(value)
}
