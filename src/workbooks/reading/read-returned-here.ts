import { type ReturnContext, type ReturnedReading, readReturned } from '../../domain/returns/returned-file.js'
import { parseWorkbook } from './parse-workbook.js'
import { gridOf } from './workbook.js'

/** What `readReturnedFile` does inside its worker. Throws `UnreadableWorkbook`; call it only where a file may block. */
export async function readReturnedHere(
  bytes: Uint8Array,
  fileName: string,
  context: ReturnContext,
): Promise<ReturnedReading> {
  const workbook = await parseWorkbook(bytes, fileName)
  return readReturned(
    workbook.sheets.map((sheet) => gridOf(workbook, sheet)),
    context,
  )
}
