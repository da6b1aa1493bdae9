import { type Period, showPeriod } from './period.js'
import type { ProgrammeGroup } from './programme.js'
import { foldKey } from './text.js'

const LONGEST = 50
const SUBJECTS: Readonly<Record<ProgrammeGroup, string>> = { bao_tro_xa_hoi: 'BTXH', nguoi_co_cong: 'NCC' }

/**
 * What the payee reads on the bank's statement: `TC BTXH T11/2026 HS-7F3K2QM`. Letters without marks, digits, point, stroke and
 * hyphen, which every bank takes; at most 50 characters, nothing of a programme or of health. Domain.md §8.6.
 */
export function transferText(group: ProgrammeGroup, month: Period, fileCode: string): string {
  const words = `TC ${SUBJECTS[group]} T${showPeriod(month)} ${foldKey(fileCode)}`
  return words
    .replace(/[^A-Za-z0-9 ./-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .trim()
}
