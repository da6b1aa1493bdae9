/** What a workbook's XML cannot carry: control characters, halves of surrogate pairs, two non-characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** The most that Excel takes in one cell; a longer text makes it "repair" the file. */
const CELL_LIMIT = 32_767

/** The text as every reader of the file will see it: no character that XML forbids, line ends as `\n`, cut at Excel's limit. */
export function cellText(text: string): string {
  if (isPlain(text)) return text
  return text.slice(0, CELL_LIMIT).replace(UNWRITABLE, '').replace(/\r\n?/g, '\n')
}

/** Whether nothing is to be done: true of nearly every cell, and ten times as fast to see as to replace nothing. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x20 || (unit > 0x7e && unit < 0xa0) || unit >= 0xd800) return false
  }
  return text.length <= CELL_LIMIT
}
