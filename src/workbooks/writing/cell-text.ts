/** What a workbook's XML cannot carry: control characters, halves of surrogate pairs, two non-characters. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

/** The most that Excel takes in one cell; a longer text makes it "repair" the file. */
const CELL_LIMIT = 32_767

/** The text as every reader of the file will see it: no character that XML forbids, line ends as `\n`, cut at Excel's limit. */
export function cellText(text: string): string {
  return text.slice(0, CELL_LIMIT).replace(UNWRITABLE, '').replace(/\r\n?/g, '\n')
}
