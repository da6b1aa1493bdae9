import { phrase } from '../conversation/phrase.js'
import { isLater, toVisit } from '../domain/visit.js'
import type { Tx } from '../store/db.js'
import type { VillagePerson } from '../store/visit-people.js'
import type { Action, Asker, Outcome } from './action.js'
import { text } from './submission.js'
import { cardOf, factsOf, meant, peopleOf, severalLines } from './village-walk.js'

/**
 * Shows who is to be visited next in the asker's villages, or whom the words name, and goes on to what comes of it. A walk
 * is known by when it began (`session`): nobody is shown twice in it.
 */
export const showVisit: Action = async (tx, asker, answers) => {
  const people = await peopleOf(tx, asker)
  const session = text(answers, 'session') ?? asker.at.toISOString()
  const request = text(answers, 'request')
  if (request === undefined) {
    const [next] = toVisit(people, { today: asker.today, since: session })
    return next === undefined ? finished(asker, people) : show(tx, asker, people, next, session)
  }
  const [one, ...others] = meant(people, request)
  if (one === undefined) return { kind: 'not-found', phrase: phrase('show-visit.not-found') }
  if (others.length === 0) return show(tx, asker, people, one, session)
  const lines = await severalLines(tx, [one, ...others])
  return { kind: 'several', phrase: phrase('show-visit.several', { lines }) }
}

async function show(
  tx: Tx,
  asker: Asker,
  people: readonly VillagePerson[],
  someone: VillagePerson,
  session: string,
): Promise<Outcome> {
  const progress = { done: people.filter(({ isDone }) => isDone).length, total: people.length }
  const lines = await cardOf(tx, asker, someone)
  return {
    kind: 'shown',
    phrase: phrase('show-visit.shown', { ...progress, lines }),
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'visit', answers: { session, ...(await factsOf(tx, someone)) } },
  }
}

/** Nobody is left for now: how far the village is, who waits for another day, and who was passed over. */
function finished({ today }: Asker, people: readonly VillagePerson[]): Outcome {
  const open = people.filter(({ isDone }) => !isDone)
  const later = open.filter((one) => isLater(one, today)).length
  const values = { done: people.length - open.length, total: people.length, later, left: open.length - later }
  return { kind: 'finished', phrase: phrase('show-visit.finished', values) }
}
