import type { IsoDate } from './iso-date.js'

export type VisitResult =
  | 'has-account'
  | 'registered'
  | 'come-back'
  | 'no-account'
  | 'cash'
  | 'died'
  | 'moved'
  | 'skipped'

/** Somebody to visit, as far as the order depends on it. */
export type Visitable = Readonly<{
  /** Money can reach them, they chose cash, or an officer is to decide something: nothing for the village to do. */
  isDone: boolean
  /** Text whose plain order is that of the walk: village, then Vietnamese name. */
  order: string
  lastVisit: Readonly<{ result: VisitResult; again_on: IsoDate | null; at: string }> | undefined
}>

/**
 * Who is to be visited next: those never visited, then those whose appointment has come, then the rest, each by name. Not
 * before their day: those with an appointment. Not again in this walk (`since`, ISO): those who were seen in it.
 */
export function toVisit<Person extends Visitable>(
  people: readonly Person[],
  { today, since }: Readonly<{ today: IsoDate; since: string }>,
): readonly Person[] {
  return people
    .filter((person) => !person.isDone && !isLater(person, today) && !isSeen(person, since))
    .map((person) => ({ person, key: `${turnOf(person)} ${person.order}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person)
}

/** Whether there is an appointment for another day. */
export function isLater({ lastVisit }: Visitable, today: IsoDate): boolean {
  return lastVisit?.result === 'come-back' && lastVisit.again_on !== null && lastVisit.again_on > today
}

/** Whether there is an appointment that has come. */
export function isDue({ isDone, lastVisit }: Visitable, today: IsoDate): boolean {
  return !isDone && lastVisit?.result === 'come-back' && (lastVisit.again_on ?? '') <= today
}

function isSeen({ lastVisit }: Visitable, since: string): boolean {
  return lastVisit !== undefined && lastVisit.at >= since
}

function turnOf({ lastVisit }: Visitable): 0 | 1 | 2 {
  if (lastVisit === undefined) return 0
  return lastVisit.result === 'come-back' ? 1 : 2
}
