import type { BirthDate } from '../domain/birth-date.js'
import type { QrContent } from '../domain/qr-content.js'
import type { Question } from './flow.js'
import type { Lookup } from './lookup.js'
import type { Phrase, Say } from './phrase.js'

/** Plain JSON: it outlives a restart and a release. */
export type AnswerValue = string | number | boolean | readonly string[] | BirthDate

/**
 * What one person has said, keyed by question id. A key `question.fact` is something found out while that answer was
 * read (the version of a chosen record, a warning about a number); it comes and goes with its question's answer.
 */
export type Answers = Readonly<Record<string, AnswerValue>>

/**
 * One thing to choose. `id` is what is stored; `label` is what is shown, tapped or typed. `by` is the answer kind that
 * offered it and makes something of it, when that is not the question's own.
 */
export type Choice = Readonly<{ id: string; label: Phrase; words?: readonly string[]; by?: string }>

/** What a person sent, after the channel and the media reader have done their part. */
export type Input =
  /** `masked`: a password or PIN in it was made illegible before anybody read it. */
  | Readonly<{ kind: 'text'; text: string; masked?: true }>
  | Readonly<{ kind: 'choice'; token: string }>
  | Readonly<{ kind: 'phone'; phone: string; own: boolean }>
  /** A photo; `codes` is what the QR codes in it say, `problem` why that is nothing, or may not be all. */
  | Readonly<{ kind: 'photo'; codes?: readonly QrContent[]; problem?: string }>
  /** A file that was read outside the turn; `fileId` is where its bytes wait in the store. */
  | Readonly<{ kind: 'file'; fileId: number; name: string /** The flow that it was sent for. */; flow?: string }>
  | Readonly<{ kind: 'unsupported'; what: string }>

/** What an answer kind makes of an input. */
export type Reading =
  /** One input may answer several questions; values beyond the question's own are facts or other questions' answers. */
  | Readonly<{ kind: 'accepted'; value: AnswerValue; also?: Answers; remark?: Phrase }>
  /** Several things may be meant: asked back with these choices, in the words of attribute `reason`. */
  | Readonly<{ kind: 'unclear'; choices: readonly Choice[]; reason: string; values?: Phrase['values']; by?: string }>
  /**
   * `reason` is an attribute of the question's message, or of `answer-<kind>`; with a dot in it, a whole key. `by` is the
   * kind that read the input, when that is not the question's own.
   */
  | Readonly<{ kind: 'refused'; reason: string; values?: Phrase['values']; by?: string }>
  /** Something else has to be settled first: that flow goes on in place of this one, with these answers filled in. */
  | Readonly<{ kind: 'elsewhere'; flow: string; answers: Answers }>

/** What a kind may know while it reads: the question, what was said before, the day, and narrow look-ups. */
export type Situation = Readonly<{
  question: Question
  /** The questions that one photo answers together, this one among them. */
  together: readonly Question[]
  /** The id of the question's message in `locales/`: `<flow>-<question>`. */
  message: string
  answers: Answers
  /** ISO date in the office's time zone. */
  today: string
  lookup: Lookup
  say: Say
  kinds: ReadonlyMap<string, AnswerKind>
}>

/** How one kind of answer is offered, read, checked again later, and read back. */
export interface AnswerKind {
  /** Every reason its `read` can give: lint holds each against the locales. */
  readonly reasons: readonly string[]
  /** Whether free words are expected, so that only an exact command interrupts. */
  readonly takesWords?: true
  /** Whether the words after a command are for `read` alone: taking an offered choice would lead to more questions. */
  readonly readsArguments?: true
  /** What it reads besides text. */
  readonly takes?: readonly ('photo' | 'file' | 'phone')[]
  /** Whether a stored value is still a good answer to this question as it stands today. Pure. */
  holds(value: AnswerValue, question: Question): boolean
  /** What can be chosen; numbered and tappable. */
  choices?(situation: Situation): Promise<readonly Choice[]> | readonly Choice[]
  /** Reads what was not one of the offered choices. */
  read(input: Input, situation: Situation): Promise<Reading> | Reading
  /** Facts that go with a chosen value; called when a choice of `choices` or of an unclear reading was taken. */
  chosen?(id: string, situation: Situation): Promise<Reading> | Reading
  /** The answer as read back to the person. */
  show(value: AnswerValue, situation: Situation): Phrase
}

/** The text of a text input, else `undefined`. */
export function textOf(input: Input): string | undefined {
  return input.kind === 'text' ? input.text : undefined
}

/** The label and the accepted words of a choice, from the question's own message or else from that of its kind. */
export function labelled(id: string, { message, question, say }: Situation): Choice {
  const own = { key: `${message}.choice-${id}` }
  const label = say(own) === undefined ? { key: `answer-${question.answer}.choice-${id}` } : own
  const words = say({ key: label.key.replace('.choice-', '.words-') })
  return words === undefined ? { id, label } : { id, label, words: words.split('|') }
}

export function accepted(value: AnswerValue, more: { also?: Answers; remark?: Phrase } = {}): Reading {
  return { kind: 'accepted', value, ...more }
}

export function refused(reason: string, values?: Phrase['values']): Reading {
  return values === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, values }
}
