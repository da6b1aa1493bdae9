import type { KnownUnit } from '../domain/roster/facts.js'
import type { Finding } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'
import type { ImportSummary } from '../store/import-summary.js'
import type { NewStagedRow } from '../store/staged-rows.js'
import { maskedCell, maskedValue } from './masked-value.js'

/** Up to three of each kind that an officer should see before a file is taken over; numbers masked. */
export type ImportExamples = Readonly<{
  /** People of the file whom nobody knew. */
  new: readonly string[]
  /** What the file says newer, under its own headings. */
  changed: readonly string[]
  /** What cannot be used, or waits for a word. */
  problems: readonly string[]
}>

const SHOWN = 3

export type ExampleFacts = Readonly<{
  reference: Reference
  units: readonly KnownUnit[]
  columns: ImportSummary['columns']
}>

export function examplesOf(rows: readonly NewStagedRow[], facts: ExampleFacts): ImportExamples {
  const fresh = rows.filter(({ comparison }) => comparison === 'new').slice(0, SHOWN)
  return {
    new: fresh.map(({ person }) => [person.fullName, person.village].filter(Boolean).join(', ')),
    changed: firstOf(
      rows,
      ({ code }) => code === 'RECORD_UPDATED' || code === 'RECORD_DIFFERS',
      (row, finding) => {
        const [before, after] = [
          finding.details?.['before'] ?? '',
          finding.proposed ?? finding.details?.['after'] ?? '',
        ]
        const values = `${shown(facts, finding, before) || '–'} → ${shown(facts, finding, after)}`
        return `${row.person.fullName}: ${headingOf(facts, row, finding)} ${values}`
      },
    ),
    problems: firstOf(
      rows,
      ({ code, level }) => (level === 'ask' || level === 'error') && code !== 'RECORD_DIFFERS',
      (row, finding) => {
        const column = /^[A-Z]+/.exec(finding.cell)?.[0]
        const written = column === undefined ? '' : maskedCell(finding.field, row.person.raw[column] ?? '')
        return `dòng ${row.row} ${row.person.fullName}: ${headingOf(facts, row, finding)} ${written}`.trim()
      },
    ),
  }
}

/** One line a row for the first rows with such a finding. */
function firstOf(
  rows: readonly NewStagedRow[],
  isOne: (finding: Finding) => boolean,
  lineOf: (row: NewStagedRow, finding: Finding) => string,
): readonly string[] {
  const lines: string[] = []
  for (const row of rows) {
    const finding = row.findings.find(isOne)
    if (finding !== undefined) lines.push(lineOf(row, finding))
    if (lines.length === SHOWN) break
  }
  return lines
}

/** What the file itself calls the column. */
function headingOf({ columns }: ExampleFacts, { sheet }: NewStagedRow, { cell }: Finding): string {
  const letter = /^[A-Z]+/.exec(cell)?.[0]
  const column = columns.find((one) => one.sheet === sheet && one.column === letter)
  return column === undefined ? '' : `"${column.header.replace(/\s+/g, ' ').trim()}"`
}

function shown({ reference, units }: ExampleFacts, { field }: Finding, value: string | number): string {
  if (field === 'village') return units.find(({ code }) => code === value)?.name ?? String(value)
  return maskedValue(field, value, reference)
}
