import type { Finding, FindingLevel } from '../../domain/roster/row.js'
import type { ImportCounts } from '../../store/import-summary.js'
import type { NewStagedRow } from '../../store/staged-rows.js'

/** What rows amount to. Of `people` and `withAccount` the reader of the file knows better: here copies are left out, no more. */
export function countRows(rows: readonly NewStagedRow[]): ImportCounts {
  const compared = { new: 0, same: 0, changed: 0, duplicate: 0, ambiguous: 0 }
  const counts = { withAccount: 0, waiting: 0, warned: 0, unusable: 0 }
  const found: Record<string, number> = {}
  let [outside, dropped, answered] = [0, 0, 0]
  for (const { comparison, person, findings } of rows) {
    if (findings.some(({ code }) => code === 'MATCH_OTHER_UNIT')) {
      outside += 1
      continue
    }
    if (findings.some(({ decided }) => decided !== undefined)) answered += 1
    const isDropped = comparison === 'ambiguous' && !has(findings, 'ask')
    if (isDropped) dropped += 1
    // Nothing changes by a row that an officer has dropped.
    compared[isDropped ? 'same' : comparison] += 1
    if (person.account !== null && person.account.number !== null) counts.withAccount += 1
    if (has(findings, 'ask') && comparison !== 'duplicate') counts.waiting += 1
    else if (has(findings, 'warn')) counts.warned += 1
    if (has(findings, 'error')) counts.unusable += 1
    for (const { code } of findings) found[code] = (found[code] ?? 0) + 1
  }
  const people = rows.length - compared.duplicate - outside
  return { rows: rows.length, people, ...compared, ...counts, outside, dropped, answered, findings: found }
}

/** Rows that may be about the same person as another row of the file, for all that it says. */
export function possiblyTwice({ findings }: ImportCounts): number {
  return findings['ROW_POSSIBLE_DUPLICATE'] ?? 0
}

/** Whether something of the level is to be said about a row. */
export function has(findings: readonly Finding[], level: FindingLevel): boolean {
  return findings.some((finding) => finding.level === level)
}
