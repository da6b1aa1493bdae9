/**
 * What to say, before it is words: the id of a message in `locales/`, and its values. The engine speaks in phrases only,
 * so wording and language can change without a release of the rules.
 */
export type Phrase = Readonly<{
  /** `message` or `message.attribute` */
  key: string
  values?: PhraseValues
}>

export type PhraseValues = Readonly<Record<string, PhraseValue>>

/** A nested phrase is rendered first, in the same language; several are put on lines of their own. */
export type PhraseValue = string | number | Phrase | readonly Phrase[]

export function phrase(key: string, values?: PhraseValues): Phrase {
  return values === undefined ? { key } : { key, values }
}

/** Text that a person or a table gave, where a phrase is expected: shown as it is. */
export function verbatim(text: string): Phrase {
  return { key: 'verbatim', values: { text } }
}

/** Renders a phrase in the person's language; `undefined` when there is no such message. Given to the engine as a value. */
export type Say = (phrase: Phrase) => string | undefined
