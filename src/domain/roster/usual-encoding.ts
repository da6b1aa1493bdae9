import { decodeLegacy } from '../legacy-encoding.js'
import type { RosterGrid } from './cell.js'

export type UsualEncoding = 'tcvn3' | 'vni'

const SAMPLED_ROWS = 120
const FEWEST_CELLS = 5

/**
 * The old encoding that most texts of a font turn out to have in a sheet, though the font says another or none (Arial):
 * it decides words that read both ways (`Phan Thò Giang`). Fonts with mostly Unicode have none. Domain.md §12.
 */
export function usualEncodings(grid: RosterGrid): ReadonlyMap<string | null, UsualEncoding> {
  const counts = new Map<string | null, Record<'unicode' | UsualEncoding, number>>()
  for (const row of grid.filledRows.slice(0, SAMPLED_ROWS)) {
    for (let column = 0; column < grid.columnCount; column++) {
      const { kind, text, font } = grid.cellAt(row, column)
      if (kind !== 'text' || ASCII.test(text)) continue
      const { encoding } = decodeLegacy(text.slice(0, 200))
      const ofFont = counts.get(font) ?? { unicode: 0, tcvn3: 0, vni: 0 }
      ofFont[encoding === 'utf8-as-1252' ? 'unicode' : encoding]++
      counts.set(font, ofFont)
    }
  }
  const usual = new Map<string | null, UsualEncoding>()
  for (const [font, { unicode, tcvn3, vni }] of counts) {
    const most = Math.max(tcvn3, vni)
    if (
      most >= FEWEST_CELLS &&
      encodingOfFont(font) !== (most === vni ? 'vni' : 'tcvn3') &&
      most > 2 * (unicode + Math.min(tcvn3, vni))
    )
      usual.set(font, most === vni ? 'vni' : 'tcvn3')
  }
  return usual
}

const ASCII = /^\p{ASCII}*$/u

function encodingOfFont(font: string | null): UsualEncoding | null {
  if (font === null) return null
  return /^\.vn/i.test(font) ? 'tcvn3' : /^vni/i.test(font) ? 'vni' : null
}
