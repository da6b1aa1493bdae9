import type { CalendarFacts } from '../domain/calendar.js'
import { type ChangeRule, changeRuleOn, effectiveMonth, listedFrom } from '../domain/change.js'
import type { IsoDate } from '../domain/iso-date.js'
import type { Beneficiary } from './beneficiaries.js'
import { type ChangeContent, columnsFor } from './change-content.js'
import { changesOf, decideChange, insertChange } from './changes.js'
import type { Tx } from './db.js'
import { openMonth } from './periods.js'

/** What somebody found out at the door or in a register, for an officer to decide about. */
export type Proposal = Readonly<{
  kind: 'DEATH' | 'MOVE_OUT' | 'INFO'
  person: Beneficiary
  eventDate: IsoDate | null
  /** Where the news comes from, or where the person went; of an INFO change nothing. */
  reason: string | null
  /** Of an INFO change: the facts as they should be, and what of them a message may say. */
  content?: Partial<ChangeContent>
  source: 'village' | 'police' | 'payment'
  proposedBy: string
  contactId: number | null
}>

/** The moment of a proposal; `chance` is the turn's random bytes. */
export type ProposalMoment = Readonly<{
  at: Date
  today: IsoDate
  chance: Uint8Array
  reference: CalendarFacts & Readonly<{ changeRules: readonly ChangeRule[] }>
}>

/** Proposes a change; returns its code (`BD-…`). What waits already, for the same person and the same reason, is not said twice. */
export async function propose(
  tx: Tx,
  { at, today, chance, reference }: ProposalMoment,
  { kind, person, eventDate, reason, content = {}, source, proposedBy, contactId }: Proposal,
): Promise<string> {
  const columns = columnsFor(content)
  const waiting = await changesOf(tx, { beneficiaryId: person.id, states: ['PROPOSED'], kinds: [kind] })
  const same = waiting.find((change) => kind !== 'INFO' || change.after === columns.after)
  if (same !== undefined) return same.code
  const open = await openMonth(tx, person.commune_code, today, reference)
  const rule = changeRuleOn(kind, eventDate ?? today, reference.changeRules)
  const effective = effectiveMonth(rule, { eventDate: eventDate ?? today }, open) ?? open
  const change = {
    kind,
    state: 'PROPOSED',
    beneficiary_id: person.id,
    commune_code: person.commune_code,
    village_code: person.village_code,
    effective_month: effective,
    payment_month: listedFrom(effective, open),
    event_date: eventDate,
    reason,
    ...columns,
    source,
    proposed_by: proposedBy,
    proposed_by_contact: contactId,
  } as const
  return (await insertChange(tx, change, at, chance)).code
}

/**
 * Takes back what this contact proposed about a person at that very moment, as long as nobody decided: it stays on record
 * as refused by its own proposer. Returns how many there were, or `undefined` when one of them was decided.
 */
export async function withdrawProposals(
  tx: Tx,
  { personId, contactId, proposedAt }: Readonly<{ personId: number; contactId: number; proposedAt: string }>,
  by: string,
  at: Date,
): Promise<number | undefined> {
  const own = (await changesOf(tx, { beneficiaryId: personId })).filter(
    (change) => change.proposed_by_contact === contactId && change.proposed_at === proposedAt,
  )
  if (own.some(({ state }) => state !== 'PROPOSED')) return undefined
  for (const { id } of own) await decideChange(tx, id, { state: 'REFUSED', refusal: '$taken-back', by }, at)
  return own.length
}
