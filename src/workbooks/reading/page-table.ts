import { htmlText } from './html-text.js'
import type { PageStyles } from './page-styles.js'
import { addMerge, MAX_CELLS, MAX_COLUMNS, type StoredSheet, type StoredValue, UnreadableWorkbook } from './workbook.js'

const LAST_ROW = 1_048_576
/** Tables in tables hold layouts together, a few deep. */
const DEEPEST = 50
/** More than a cell of Excel takes. */
const LONGEST_TEXT = 100_000

/** Tags before and after which a new line begins. */
const BREAKS = /^(?:br|center|li|\/?(?:p|div|h\d))$/

type OpenCell = { column: number; width: number; height: number; text: string; font: string | null }
type OpenTable = { row: number | null; cell: OpenCell | null; below: Map<number, number>; hidden: boolean }

/**
 * Puts what a web page says, tag by tag, into one sheet. Rows of a table inside a cell come after what the cell said so far,
 * and lines outside tables are rows of one cell, so that titles stay above their lists.
 */
export class PageTable {
  private row = 0
  private line = ''
  private cells = 0
  private readonly open: OpenTable[] = []

  constructor(
    private readonly sheet: StoredSheet,
    private readonly styles: PageStyles,
  ) {}

  text(piece: string): void {
    const cell = this.open.at(-1)?.cell
    if (cell === undefined || cell === null) {
      // Between the rows of a table nothing is shown.
      if (this.open.length === 0 && this.line.length < LONGEST_TEXT) this.line += htmlText(piece)
    } else if (cell.text.length < LONGEST_TEXT) cell.text += htmlText(piece)
  }

  /** A tag by its `name`, small and with the stroke of a closing one, and as it is written without brackets. */
  tag(name: string, tag: string): void {
    if (name === 'table') this.startTable()
    else if (name === '/table') this.endTable()
    else if (name === 'tr') this.startRow(tag)
    else if (name === '/tr') this.endRow()
    else if (name === 'td' || name === 'th') this.startCell(tag)
    else if (name === '/td' || name === '/th') this.endCell()
    else if (BREAKS.test(name)) this.newLine()
    else this.seeFont(tag)
  }

  finish(): StoredSheet {
    // A page that was cut ends inside its table.
    if (this.open.length > 0) throw new UnreadableWorkbook('damaged')
    this.endLine()
    return this.sheet
  }

  private newLine(): void {
    const cell = this.open.at(-1)?.cell
    if (cell !== undefined && cell !== null) cell.text += '\n'
    else if (this.open.length === 0) this.endLine()
  }

  private endLine(): void {
    const said = this.line.trim()
    this.line = ''
    if (said !== '') this.put(this.nextRow(), 0, said, null)
  }

  private seeFont(tag: string): void {
    const cell = this.open.at(-1)?.cell
    if (cell !== undefined && cell !== null) cell.font ??= this.styles.fontOf(tag)
  }

  private startTable(): void {
    this.endLine()
    const outer = this.open.at(-1)
    if (outer?.cell) {
      // What the cell said stands above the inner table; what follows, below it.
      const { cell } = outer
      this.endCell()
      this.endRow()
      outer.cell = { ...cell, column: 0, width: 1, height: 1, text: '' }
    }
    if (this.open.length >= DEEPEST) throw new UnreadableWorkbook('too-large')
    this.open.push({ row: null, cell: null, below: new Map(), hidden: false })
  }

  private endTable(): void {
    this.endRow()
    this.open.pop()
  }

  private startRow(tag: string): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    this.endRow()
    table.row = this.nextRow()
    table.hidden = /display\s*:\s*none/i.test(tag)
  }

  private endRow(): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    this.endCell()
    if (table.row === null) return
    if (table.hidden && this.sheet.rows.has(table.row)) this.sheet.hiddenRows.add(table.row)
    table.row = null
    // Cells that reach down for ever are looked at in every row below.
    this.cells += table.below.size
    if (this.cells > MAX_CELLS) throw new UnreadableWorkbook('too-large')
    for (const [column, rows] of table.below) {
      if (rows <= 1) table.below.delete(column)
      else table.below.set(column, rows - 1)
    }
  }

  private startCell(tag: string): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    const before = table.cell
    this.endCell()
    table.row ??= this.nextRow()
    let column = before === null ? this.width(table.row) : before.column + before.width
    while ((table.below.get(column) ?? 0) > 0) column++
    if (column >= MAX_COLUMNS) return
    const width = spanOf(tag, COLSPAN, MAX_COLUMNS - column)
    const height = spanOf(tag, ROWSPAN, LAST_ROW - table.row)
    table.cell = { column, width, height, text: '', font: this.styles.fontOf(tag) }
  }

  /** One past the last cell that the row had so far. */
  private width(row: number): number {
    return this.next.row === row ? this.next.column : 0
  }

  private next = { row: -1, column: 0 }

  private endCell(): void {
    const table = this.open.at(-1)
    const cell = table?.cell
    if (table === undefined || cell === undefined || cell === null) return
    table.cell = null
    const said = cell.text.replace(/ *\n[ \n]*/g, '\n').trim()
    if (table.row === null && said === '') return
    const row = table.row ?? this.nextRow()
    this.next = { row, column: cell.column + cell.width }
    if (cell.height > 1) {
      for (let column = cell.column; column < cell.column + cell.width; column++) table.below.set(column, cell.height)
    }
    if (said === '') return
    this.put(row, cell.column, said, cell.font)
    if (cell.width > 1 || cell.height > 1) {
      const [bottom, right] = [row + cell.height - 1, cell.column + cell.width - 1]
      addMerge(this.sheet, { top: row, left: cell.column, bottom, right })
    }
  }

  private nextRow(): number {
    if (this.row >= LAST_ROW) throw new UnreadableWorkbook('too-large')
    return this.row++
  }

  private put(row: number, column: number, said: string, font: string | null): void {
    if (column >= MAX_COLUMNS) return
    const stored = this.sheet.rows.get(row) ?? { values: [] as StoredValue[], styles: [] as number[] }
    this.cells += column + 1 - stored.values.length
    if (this.cells > MAX_CELLS) throw new UnreadableWorkbook('too-large')
    while (stored.values.length < column) {
      stored.values.push(null)
      stored.styles.push(0)
    }
    stored.values[column] = said
    stored.styles[column] = this.styles.indexOf(font)
    this.sheet.rows.set(row, stored)
    this.sheet.rowCount = Math.max(this.sheet.rowCount, row + 1)
    this.sheet.columnCount = Math.max(this.sheet.columnCount, column + 1)
  }
}

const COLSPAN = /\scolspan\s*=\s*["']?(\d+)/i
const ROWSPAN = /\srowspan\s*=\s*["']?(\d+)/i

function spanOf(tag: string, pattern: RegExp, most: number): number {
  return Math.max(1, Math.min(Number(pattern.exec(tag)?.[1] ?? 1), most))
}
