import { markInWorker, type RowToMark } from '../imports/mark-in-worker.js'
import type { ReturnPlan } from './plan.js'

/** A copy of a returned file that says of each row what became of it, as `.xlsx` bytes; for whoever sent the file. */
export function markedReturn(
  fileName: string,
  { columns, marks }: Pick<ReturnPlan, 'columns' | 'marks'>,
): Promise<Uint8Array> {
  const names = [...new Set(marks.map(({ sheet }) => sheet))]
  const sheets = names.map((name) => ({ name, columns: columns.filter(({ sheet }) => sheet === name) }))
  const rows = names.flatMap((name, sheet) =>
    marks
      .filter((mark) => mark.sheet === name)
      .map(({ row, raw, level, code, message }): RowToMark => {
        return { sheet, row, raw, findings: [{ cell: `${row}:${row}`, level, code, message }] }
      }),
  )
  return markInWorker({ file: { fileName, sheets }, words: null }, rows)
}
