import type { RowRef } from './row.js'

/** A row as people write it in a workbook: `47`, and of another sheet than the one in hand `Thôn 2!47`. */
export function showRowRef({ sheet, row }: RowRef, inHand: string): string {
  return sheet === inHand ? String(row) : `${sheet}!${row}`
}

/** The row that `showRowRef` wrote. */
export function readRowRef(text: string, inHand: string): RowRef {
  const end = text.lastIndexOf('!')
  return end === -1
    ? { sheet: inHand, row: Number(text) }
    : { sheet: text.slice(0, end), row: Number(text.slice(end + 1)) }
}
