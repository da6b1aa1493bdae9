import { type Phrase, phrase } from '../conversation/phrase.js'
import { hasRunOut, lastDayOf, reminderDue } from '../domain/authorisation.js'
import { addDays } from '../domain/data-right.js'
import { showDate } from '../domain/iso-date.js'
import { limitsOn } from '../domain/watch-limit.js'
import { type Authorised, authorisedUntil } from '../store/authorisations.js'
import { columnsFor } from '../store/change-content.js'
import { changedRows, rowsOf } from '../store/change-rows.js'
import { insertChange } from '../store/changes.js'
import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import { contactsHolding } from '../store/officers.js'
import { openMonth } from '../store/periods.js'
import { approvedFor } from '../store/registrations.js'
import type { Notice } from './action.js'
import { endAuthorisation, type Fallback } from './end-authorisation.js'
import { isQuietNow, type OnSchedule, reminderFor } from './remind.js'

/**
 * Tells everybody concerned before an authorisation ends (days as data), and ends those that have run out: the next list
 * falls back to the beneficiary's own account or to cash (domain.md §15.2). For the schedule; outside of the quiet hours
 * only, and each reminder once. What to send is returned.
 */
export async function remindAuthorisations(tx: Tx, schedule: OnSchedule): Promise<readonly Notice[]> {
  if (isQuietNow(schedule)) return []
  const { today, reference } = schedule
  const reminderDays = limitsOn('authorisation-reminder-days', today, reference.watchLimits)
  const ending = await authorisedUntil(tx, addDays(today, reminderDays[0] ?? 0), addDays(today, -SHORTEST_TERM_DAYS))
  const notices: Notice[] = []
  const byCommune = new Map<string, { ending: number; ended: number }>()
  for (const authorised of ending) {
    const { registration, payee, paper } = authorised
    if (paper === undefined) continue
    const lastDay = lastDayOf(inDays(paper), payee.programme_group, reference.authorisationTerms)
    const counts = byCommune.get(registration.commune_code) ?? { ending: 0, ended: 0 }
    if (hasRunOut(lastDay, today) && lastDay !== undefined) {
      notices.push(...(await expire(tx, schedule, authorised, lastDay)))
      counts.ended += 1
    } else {
      const days = reminderDue(lastDay, today, reminderDays)
      if (days === undefined || lastDay === undefined) continue
      const reminders = await remind(tx, schedule, authorised, lastDay, days)
      notices.push(...reminders)
      counts.ending += reminders.length > 0 ? 1 : 0
    }
    byCommune.set(registration.commune_code, counts)
  }
  for (const [communeCode, counts] of byCommune)
    notices.push(...(await tellOfficers(tx, schedule, communeCode, counts)))
  return notices
}

/** A paper that names no end is looked at once it might have run out: no term is shorter than this. */
const SHORTEST_TERM_DAYS = 60

function inDays({ kind, valid_from, valid_to }: NonNullable<Authorised['paper']>) {
  return { kind, validFrom: valid_from, validTo: valid_to }
}

async function remind(
  tx: Tx,
  schedule: OnSchedule,
  { registration, payee }: Authorised,
  lastDay: string,
  days: number,
): Promise<readonly Notice[]> {
  const told = phrase('remind-authorisation.notice', {
    name: payee.beneficiary_name,
    payee: payee.payee_name,
    code: registration.code,
    date: showDate(lastDay),
  })
  const notices: Notice[] = []
  for (const contactId of await concerned(tx, registration)) {
    const key = { kind: 'authorisation', subject: `${registration.code} ${lastDay} ${days}`, contactId }
    notices.push(...(await reminderFor(tx, schedule, key, told)))
  }
  return notices
}

/** Whoever gave it in, and those who registered for the same person themselves. */
async function concerned(tx: Tx, registration: Authorised['registration']): Promise<readonly number[]> {
  const others = registration.beneficiary_id === null ? [] : await approvedFor(tx, registration.beneficiary_id)
  return [...new Set([registration.contact_id, ...others.map((other) => other.registration.contact_id)])]
}

async function expire(
  tx: Tx,
  schedule: OnSchedule,
  authorised: Authorised,
  lastDay: string,
): Promise<readonly Notice[]> {
  const { at } = schedule
  const { registration, payee } = authorised
  const contactIds = await concerned(tx, registration)
  const beneficiaryId = registration.beneficiary_id
  const before = beneficiaryId === null ? new Map() : await rowsOf(tx, beneficiaryId)
  const fallback = await endAuthorisation(tx, schedule, authorised, lastDay)
  if (beneficiaryId !== null) {
    const rows = changedRows(before, await rowsOf(tx, beneficiaryId))
    await recordEnd(tx, schedule, authorised, beneficiaryId, rows)
  }
  await appendHistory(tx, {
    at,
    actor: 'schedule',
    action: 'expire-authorisation',
    unitCode: registration.commune_code,
    subject: { kind: 'record', id: registration.code },
    details: { until: lastDay, fallback },
  })
  const told = endedPhrase(authorised, payee.beneficiary_name, lastDay, fallback)
  return contactIds.map((contactId) => ({ contactId, phrase: told }))
}

function endedPhrase({ registration, payee }: Authorised, name: string, lastDay: string, fallback: Fallback): Phrase {
  return phrase('authorisation-ended.by-time', {
    name,
    payee: payee.payee_name,
    code: registration.code,
    date: showDate(lastDay),
    fallback,
  })
}

/** In the list of changes: somebody else receives from the next list on. */
async function recordEnd(
  tx: Tx,
  { at, today, reference }: OnSchedule,
  { registration }: Authorised,
  beneficiaryId: number,
  rows: ReturnType<typeof changedRows>,
): Promise<void> {
  const open = await openMonth(tx, registration.commune_code, today, reference)
  const change = {
    kind: 'PAYEE',
    state: 'APPROVED',
    beneficiary_id: beneficiaryId,
    commune_code: registration.commune_code,
    village_code: registration.village_code,
    effective_month: open,
    payment_month: open,
    reason: registration.code,
    ...columnsFor({
      before: { field: 'payee' },
      after: { field: 'payee' },
      rowsBefore: rows.before,
      rowsAfter: rows.after,
    }),
    source: 'system',
    proposed_by: 'schedule',
    decided_by: 'schedule',
    decided_at: at.toISOString(),
  } as const
  await insertChange(tx, change, at, new TextEncoder().encode(`expired ${registration.code} ${today}`))
}

async function tellOfficers(
  tx: Tx,
  schedule: OnSchedule,
  communeCode: string,
  counts: Readonly<{ ending: number; ended: number }>,
): Promise<readonly Notice[]> {
  if (counts.ending + counts.ended === 0) return []
  const notices: Notice[] = []
  for (const contactId of await contactsHolding(tx, 'approve', [communeCode], schedule.today)) {
    const key = { kind: 'authorisations', subject: `${communeCode} ${schedule.today}`, contactId }
    notices.push(...(await reminderFor(tx, schedule, key, phrase('remind-authorisation.officer', counts))))
  }
  return notices
}
