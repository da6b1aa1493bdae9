import { holds, type Responsibility } from '../domain/permission.js'
import type { Officer } from '../store/officers.js'

/** Any of these lets an officer read who did what in the unit and below: administrators, leaders and officers in charge. */
export const READING: readonly Responsibility[] = ['approve', 'administer']

/** The units whose history an officer may read. */
export function journalUnits(officer: Officer | undefined): readonly string[] {
  const held = officer?.responsibilities.filter(({ responsibility }) => READING.includes(responsibility)) ?? []
  return [...new Set(held.map(({ unitCode }) => unitCode))]
}

/** What belongs to no unit is for those who look after the whole. */
export function readsUnitless(officer: Officer | undefined): boolean {
  return holds(officer?.responsibilities ?? [], ['administer'])
}
