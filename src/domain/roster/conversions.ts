import { tidy } from '../text.js'
import { columnLetter } from './cell.js'
import type { TextConversion } from './list.js'
import type { ReadCell } from './text.js'

/** Counts the cells of people whose text was in an old encoding, with an example of each kind to look at. */
export class Conversions {
  private readonly kinds = new Map<
    string,
    { conversion: Omit<TextConversion, 'cells' | 'columns'>; cells: number; columns: Set<string> }
  >()

  add({ cell, column, said, encoding }: ReadCell): void {
    if (encoding === 'unicode') return
    const from = tidy(cell.text)
    if (from === said) return
    const font = encoding === 'utf8-as-1252' ? null : cell.font
    const key = `${encoding} ${font ?? ''}`
    const kind = this.kinds.get(key) ?? { conversion: { encoding, font, from, to: said }, cells: 0, columns: new Set() }
    kind.cells++
    kind.columns.add(columnLetter(column))
    this.kinds.set(key, kind)
  }

  /** Each kind once, the most frequent first. */
  get list(): readonly TextConversion[] {
    return [...this.kinds.values()]
      .map(({ conversion, cells, columns }) => ({ ...conversion, cells, columns: [...columns].sort() }))
      .sort((a, b) => b.cells - a.cells)
  }
}
