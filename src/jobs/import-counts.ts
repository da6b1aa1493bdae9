import type { Finding, FindingLevel } from '../domain/roster/row.js'
import type { ImportCounts } from '../store/rosters.js'
import type { NewStagedRow } from '../store/staged-rows.js'

/** What rows amount to. Of `people` and `withAccount` the reader of the file knows better: here copies are left out, no more. */
export function countRows(rows: readonly NewStagedRow[]): ImportCounts {
  const compared = (kind: NewStagedRow['comparison']) => rows.filter(({ comparison }) => comparison === kind).length
  return {
    rows: rows.length,
    people: rows.length - compared('duplicate'),
    withAccount: rows.filter(({ person }) => person.account !== null && person.account.number !== null).length,
    new: compared('new'),
    same: compared('same'),
    changed: compared('changed'),
    duplicate: compared('duplicate'),
    ambiguous: compared('ambiguous'),
    waiting: rows.filter(({ findings }) => has(findings, 'ask')).length,
    warned: rows.filter(({ findings }) => has(findings, 'warn') && !has(findings, 'ask')).length,
    unusable: rows.filter(({ findings }) => has(findings, 'error')).length,
    findings: countFindings(rows),
  }
}

/** Whether something of the level is to be said about a row. */
export function has(findings: readonly Finding[], level: FindingLevel): boolean {
  return findings.some((finding) => finding.level === level)
}

function countFindings(rows: readonly NewStagedRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { findings } of rows) {
    for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}
