import { readCsv } from './csv.js'
import { decodeText } from './decode-text.js'
import { readFlatOds } from './ods.js'
import { isPageArchive, pagesOf } from './page-archive.js'
import { isSpreadsheetMl, readSpreadsheetMl } from './spreadsheet-ml.js'
import { isWebPage, readWebPages, sheetNames } from './web-page.js'
import type { StoredWorkbook } from './workbook.js'

const STARTS_WITHIN = 16 * 1024

/**
 * Reads a workbook that is a text: separated values, a web page or an archive of pages, an XML Spreadsheet 2003, or a flat
 * OpenDocument, by what it begins with. `null` when it is none of them. Throws `UnreadableWorkbook`.
 */
export function readText(bytes: Uint8Array, fileName: string): StoredWorkbook | null {
  const start = startOf(bytes)
  if (/^\s*(?:%pdf|\{\\rtf)/i.test(start)) return null
  if (isPageArchive(start)) return readArchive(bytes, fileName)
  if (!/^\s*</.test(start)) return readCsv(bytes, fileName)
  const text = decodeText(bytes)
  if (text === null) return null
  if (isSpreadsheetMl(start)) return readSpreadsheetMl(text)
  if (/<office:document[\s>]/.test(start)) return readFlatOds(text)
  return isWebPage(start) ? readWebPages([text], fileName) : null
}

function readArchive(bytes: Uint8Array, fileName: string): StoredWorkbook | null {
  const pages = pagesOf(bytes).map((page) => decodeText(page) ?? '')
  // Its first page names the sheets that the others hold; one of a single sheet is all in one.
  const [frame = ''] = pages
  const isFramed = /<frameset/i.test(frame)
  return readWebPages(isFramed ? pages.slice(1) : pages, fileName, isFramed ? sheetNames(frame) : [])
}

/** Enough of the beginning to tell by; the marks looked for are ASCII, also between the zeros of UTF-16. */
function startOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, STARTS_WITHIN))
  return start.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '')
}
