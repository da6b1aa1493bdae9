import { phrase, verbatim } from '../conversation/phrase.js'
import { unitPath } from '../store/units.js'
import type { Action } from './action.js'
import { askSecond } from './ask-second.js'
import { broadcastPlan } from './broadcast-plan.js'

/** Asks a second officer to let a message go to many people. Nothing is sent until then. */
export const askBroadcast: Action = async (tx, asker, answers) => {
  const plan = await broadcastPlan(tx, asker, answers)
  if (plan === undefined) return { kind: 'not-found', phrase: phrase('broadcast.not-found') }
  const { unit, audience, words, addressed } = plan
  if (addressed.length === 0) return { kind: 'nobody', phrase: phrase('broadcast.nobody') }
  const commune = await communeOf(tx, unit.code, unit.level)
  return askSecond(tx, asker, {
    act: 'broadcast',
    subject: unit.code,
    commune,
    village: unit.level === 'village' ? unit.code : null,
    answers: { unit: unit.code, audience, words },
    diff: phrase('broadcast.diff', {
      unit: unit.name,
      audience: phrase(`broadcast-audience.choice-${audience}`),
      count: addressed.length,
      words: verbatim(words),
    }),
  })
}

/** Where a request is filed: a village's commune, else the unit itself. */
async function communeOf(tx: Parameters<Action>[0], code: string, level: string): Promise<string> {
  return level === 'village' ? ((await unitPath(tx, code))[1] ?? code) : code
}
