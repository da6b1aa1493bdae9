import { type ReturnContext, type ReturnedReading, readReturned } from '../../domain/returns/returned-file.js'
import { refuseManyHeadings } from './heading-words.js'
import { withoutMarks } from './marked-grid.js'
import { ownListIn } from './own-list.js'
import { parseWorkbook } from './parse-workbook.js'
import { gridOf } from './workbook.js'

/** What `readReturnedFile` does inside its worker. Throws `UnreadableWorkbook`; call it only where a file may block. */
export async function readReturnedHere(
  bytes: Uint8Array,
  fileName: string,
  context: ReturnContext,
): Promise<ReturnedReading> {
  const workbook = await parseWorkbook(bytes, fileName)
  const written = workbook.sheets.map((sheet) => gridOf(workbook, sheet))
  refuseManyHeadings(written, bytes.byteLength)
  const grids = written.map(withoutMarks)
  // Lists of what a bank did not pay would pass for its results; reading them as a roster says what they are.
  return ownListIn(grids) === undefined ? readReturned(grids, context) : { kind: 'roster' }
}
