import { isDue } from '../domain/visit.js'
import type { Tx } from '../store/db.js'
import { difficultyCounts, openReportsBy } from '../store/difficulties.js'
import { type Officer, scopeOf } from '../store/officers.js'
import { openQuestionCount } from '../store/verdicts.js'
import { toVerify } from '../store/verify-queue.js'
import type { Asker } from './action.js'
import { DECIDING } from './reach.js'
import { peopleToVerify } from './show-identity.js'
import { peopleOf } from './village-walk.js'

/** What is to be done at doors and in registers, and what came back from there; whoever may decide has no walks to do. */
export type FieldWork = Readonly<{
  /** Identities for the police; `registered` of them with a registration that waits. */
  toVerify: number
  registered: number
  /** Verdicts that only an officer can clear up. */
  questions: number
  difficulties: number
  visitsDue: number
  /** Left to visit, of all. */
  toVisit: number
  people: number
  ownReports: number
}>

/** Counts what `/viec` says of visits, verdicts and difficulties. */
export async function fieldWork(tx: Tx, asker: Asker, officer: Officer): Promise<FieldWork> {
  const decided = await scopeOf(tx, officer, DECIDING)
  const decides = decided.communes.length > 0
  const queue = toVerify(await peopleToVerify(tx, asker))
  const counts = await difficultyCounts(tx, decided.communes)
  const people = decides ? [] : await peopleOf(tx, asker)
  return {
    toVerify: queue.length,
    registered: queue.filter(({ hasWaiting }) => hasWaiting).length,
    questions: await openQuestionCount(tx, decided),
    difficulties: counts.reduce((sum, { count }) => sum + count, 0),
    visitsDue: people.filter((one) => isDue(one, asker.today)).length,
    toVisit: people.filter(({ isDone }) => !isDone).length,
    people: people.length,
    ownReports: decides ? 0 : await openReportsBy(tx, asker.contact.id),
  }
}
