import { type Corrections, effectOf, type IdentityField, type VerdictKind } from '../domain/verdict.js'
import type { Beneficiary } from './beneficiaries.js'
import type { Tx } from './db.js'
import { type ProposalMoment, propose } from './proposals.js'

/** The part of a verdict that changes follow from. */
export type Found = Readonly<{
  verdict: VerdictKind
  corrections?: Corrections
  event_date?: string | null
  note?: string | null
}>

/**
 * Proposes to the officer what follows from a verdict of the police: a correction for each field whose right value is
 * known, a death, a move. Returns the codes of the proposals (`BD-…`); none for a match, nor for what only an officer can
 * clear up (not found, twice on the roster).
 */
export async function proposeFromVerdict(
  tx: Tx,
  moment: ProposalMoment,
  person: Beneficiary,
  { verdict, corrections = {}, event_date, note }: Found,
  by: Readonly<{ actor: string; contactId: number | null }>,
): Promise<readonly string[]> {
  const effect = effectOf(verdict)
  if (effect.kind !== 'proposal') return []
  const common = { person, source: 'police', proposedBy: by.actor, contactId: by.contactId } as const
  if (effect.change !== 'INFO') {
    const said = { kind: effect.change, eventDate: event_date ?? null, reason: note ?? null } as const
    return [await propose(tx, moment, { ...common, ...said })]
  }
  const codes: string[] = []
  for (const [field, right] of Object.entries(corrections) as [IdentityField, string][]) {
    const before = { [field]: presentValue(person, field) }
    const said = { kind: 'INFO', eventDate: null, reason: null, before, after: { [field]: right } } as const
    codes.push(await propose(tx, moment, { ...common, ...said }))
  }
  return codes
}

function presentValue(person: Beneficiary, field: IdentityField): string | null {
  switch (field) {
    case 'name':
      return person.full_name
    case 'birth':
      return person.birth
    case 'sex':
      return person.sex
    case 'personal-id':
      return person.personal_id
  }
}
