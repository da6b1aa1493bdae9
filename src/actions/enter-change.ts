import type { Answers } from '../conversation/answer.js'
import { type Phrase, phrase } from '../conversation/phrase.js'
import { howEntered } from '../domain/change.js'
import { showPeriod } from '../domain/period.js'
import { mayDo, RESPONSIBILITIES } from '../domain/permission.js'
import type { Authorised } from '../store/authorisations.js'
import { columnsFor } from '../store/change-content.js'
import { type Change, changeById, insertChange } from '../store/changes.js'
import type { Db, Tx } from '../store/db.js'
import { contactsHolding } from '../store/officers.js'
import type { Action, Asker, Notice, Outcome } from './action.js'
import { actorOf, note } from './actor.js'
import { type Applied, applyChange } from './apply-change.js'
import { type Told, toldIn } from './change-draft.js'
import type { Applying } from './change-effects.js'
import { kindPhrase, planLines } from './change-sentences.js'
import { type ChangePlan, planChange } from './plan-change.js'
import { text } from './submission.js'

/**
 * Enters a change: approved at once by whoever may approve where the person is, else proposed to them. What was seen must
 * still hold.
 */
export const enterChange: Action = async (tx, asker, answers) => {
  const outcome = await enter(tx, asker, answers)
  const after = text(answers, 'missing-after')
  // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
  return after === undefined ? outcome : { ...outcome, then: { flow: 'missing-people', answers: { after } } }
}

async function enter(tx: Tx, asker: Asker, answers: Answers): Promise<Outcome> {
  const told = await toldIn(tx, asker, answers)
  if (told === undefined) return refused('not-found')
  const entered = enteredBy(asker, told)
  if (told.isStale) return refused('changed')
  const plan = await planChange(tx, told.draft, asker)
  if (plan.kind === 'refused') return refused(plan.because)
  const how = howEntered(plan.rule, entered)
  if (how === 'not-allowed') return refused('not-found')
  const change = await write(tx, asker, told, plan)
  return how === 'approved' ? approve(tx, asker, change) : propose(tx, asker, told, change, plan)
}

/** What would become of it: said before it is confirmed. */
export async function previewChange(db: Db, asker: Asker, told: Told | undefined) {
  if (told === undefined) return { kind: 'refused', phrase: phrase('enter-change.not-found') } as const
  const plan = await planChange(db, told.draft, asker)
  if (plan.kind === 'refused') return { kind: 'refused', phrase: phrase(`enter-change.${plan.because}`) } as const
  const how = howEntered(plan.rule, enteredBy(asker, told))
  if (how === 'not-allowed') return { kind: 'refused', phrase: phrase('enter-change.not-allowed') } as const
  const lines = [...planLines(plan, { oneOff: told.draft.amount }), ...(how === 'proposed' ? [PROPOSED] : [])]
  return { kind: 'shown', phrase: phrase('change-plan', { lines }) } as const
}

const PROPOSED = phrase('change-plan.proposed')

function enteredBy({ officer }: Asker, { path }: Told) {
  return RESPONSIBILITIES.filter((one) => mayDo(officer?.responsibilities ?? [], one, path))
}

function refused(kind: string): Outcome {
  return { kind, phrase: phrase(`enter-change.${kind}`) }
}

async function write(tx: Tx, asker: Asker, { draft, path }: Told, plan: ChangePlan): Promise<Change> {
  const { details, ...columns } = draft
  const row = {
    ...columns,
    ...columnsFor({ details }),
    state: 'PROPOSED',
    effective_month: plan.effective,
    payment_month: plan.listed,
    source: sourceOf(asker, path),
    proposed_by: actorOf(asker),
    proposed_by_contact: asker.contact.id,
  } as const
  const { id } = await insertChange(tx, row, asker.at, asker.chance)
  const change = await changeById(tx, id)
  if (change === undefined) throw new Error(`change ${id} is gone`)
  return change
}

function sourceOf({ officer }: Asker, path: readonly string[]): 'officer' | 'village' | 'police' {
  const grants = officer?.responsibilities ?? []
  if (mayDo(grants, ['review', 'approve'], path)) return 'officer'
  return mayDo(grants, 'verify-identity', path) ? 'police' : 'village'
}

export function applyingOf(asker: Asker): Applying {
  const { at, today, chance, reference } = asker
  return { at, today, chance, reference, actor: actorOf(asker) }
}

async function approve(tx: Tx, asker: Asker, change: Change): Promise<Outcome> {
  const applied = await applyChange(tx, change, applyingOf(asker))
  // The plan was made in this very transaction: what it found cannot be otherwise now.
  if (applied.kind !== 'applied') throw new Error(`change ${change.code} was planned and not applied`)
  await noteChange(tx, asker, 'enter-change', applied.change)
  return {
    kind: 'approved',
    phrase: approvedPhrase('enter-change.approved', applied),
    notices: endedNotices(asker, applied.ended),
  }
}

/** What an approved change came to. */
export function approvedPhrase(
  key: string,
  { change, plan, person, followUps }: Extract<Applied, { kind: 'applied' }>,
) {
  return phrase(key, {
    code: change.code,
    kind: kindPhrase(change.kind),
    name: person.full_name,
    month: showPeriod(plan.listed),
    'follow-ups': followUps.length,
    lines: planLines(plan, { oneOff: change.amount }).slice(0, -1),
  })
}

/** Whoever received for somebody who died is told that this has ended. */
export function endedNotices(asker: Asker, ended: readonly Authorised[]): readonly Notice[] {
  return ended
    .filter(({ registration }) => registration.contact_id !== asker.contact.id)
    .map(({ registration, payee }) => ({
      contactId: registration.contact_id,
      phrase: phrase('authorisation-ended.by-death', { name: payee.beneficiary_name, code: registration.code }),
    }))
}

async function propose(tx: Tx, asker: Asker, told: Told, change: Change, plan: ChangePlan): Promise<Outcome> {
  await noteChange(tx, asker, 'propose-change', change)
  const name = told.person?.full_name ?? told.draft.details.person?.name ?? ''
  const values = { code: change.code, kind: kindPhrase(change.kind), name, month: showPeriod(plan.listed) }
  return {
    kind: 'proposed',
    phrase: phrase('enter-change.proposed', values),
    notices: await noticesToDeciders(tx, asker, change, phrase('enter-change.notice', values)),
  }
}

/** Everybody of the commune who may decide about it. */
export async function noticesToDeciders(
  db: Db,
  { contact, today }: Pick<Asker, 'contact' | 'today'>,
  { commune_code }: Pick<Change, 'commune_code'>,
  told: Phrase,
): Promise<readonly Notice[]> {
  const contactIds = await contactsHolding(db, 'approve', [commune_code], today)
  return contactIds.filter((id) => id !== contact.id).map((contactId) => ({ contactId, phrase: told }))
}

/** In history: the change by its code, never by names or sums of a person. */
export function noteChange(tx: Tx, asker: Asker, action: string, change: Change): Promise<void> {
  const { code, commune_code, kind, effective_month, payment_month } = change
  const details = { kind, effective: effective_month, listed: payment_month }
  return note(tx, asker, { action, code, unitCode: commune_code, details })
}
