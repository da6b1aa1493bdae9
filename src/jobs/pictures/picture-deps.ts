import type { IsoDate } from '../../domain/iso-date.js'
import type { BotAddress } from '../../pictures/village-poster.js'
import type { Reference } from '../../reference.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Db } from '../../store/db.js'
import type { Texts } from '../../text.js'

/** What drawing takes besides its subject. */
export type PictureDeps = Readonly<{
  db: Db
  reference: Reference
  texts: Texts
  /** The day in the office's time zone. */
  today: () => IsoDate
  /** Where people reach the bot; empty while no channel knows its address. */
  ways: () => readonly BotAddress[]
}>

export type Values = Readonly<Record<string, string | number>>

/** The sentence of a key, which every locale has. */
export function spoken(say: Say, key: string, values?: Values): string {
  return say({ key, ...(values !== undefined && { values }) }) ?? ''
}

/** The lines of a sentence that has several, without the empty ones. */
export function spokenLines(say: Say, key: string, values?: Values): readonly string[] {
  return spoken(say, key, values)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

export const PDF_MIME = 'application/pdf'
export const PNG_MIME = 'image/png'
