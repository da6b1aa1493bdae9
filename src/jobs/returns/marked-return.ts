import { type MarkedSheet, markUpToBytes } from '../../workbooks/writing/mark-up.js'
import type { ReturnPlan } from './plan.js'

/** A copy of a returned file that says of each row what became of it, as `.xlsx` bytes; for whoever sent the file. */
export function markedReturn(
  fileName: string,
  { columns, marks }: Pick<ReturnPlan, 'columns' | 'marks'>,
): Promise<Uint8Array> {
  const sheets = [...new Set(marks.map(({ sheet }) => sheet))].map(
    (name): MarkedSheet => ({
      name,
      columns: columns.filter(({ sheet }) => sheet === name),
      rows: marks
        .filter(({ sheet }) => sheet === name)
        .map(({ row, raw, level, code, message }) => ({
          row,
          raw,
          findings: [{ cell: `${row}:${row}`, level, code, message }],
        })),
    }),
  )
  return markUpToBytes(fileName, sheets)
}
