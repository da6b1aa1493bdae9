import { isPlainQuestion } from '../domain/question.js'
import { ask, PERSON_AFTER } from './prompt.js'
import type { Digression, Effect, Run, Step, World } from './run.js'
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
  if (start.isLoose === true) return true
  return world.digression(words, 'nothing')?.answer !== undefined
}

/** What a digression says and does, in this order. */
export function effectsOf(words: string, { answer, action }: Digression): readonly Effect[] {
  return [
    ...(answer === undefined ? [] : [{ kind: 'say', phrase: answer, choices: [] } as const]),
    ...(action === undefined ? [] : [{ kind: 'act', action, flow: '', answers: { words } } as const]),
  ]
}

function afterDigression(run: Run, words: string, digression: Digression): Promise<Step> {
  const refusals = run.conversation.asked?.refusals ?? 0
  const told: Run = { ...run, effects: [...run.effects, ...effectsOf(words, digression)] }
  return ask(told, digression.offersPerson ? Math.max(refusals, PERSON_AFTER) : refusals)
}
