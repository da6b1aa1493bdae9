import type { Answers } from '../conversation/answer.js'
import type { Phrase } from '../conversation/phrase.js'
import type { VisitResult } from '../domain/visit.js'
import type { Tx } from '../store/db.js'
import type { VillagePerson } from '../store/visit-people.js'
import { insertVisit } from '../store/visits.js'
import type { Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { unitOf } from './assist.js'
import { text } from './submission.js'

/** Closes a visit and shows the next person of the same walk. */
export function goOn(answers: Answers, closing: Phrase, notices: readonly Notice[] = [], request?: string): Outcome {
  const session = text(answers, 'session')
  const next = { ...(session !== undefined && { session }), ...(request !== undefined && { request }) }
  return {
    kind: closing.key.split('.')[1] ?? 'noted',
    phrase: closing,
    notices,
    // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
    then: { flow: 'home-visit', answers: next },
  }
}

/** Writes the visit and the deed. */
export async function noteVisited(
  tx: Tx,
  asker: Asker,
  person: VillagePerson['person'],
  result: VisitResult,
  againOn: string | null,
): Promise<void> {
  const visit = {
    beneficiary_id: person.id,
    village_code: unitOf(person),
    result,
    again_on: againOn,
    by_contact: asker.contact.id,
  }
  await insertVisit(tx, visit, asker.at)
  await note(tx, asker, { action: 'visit', code: person.code, unitCode: unitOf(person), details: { result } })
}
