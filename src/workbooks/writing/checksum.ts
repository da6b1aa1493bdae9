import { createHash } from 'node:crypto'
import type { CellValue } from './row-cells.js'

/** What a finished list says about itself. `sha256` in lower-case hexadecimal. */
export type RowsSummary = Readonly<{ rows: number; sha256: string }>

export type RowsChecksum = Readonly<{ add: (cells: readonly CellValue[]) => void; finish: () => RowsSummary }>

const BETWEEN_CELLS = '\u001F'
const AFTER_ROW = '\u001E'

/** Characters gathered before they are hashed: one call a row costs more than the hashing. */
const BATCH = 64 * 1024

/**
 * A running SHA-256 over the data rows of a list, in UTF-8: the cells of a row as text, running number included, with
 * U+001F between them (numbers as plain digits, nothing for an empty cell), and U+001E after each row. Neither character
 * can occur in a cell. Headings, titles, subtotals and signatures do not count, so the workbook and the text file of a
 * list agree.
 */
export function startChecksum(): RowsChecksum {
  const hash = createHash('sha256')
  let rows = 0
  let batch = ''
  return {
    add: (cells) => {
      rows += 1
      batch += cells.join(BETWEEN_CELLS) + AFTER_ROW
      if (batch.length < BATCH) return
      hash.update(batch)
      batch = ''
    },
    finish: () => ({ rows, sha256: hash.update(batch).digest('hex') }),
  }
}
