import type { Answers, Choice, Situation } from './answer.js'
import { type Flow, type Flows, type Question, togetherWith } from './flow.js'
import type { Lookup } from './lookup.js'
import type { Phrase, Say } from './phrase.js'
import { applicableAnswers, type Facts, type Kinds } from './position.js'

/**
 * What one person has said so far in one flow. Plain JSON: it outlives a restart and a release. Where the person is
 * follows from the answers; `asked` is only a memo of what a bare "2" would refer to, and is ignored when it no longer fits.
 */
export type Conversation = Readonly<{
  flow: string
  /** Tells this run of the flow from every other, so that a button of an old one is known as old. */
  id: string
  answers: Answers
  asked?: Asked
  /** Interrupted conversations, newest first; taken up again when this one ends. */
  aside?: readonly Conversation[]
}>

export type Asked = Readonly<{
  /** A question id, or `$confirm`, `$cancel`, `$edit`. */
  question: string
  /** How often in a row the answer was refused. */
  refusals: number
  /** The choices of an unclear reading, to choose from instead of the question's own. */
  choices?: readonly Choice[]
}>

/** What should happen next. The step asks; it never sends, saves or reads a clock. */
export type Effect =
  /** `lead` stands on a line of its own before the phrase: for whom this is asked. */
  | Readonly<{ kind: 'say'; phrase: Phrase; lead?: Phrase; choices: readonly OfferedChoice[]; asksPhone?: true }>
  | Readonly<{ kind: 'act'; action: string; flow: string; answers: Answers }>

export type OfferedChoice = Readonly<{ token: string; label: Phrase }>

export type Step = Readonly<{ conversation: Conversation | undefined; effects: readonly Effect[] }>

/** What is done with words that no question takes: something is said, an action gets them as `words`, or both. */
export type Digression = Readonly<{ answer?: Phrase; action?: string; offersPerson?: true }>

/** Everything a step may know besides the conversation and the input. */
export type World = Readonly<{
  flows: Flows
  kinds: Kinds
  /** About the asker and the office, under `$name`. */
  facts: Facts
  /** ISO date in the office's time zone. */
  today: string
  lookup: Lookup
  say: Say
  /** Whether the asker holds what `start.for` of a flow names. */
  mayStart(flow: Flow): boolean
  /**
   * What to do with words that the open question refused (`at: 'question'`), or that nothing else takes (`nothing`):
   * a question of the person's own. `undefined` when they are none. Pure.
   */
  digression(words: string, at: 'question' | 'nothing'): Digression | undefined
  /** For a conversation begun in this step; the number of the message will do. */
  newId: string
}>

/** A step under way in one flow. */
export type Run = Readonly<{ world: World; flow: Flow; conversation: Conversation; effects: readonly Effect[] }>

export function situationOf(run: Run, question: Question): Situation {
  const { world, flow, conversation } = run
  return {
    question,
    together: togetherWith(flow, question),
    message: `${flow.flow}-${question.id}`,
    answers: applicableAnswers(flow, conversation.answers, world.facts),
    today: world.today,
    lookup: world.lookup,
    say: world.say,
    kinds: world.kinds,
  }
}

export function say(run: Run, phrase: Phrase): Run {
  return { ...run, effects: [...run.effects, { kind: 'say', phrase, choices: [] }] }
}

export function withAnswers(run: Run, answers: Answers): Run {
  const { asked: _, ...rest } = run.conversation
  return { ...run, conversation: { ...rest, answers } }
}

export function withAsked(run: Run, asked: Asked): Run {
  return { ...run, conversation: { ...run.conversation, asked } }
}

export function settled(run: Run): Step {
  return { conversation: run.conversation, effects: run.effects }
}
