import { findProgramme } from '../programme-words.js'
import { tidy } from '../text.js'
import type { RosterContext } from './facts.js'
import type { Header } from './header.js'
import { phrase, type ReadCell, type RosterReader } from './text.js'
import { bareTitle } from './village-title.js'

const LONGEST_TITLE = 100

/**
 * The programme that a lone text between the rows is the title of: `I. NGƯỜI KHUYẾT TẬT NẶNG (12 người)`. Old lists are kept
 * by programmes and have no column for them. `null` for remarks and everything else.
 */
export function programmeTitle(cells: readonly ReadCell[], context: RosterContext): string | null {
  const texts = cells.map(({ said }) => said).filter((said) => /\p{L}{2}/u.test(said) && !/^[IVXLC]+[.)]?$/.test(said))
  const [only = ''] = texts
  const text = bareTitle(only)
  if (texts.length !== 1 || text.length > LONGEST_TITLE || /[:;]/.test(text) || REMARK.test(phrase(text))) return null
  return namesProgramme(text, context) ? text : null
}

const REMARK = /^ (GHI CHU|LUU Y|CHU Y|BANG CHU|TANG|GIAM|TRONG DO|AN DINH) /

/** The one programme of a list without a column for it, by its title or the sheet's name. */
export function programmeOfTitle(reader: RosterReader, { rows, byKey }: Header, context: RosterContext): string | null {
  if (byKey.has('programme') || byKey.has('programmeCode')) return null
  const [top = 0] = rows
  const above = reader.grid.filledRows
    .filter((row) => row < top)
    .flatMap((row) => reader.filled(row).map(({ said }) => said))
  const named = [...above.toReversed(), tidy(reader.grid.name)].filter((text) => !NAMES_SEVERAL.test(text))
  return named.find((text) => text.length <= LONGEST_TITLE && namesProgramme(text, context)) ?? null
}

/** `Danh sách người cao tuổi và người khuyết tật`. */
export const NAMES_SEVERAL = /\s(?:và|va)\s|[;+&]|\p{L}\s*[,/]\s*\p{L}/iu

/** Whether a text names a programme, or several that it may be. */
export function namesProgramme(text: string, { facts, today }: RosterContext): boolean {
  const { kind } = findProgramme(text, { listDate: today }, facts.programmes)
  return kind === 'found' || kind === 'ambiguous'
}
