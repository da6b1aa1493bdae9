import type { Answers } from '../conversation/answer.js'
import { phrase } from '../conversation/phrase.js'
import { startOfDayInVietNam } from '../domain/office-time.js'
import { type Beneficiary, beneficiaryById } from '../store/beneficiaries.js'
import type { Tx } from '../store/db.js'
import { withdrawProposals } from '../store/proposals.js'
import { type Registered, registeredBy } from '../store/registrations.js'
import { deleteVisit, lastVisitBy, type Visit } from '../store/visits.js'
import type { Asker, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { unitOf } from './assist.js'
import { text } from './submission.js'
import { goOn } from './visit-noted.js'
import { withdraw } from './withdraw-registration.js'

/**
 * Takes back the asker's last visit of today with all that followed from it, as long as no officer has decided about that,
 * and shows the same person again.
 */
export async function undoVisit(tx: Tx, asker: Asker, answers: Answers): Promise<Outcome> {
  const visit = await lastVisitBy(tx, asker.contact.id, startOfDayInVietNam(asker.today))
  const person = visit && (await beneficiaryById(tx, visit.beneficiary_id))
  if (visit === undefined || person === undefined) return back(answers, 'nothing-to-undo')
  const given = await registrationsOfVisit(tx, asker, visit, person)
  if (given.some((one) => !isUntouched(one))) return back(answers, 'undo-too-late', person)
  const moment = { personId: person.id, contactId: asker.contact.id, proposedAt: visit.at }
  const proposals = await withdrawProposals(tx, moment, actorOf(asker), asker.at)
  if (proposals === undefined) return back(answers, 'undo-too-late', person)
  for (const registered of given) await withdraw(tx, asker, registered)
  await deleteVisit(tx, visit.id)
  const details = { result: visit.result }
  await note(tx, asker, { action: 'undo-visit', code: person.code, unitCode: unitOf(person), details })
  return goOn(answers, phrase('note-visit.undone', { name: person.full_name }), [], person.code)
}

/** What was given in at the moment of the visit, for this person. */
async function registrationsOfVisit(
  tx: Tx,
  { contact }: Asker,
  { at }: Visit,
  { code }: Beneficiary,
): Promise<readonly Registered[]> {
  const own = await registeredBy(tx, contact.id, true)
  return own.filter(({ version }) => {
    const { assisted } = JSON.parse(version.answers) as { assisted?: unknown }
    return version.submitted_at === at && assisted === code
  })
}

/** Nothing but this one version was ever given in, and nobody has decided. */
function isUntouched({ registration }: Registered): boolean {
  return registration.state === 'SUBMITTED' && registration.current_version === 1
}

/** Nothing was taken back; the person who stood next is shown again. */
function back(answers: Answers, why: 'nothing-to-undo' | 'undo-too-late', person?: Beneficiary): Outcome {
  const closing = phrase(`note-visit.${why}`, person === undefined ? undefined : { name: person.full_name })
  return goOn(answers, closing, [], text(answers, 'person'))
}
