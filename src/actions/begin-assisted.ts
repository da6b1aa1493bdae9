import { phrase } from '../conversation/phrase.js'
import type { Action } from './action.js'
import { text } from './submission.js'
import { cardOf, factsOf, meant, peopleOf, severalLines } from './village-walk.js'

/** Finds whom somebody registers for, in the villages where they collect, and goes on to what has to be asked. */
export const beginAssisted: Action = async (tx, asker, answers) => {
  const [one, ...others] = meant(await peopleOf(tx, asker), text(answers, 'request') ?? '')
  if (one === undefined) return { kind: 'not-found', phrase: phrase('begin-assisted.not-found') }
  if (others.length > 0) {
    const lines = await severalLines(tx, [one, ...others])
    return { kind: 'several', phrase: phrase('begin-assisted.several', { lines }) }
  }
  return {
    kind: 'found',
    phrase: phrase('begin-assisted.found', { lines: await cardOf(tx, asker, one) }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'assisted-registration', answers: await factsOf(tx, one) },
  }
}
