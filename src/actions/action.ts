import type { Answers } from '../conversation/answer.js'
import type { Phrase } from '../conversation/phrase.js'
import type { Reference } from '../reference.js'
import type { Contact } from '../store/contacts.js'
import type { Tx } from '../store/db.js'
import type { Officer } from '../store/officers.js'

/** A command with what it is for, in the words of the menu. */
export type Offered = Readonly<{ command: string; what: Phrase; isForEveryone: boolean }>

/** Who asks for something to be done, and the values that an action may not fetch for itself. */
export type Asker = Readonly<{
  contact: Contact
  /** `undefined` for a citizen. */
  officer: Officer | undefined
  at: Date
  /** The inbox row that asks; what answers it goes before what nobody waits for. */
  causedBy?: number
  /** The commands that the asker may start; worked out when asked for. */
  offers?: () => readonly Offered[]
  /** Today as ISO date in the office's time zone. */
  today: string
  /** 64 random bytes of this turn. */
  chance: Uint8Array
  reference: Reference
}>

/** A message for somebody else than the asker: the person whose registration was decided, the officers of a commune. */
export type Notice = Readonly<{
  contactId: number
  phrase: Phrase
  /**
   * For this very chat, because a talk goes on there; `take-up` also asks again what the person left open. Without it,
   * they are told wherever they are best reached.
   */
  chat?: 'stay' | 'take-up'
  /** Not before then: for reminders and broadcasts, which keep the quiet hours. */
  notBefore?: Date
}>

/** How an action ended: a `kind` per way it can end, the words for it, and what follows. */
export type Outcome = Readonly<{
  kind: string
  /** Closing message; its key is `<action>.<kind>`. */
  phrase: Phrase
  /** A file for the asker, already in the store. */
  file?: Readonly<{ id: number; name: string; mime: string }>
  notices?: readonly Notice[]
  /**
   * A stored file of the asker's that is read again, as if it had just been sent, for that flow where one is named; with
   * `keepText`, letters as they are.
   */
  again?: Readonly<{ fileId: number; name: string; password?: string; keepText?: true; flow?: string }>
  /** A flow to go on with, with these answers filled in. */
  then?: Readonly<{ flow: string; answers: Answers }>
}>

/** Load, decide, save: in the turn's transaction, with no rule of its own. Throws only on our own bugs. */
export type Action = (tx: Tx, asker: Asker, answers: Answers) => Promise<Outcome>
