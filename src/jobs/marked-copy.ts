import type { Reference } from '../reference.js'
import { findingSentences, type Say } from '../rosters/finding-sentences.js'
import type { ImportSummary } from '../store/rosters.js'
import type { NewStagedRow } from '../store/staged-rows.js'
import { type MarkedFinding, type MarkedSheet, markUpToBytes } from '../workbooks/writing/mark-up.js'

export type MarkedCopy = Readonly<{
  fileName: string
  columns: ImportSummary['columns']
  rows: readonly Pick<NewStagedRow, 'sheet' | 'row' | 'person' | 'findings'>[]
}>

/** A copy of a roster file with every finding in words, as `.xlsx` bytes; for the officer who sent it. */
export function markedCopy(
  { fileName, columns, rows }: MarkedCopy,
  { say, reference }: Readonly<{ say: Say; reference: Reference }>,
): Promise<Uint8Array> {
  const sentenceOf = findingSentences(say, reference)
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))].map(
    (name): MarkedSheet => ({
      name,
      columns: columns.filter(({ sheet }) => sheet === name),
      rows: inSheet(rows, name, sentenceOf),
    }),
  )
  return markUpToBytes(fileName, sheets)
}

/** Sentences are made row by row, as the rows are written: together they are larger than the file. */
function* inSheet(
  rows: MarkedCopy['rows'],
  name: string,
  sentenceOf: ReturnType<typeof findingSentences>,
): Generator<Readonly<{ row: number; raw: Readonly<Record<string, string>>; findings: readonly MarkedFinding[] }>> {
  for (const { sheet, row, person, findings } of rows) {
    if (sheet !== name) continue
    yield {
      row,
      raw: person.raw,
      findings: findings.map((finding) => {
        const { message, proposal } = sentenceOf(finding)
        const { cell, level, code } = finding
        return { cell, level, code, message, ...(proposal !== undefined && { proposal }) }
      }),
    }
  }
}

/** `roster.xlsx` → `roster.da-kiem-tra.xlsx`. */
export function markedName(fileName: string): string {
  return `${fileName.replace(/\.[^./\\]+$/, '')}.da-kiem-tra.xlsx`
}
