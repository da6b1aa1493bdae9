import { showBirthDate } from '../domain/birth-date.js'
import { maskPersonalId } from '../domain/mask.js'
import { showSex } from '../domain/sex.js'
import { birthIn, type Corrections, effectOf, type IdentityField, type VerdictKind } from '../domain/verdict.js'
import type { Beneficiary } from './beneficiaries.js'
import type { ChangeContent } from './change-content.js'
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
 * Proposes to the officer what follows from a verdict of the police: the right values of the
 * fields that differ, a death, a move. Returns the codes of the proposals (`BD-…`); none for a match, nor for what only an officer can
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
  if (Object.keys(corrections).length === 0) return []
  const content = contentFor(person, corrections)
  return [await propose(tx, moment, { ...common, kind: 'INFO', eventDate: null, reason: null, content })]
}

/** The right values for whoever carries them out; what messages say of them has its numbers masked. */
function contentFor(person: Beneficiary, corrections: Corrections): Partial<ChangeContent> {
  const fields = Object.keys(corrections) as IdentityField[]
  const sayable = (known: (field: IdentityField) => string | null | undefined) =>
    fields.map((field) => shown(field, known(field) ?? '')).join(', ')
  const field = fields.join(' ')
  return {
    details: { corrections },
    before: { field, value: sayable((one) => presentValue(person, one)) },
    after: { field, value: sayable((one) => corrections[one]) },
  }
}

function shown(field: IdentityField, value: string): string {
  switch (field) {
    case 'personal-id':
      return maskPersonalId(value)
    case 'birth':
      return value === '' ? '' : showBirthDate(birthIn(value))
    case 'sex':
      return value === 'male' || value === 'female' ? showSex(value) : ''
    case 'name':
      return value
  }
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
