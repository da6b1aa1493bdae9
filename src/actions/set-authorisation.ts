import { phrase } from '../conversation/phrase.js'
import { lastDayOf } from '../domain/authorisation.js'
import { showDate } from '../domain/iso-date.js'
import { type Authorised, authorisedOnes, updatePaper } from '../store/authorisations.js'
import { openLinesOf } from '../store/benefit-lines.js'
import { authorisationOf, insertAuthorisation } from '../store/consents.js'
import type { Tx } from '../store/db.js'
import { updateRegistration } from '../store/registration-entry.js'
import { approvedVersionOf, type Registered } from '../store/registrations.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { note } from './actor.js'
import { setPayment } from './link-to-roster.js'
import { reach } from './reach.js'
import { text } from './submission.js'

/**
 * Sets until when a paper holds, no longer than its kind may (the end is told). An authorisation that had run out is in
 * force again, and the benefits are paid as the approved registration says.
 */
export const setAuthorisation: Action = async (tx, asker, answers) => {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', ['approve'])
  if (reached?.kind !== 'registration') return refusal(reached === undefined ? 'not-found' : 'not-registration')
  const { registered } = reached
  const states = ['SUBMITTED', 'APPROVED', 'ACTIVE', 'PAYMENT_FAILED', 'EXPIRED', 'RETURNED'] as const
  const [authorised] = await authorisedOnes(tx, { registrationId: registered.registration.id, states })
  if (authorised === undefined) return refusal('no-payee')
  const until = text(answers, 'until') ?? ''
  const end = await setPaper(tx, asker, authorised, until, text(answers, 'paper'))
  if (end < asker.today) return refusal('over')
  const isRevived = registered.registration.state === 'EXPIRED' && (await revive(tx, asker, registered))
  return told(tx, asker, authorised, { until, end, isRevived })
}

function refusal(kind: 'not-found' | 'not-registration' | 'no-payee' | 'over'): Outcome {
  return { kind, phrase: phrase(`set-authorisation.${kind}`) }
}

/** Writes the paper, unless it is over already; gives the last day on which it counts. */
async function setPaper(
  tx: Tx,
  { today, reference }: Asker,
  { registration, payee, paper }: Authorised,
  until: string,
  number: string | undefined,
): Promise<string> {
  const kind = payee.payee_kind === 'guardian' ? 'GUARDIAN' : 'AUTHORISED'
  const isNew = paper?.valid_to === null || paper?.valid_to === undefined || until > paper.valid_to
  // A paper that is prolonged begins anew: the longest time that it may hold counts from today.
  const from = isNew && paper?.valid_to !== null && paper?.valid_to !== undefined ? today : (paper?.valid_from ?? today)
  const set = { kind, validFrom: from, validTo: until } as const
  const end = lastDayOf(set, payee.programme_group, reference.authorisationTerms) ?? until
  if (end < today) return end
  const version = registration.approved_version ?? registration.current_version
  const known = paper ?? (await authorisationOf(tx, registration.id, version))
  const changes = { valid_from: from, valid_to: until, ...(number !== undefined && { paper_no: number }) }
  if (known !== undefined) await updatePaper(tx, known.id, changes)
  else await insertAuthorisation(tx, { paper_no: null, ...changes, registration_id: registration.id, version, kind })
  return end
}

async function revive(tx: Tx, asker: Asker, registered: Registered): Promise<boolean> {
  const { registration } = registered
  const version = await approvedVersionOf(tx, registration)
  if (registration.beneficiary_id === null || version === undefined) return false
  const matched: readonly number[] = JSON.parse(registration.matched_lines)
  const open = (await openLinesOf(tx, [registration.beneficiary_id])).filter(
    ({ id, follows_line_id }) =>
      matched.includes(id) || (follows_line_id !== null && matched.includes(follows_line_id)),
  )
  if (open.length === 0) return false
  for (const { id } of open) await setPayment(tx, asker, { registration, version }, id)
  await updateRegistration(tx, registration.id, { state: 'APPROVED' }, asker.at)
  return true
}

type Set = Readonly<{ until: string; end: string; isRevived: boolean }>

async function told(
  tx: Tx,
  asker: Asker,
  { registration, payee }: Authorised,
  { until, end, isRevived }: Set,
): Promise<Outcome> {
  const { code, commune_code } = registration
  await note(tx, asker, { action: 'set-authorisation', code, unitCode: commune_code, details: { until, end } })
  const values = { code, name: payee.beneficiary_name, payee: payee.payee_name, date: showDate(end) }
  const kind = isRevived ? 'revived' : end < until ? 'shortened' : 'set'
  return { kind, phrase: phrase(`set-authorisation.${kind}`, values), notices: noticeTo(asker, registration, values) }
}

function noticeTo(
  asker: Asker,
  registration: Authorised['registration'],
  values: Record<string, string>,
): readonly Notice[] {
  if (registration.contact_id === asker.contact.id) return []
  return [{ contactId: registration.contact_id, phrase: phrase('set-authorisation.notice', values) }]
}
