import { htmlText } from './html-text.js'
import { pageStyles } from './page-styles.js'
import { PageTable } from './page-table.js'
import { MAX_ROWS, newSheet, type StoredSheet, type StoredWorkbook, UnreadableWorkbook } from './workbook.js'

/** Whether a text begins as a web page or a piece of one: web systems write their lists so and call them `.xls`. */
export function isWebPage(start: string): boolean {
  return /^\s*</.test(start) && /<(?:html|table|body)[\s>]/i.test(start)
}

/**
 * Reads the tables of web pages, a sheet for each page: all its tables one below the other, with the lines between them, as
 * Excel shows it. Cells keep their text as it is written, so that codes lose no zeros; a number that the page gives beside
 * (`x:num`) is not needed. `null` when there is no table. Scripts and links are not looked at.
 */
export function readWebPages(
  pages: readonly string[],
  fileName: string,
  names: readonly string[] = [],
): StoredWorkbook | null {
  const withTables = pages.filter((page) => /<table[\s>]/i.test(page))
  if (withTables.length === 0) return null
  const styles = pageStyles(withTables)
  const sheets: StoredSheet[] = []
  for (const [index, page] of withTables.entries()) {
    const name = names[index] ?? sheetNames(page)[0] ?? fileName.replace(/\.\w+$/, '')
    const table = new PageTable(newSheet(htmlText(name).trim(), false), styles)
    readPage(page, table)
    sheets.push(table.finish())
  }
  return { date1904: false, styles: styles.list, sheets }
}

/** The names that Excel notes for the sheets of a page or an archive of pages. */
export function sheetNames(page: string): string[] {
  return [...page.matchAll(/<x:Name>([^<]*)<\/x:Name>/g)].slice(0, MOST_NAMES).map(([, name = '']) => htmlText(name))
}

const MOST_NAMES = 1000
/** Longer than any tag with its styles. */
const LONGEST_TAG = 64 * 1024
const UNSHOWN = ['script', 'style', 'title', 'xml', 'head']

/** Half of them may be empty. */
const MOST_TABLE_ROWS = 2 * MAX_ROWS

function readPage(page: string, table: PageTable): void {
  let rows = 0
  for (let row = page.indexOf('<tr'); row >= 0; row = page.indexOf('<tr', row + 3))
    if (++rows > MOST_TABLE_ROWS) throw new UnreadableWorkbook('too-large')
  let at = 0
  while (at < page.length) {
    const start = page.indexOf('<', at)
    if (start < 0) break
    if (start > at) table.text(page.slice(at, start))
    at = page.startsWith('<!--', start) ? after(page, '-->', start) : readTag(page, start, table)
  }
}

/** Where to go on after the tag at `start`. */
function readTag(page: string, start: number, table: PageTable): number {
  const end = page.indexOf('>', start)
  if (end < 0 || end - start > LONGEST_TAG) throw new UnreadableWorkbook('damaged')
  const tag = page.slice(start + 1, end)
  const name = /^\/?[a-z][\w:]*/i.exec(tag)?.[0].toLowerCase() ?? ''
  if (UNSHOWN.includes(name)) return after(page, `</${page.slice(start + 1, start + 1 + name.length)}>`, start)
  table.tag(name, tag)
  return end + 1
}

function after(page: string, mark: string, start: number): number {
  const end = page.indexOf(mark, start)
  return end < 0 ? page.length : end + mark.length
}
