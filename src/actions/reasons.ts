import { type Phrase, phrase, verbatim } from '../conversation/phrase.js'

/** Reasons that come with a decision of `/duyet`, kept as `$<name>` so that each person reads them in their language. */
export type StandardReason = 'holder' | 'newcomer' | 'duplicate' | 'shared'

export function standardReason(reason: StandardReason): string {
  return `$${reason}`
}

/** A stored reason in words: an officer's own, or a standard one. */
export function reasonPhrase(reason: string | null): Phrase {
  if (reason?.startsWith('$')) return phrase(`standard-reason.${reason.slice(1)}`)
  return verbatim(reason ?? '')
}
