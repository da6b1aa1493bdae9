import type { Input } from './answer.js'
import type { Conversation, Step, World } from './run.js'
import { fallBack, startFlow, takeUp } from './start.js'
import { findStart } from './start-words.js'

/** Whether the asker still holds what the flow is for: it may have been taken back since it was begun. */
export function mayGoOn({ flows, mayStart }: World, { flow }: Pick<Conversation, 'flow'>): boolean {
  const open = flows.get(flow)
  return open?.start === undefined || mayStart(open)
}

/** The conversation without what was set aside and may not be gone on with. */
export function onlyPermitted(world: World, conversation: Conversation): Conversation {
  if (conversation.aside?.every((one) => mayGoOn(world, one)) ?? true) return conversation
  const { aside = [], ...rest } = conversation
  const kept = aside.filter((one) => mayGoOn(world, one))
  return kept.length === 0 ? rest : { ...rest, aside: kept }
}

/**
 * What an input comes to when the flow that is open may not be gone on with: the flow is forgotten with all that was said
 * in it, the person is told, and only a new command is taken up; nothing else was meant for what follows.
 */
export async function withoutPermission(world: World, before: Conversation, input: Input): Promise<Step> {
  const [kept, ...others] = (before.aside ?? []).filter((one) => mayGoOn(world, one))
  const rest = kept && { ...kept, ...(others.length > 0 && { aside: others }) }
  const start = input.kind === 'text' ? findStart(input.text, world.flows, world.mayStart) : undefined
  if (start !== undefined) return told(await startFlow(world, rest, start))
  return rest === undefined ? fallBack(world, ENDED) : told(await takeUp(world, rest))
}

const ENDED = { key: 'permission-ended' }

function told({ conversation, effects }: Step): Step {
  return { conversation, effects: [{ kind: 'say', phrase: ENDED, choices: [] }, ...effects] }
}
