import { createHash } from 'node:crypto'
import { type CellValue, cellAsText } from './row-cells.js'

/** What a finished list says about itself. `sha256` in lower-case hexadecimal. */
export type RowsSummary = Readonly<{ rows: number; sha256: string }>

export type RowsChecksum = Readonly<{ add: (cells: readonly CellValue[]) => void; finish: () => RowsSummary }>

/**
 * A running SHA-256 over the data rows of a list: for each row the JSON array of its cells as text (running number
 * included, `""` for an empty cell, whole numbers as plain digits), UTF-8 in NFC as written, each row followed by `\n`.
 * Headings, titles, subtotals and signatures do not count, so the workbook and the text file of a list agree.
 */
export function startChecksum(): RowsChecksum {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add: (cells) => {
      rows += 1
      hash.update(`${JSON.stringify(cells.map(cellAsText))}\n`)
    },
    finish: () => ({ rows, sha256: hash.digest('hex') }),
  }
}
