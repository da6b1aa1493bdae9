import { isPlainQuestion } from '../domain/question.js'
import { ask, PERSON_AFTER } from './prompt.js'
import { type Digression, type Effect, type Run, type Step, say, type World } from './run.js'
import { isCommand, type Start } from './start-words.js'

/**
 * Words that the open question did not take, as a question of the person's own: it is answered or passed on, and the
 * same question is asked again. It counts as no wrong answer. `undefined` when the words are none.
 */
export async function digress(run: Run, words: string): Promise<Step | undefined> {
  const digression = run.world.digression(words, 'question')
  return digression === undefined ? undefined : afterDigression(run, words, digression)
}

/** Whether words that begin like a command are a question all the same: "đăng ký có mất tiền không". */
export function isAskedAbout(world: World, words: string, start: Start): boolean {
  if (start.isExact || isCommand(words) || !isPlainQuestion(words)) return false
  return world.digression(words, 'nothing')?.kind === 'say'
}

/** What a digression does, when no flow is open. */
export function effectOf(words: string, digression: Digression): Effect {
  if (digression.kind === 'say') return { kind: 'say', phrase: digression.phrase, choices: [] }
  return { kind: 'act', action: digression.action, flow: '', answers: { words } }
}

function afterDigression(run: Run, words: string, digression: Digression): Promise<Step> {
  const refusals = run.conversation.asked?.refusals ?? 0
  if (digression.kind === 'say') return ask(say(run, digression.phrase), refusals)
  const acted: Run = { ...run, effects: [...run.effects, effectOf(words, digression)] }
  return ask(acted, digression.offersPerson ? Math.max(refusals, PERSON_AFTER) : refusals)
}
