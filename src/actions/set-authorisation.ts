import type { Answers } from '../conversation/answer.js'
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
import { askSecond } from './ask-second.js'
import { setPayment } from './link-to-roster.js'
import { reach } from './reach.js'
import { text } from './submission.js'

/**
 * Sets until when a paper holds, no longer than its kind may (the end is told). Where it had run out, it sends the money to
 * somebody else again: that takes a second officer first.
 */
export const setAuthorisation: Action = (tx, asker, answers) => perform(tx, asker, answers, false)

/** As `setAuthorisation`, by a second officer: the paper is in force again, and benefits are paid as approved before. */
export const authoriseAsSecond: Action = (tx, asker, answers) => perform(tx, asker, answers, true)

async function perform(tx: Tx, asker: Asker, answers: Answers, isSecond: boolean): Promise<Outcome> {
  const reached = await reach(tx, asker, text(answers, 'record') ?? '', ['approve'])
  if (reached?.kind !== 'registration') return refusal(reached === undefined ? 'not-found' : 'not-registration')
  const { registered } = reached
  const states = ['SUBMITTED', 'APPROVED', 'ACTIVE', 'PAYMENT_FAILED', 'EXPIRED', 'RETURNED'] as const
  const [authorised] = await authorisedOnes(tx, { registrationId: registered.registration.id, states })
  if (authorised === undefined) return refusal(isSecond ? 'changed' : 'no-payee')
  const isOver = registered.registration.state === 'EXPIRED'
  if (isSecond && (!isOver || answers['version'] !== registered.registration.current_version)) return refusal('changed')
  const set = paperOf(asker, authorised, text(answers, 'until') ?? '')
  if (set.end < asker.today) return refusal('over')
  if (isOver && !isSecond) return askRevival(tx, asker, authorised, set, answers)
  await writePaper(tx, authorised, set, text(answers, 'paper'))
  const isRevived = isOver && (await revive(tx, asker, registered))
  return told(tx, asker, authorised, { ...set, isRevived })
}

function refusal(kind: 'not-found' | 'not-registration' | 'no-payee' | 'over' | 'changed'): Outcome {
  return { kind, phrase: phrase(`set-authorisation.${kind}`) }
}

/** Asks a second officer to let somebody receive again. The registration and its version are frozen here. */
function askRevival(
  tx: Tx,
  asker: Asker,
  { registration, payee }: Authorised,
  { until, end }: Paper,
  answers: Answers,
): Promise<Outcome> {
  const { code, commune_code, village_code, current_version } = registration
  const paper = text(answers, 'paper')
  const values = { code, name: payee.beneficiary_name, payee: payee.payee_name, date: showDate(end) }
  return askSecond(tx, asker, {
    act: 'authorisation',
    subject: code,
    commune: commune_code,
    village: village_code,
    answers: { record: code, until, version: current_version, ...(paper !== undefined && { paper }) },
    diff: phrase('set-authorisation.diff', values),
  })
}

type Paper = Readonly<{
  from: string
  until: string
  /** The last day on which it counts. */
  end: string
}>

/** The days of a paper that is set today until `until`. */
function paperOf({ today, reference }: Asker, { payee, paper }: Authorised, until: string): Paper {
  const kind = payee.payee_kind === 'guardian' ? 'GUARDIAN' : 'AUTHORISED'
  const isNew = paper?.valid_to === null || paper?.valid_to === undefined || until > paper.valid_to
  // A paper that is prolonged begins anew: the longest time that it may hold counts from today.
  const from = isNew && paper?.valid_to !== null && paper?.valid_to !== undefined ? today : (paper?.valid_from ?? today)
  const set = { kind, validFrom: from, validTo: until } as const
  return { from, until, end: lastDayOf(set, payee.programme_group, reference.authorisationTerms) ?? until }
}

async function writePaper(
  tx: Tx,
  { registration, payee, paper }: Authorised,
  { from, until }: Paper,
  number: string | undefined,
): Promise<void> {
  const kind = payee.payee_kind === 'guardian' ? 'GUARDIAN' : 'AUTHORISED'
  const version = registration.approved_version ?? registration.current_version
  const known = paper ?? (await authorisationOf(tx, registration.id, version))
  const changes = { valid_from: from, valid_to: until, ...(number !== undefined && { paper_no: number }) }
  if (known !== undefined) await updatePaper(tx, known.id, changes)
  else await insertAuthorisation(tx, { paper_no: null, ...changes, registration_id: registration.id, version, kind })
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

async function told(
  tx: Tx,
  asker: Asker,
  { registration, payee }: Authorised,
  { until, end, isRevived }: Paper & Readonly<{ isRevived: boolean }>,
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
