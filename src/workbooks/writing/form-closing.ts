import { STYLES } from './cell-style.js'
import type { Form, FormContext, SignatureBlock, Totals } from './form.js'
import { divide, type Grid, leftPage, rightPage, type Span, writeSpan } from './sheet-span.js'
import { placeAndDate } from './unit-on-paper.js'

/** Empty rows below a signature's office: room for hand and stamp, so that the origin stands clear of them. */
const ROWS_TO_SIGN = 6

/**
 * Writes what stands below the table from row `row` on: notes, place and date, signatures, origin of the form. Returns the
 * last row.
 */
export function writeFormClosing<Row>(
  grid: Grid,
  form: Form<Row>,
  context: FormContext,
  { row, rows, totals }: Readonly<{ row: number; rows: number; totals: Totals }>,
): number {
  let next = row + 1
  for (const note of form.notes(rows, context, totals)) writeSpan(grid, next++, leftPage(grid), note, STYLES.note)
  next = writeSignatures(grid, next + 1, form.signatures(context), context)
  const { source, reconstruction } = form.origin(context)
  const origin = `Mẫu dựng lại, chưa phải mẫu chính thức: ${source}`
  if (reconstruction) writeSpan(grid, next, leftPage(grid), origin, STYLES.origin)
  return reconstruction ? next : next - 1
}

/** The blocks side by side, place and date above the last. Returns the row below them. */
function writeSignatures(
  grid: Grid,
  top: number,
  blocks: readonly SignatureBlock[],
  { issuer, unit, date }: FormContext,
): number {
  const spans = divide(grid.widths, Math.max(2, blocks.length), rightPage(grid))
  const last = spans.at(-1)
  if (last === undefined || blocks.length === 0) return top
  writeSpan(grid, top, last, placeAndDate(issuer ?? unit, date), STYLES.placeAndDate)
  for (const [index, block] of blocks.entries()) writeBlock(grid, top + 1, spans[index] ?? last, block)
  return top + 2 + Math.max(...blocks.map(({ lines }) => lines.length)) + ROWS_TO_SIGN
}

function writeBlock(grid: Grid, top: number, span: Span, { lines, hint }: SignatureBlock): void {
  for (const [index, line] of lines.entries()) writeSpan(grid, top + index, span, line, STYLES.signature)
  writeSpan(grid, top + lines.length, span, hint, STYLES.signatureHint)
}
