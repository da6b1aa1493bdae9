import { foldKey } from '../text.js'
import type { ListedVillage, Places } from './places.js'
import { villageName } from './places.js'
import type { RosterSheet } from './sheet.js'

/**
 * Adds the villages that the sheet itself names: its titles always; for a unit without villages also what stands in the
 * column again and again, so that a typing error does not become a village.
 */
export function learnVillages(sheet: RosterSheet, places: Places, commune: string | null): void {
  for (const heading of new Set(sheet.people.map((person) => person.heading))) {
    if (heading !== null) places.learnVillage(heading, commune)
  }
  const column = sheet.header.byKey.get('village')
  if (column === undefined || [commune, ...places.communeCodes].every((unit) => places.hasVillages(unit))) return
  for (const [unit, texts] of textsByCommune(sheet, places, commune, column)) {
    if (places.hasVillages(unit)) continue
    // Where no commune is named, a village that one of them has is no typing error, even if it comes once.
    const known = unit === null ? [...new Set(texts)].filter((text) => places.knownVillage(text) !== null) : []
    for (const text of [...known, ...oftenNamed(texts)]) places.learnVillage(text, unit)
  }
}

/** What the village column says, by the commune that the row names. */
function textsByCommune(
  sheet: RosterSheet,
  places: Places,
  commune: string | null,
  column: number,
): Map<string | null, string[]> {
  const texts = new Map<string | null, string[]>()
  const { reader, header } = sheet
  const [code, name] = [header.byKey.get('communeCode'), header.byKey.get('communeName')]
  const textAt = (row: number, at: number | undefined): string =>
    at === undefined ? '' : reader.throughRows(row, at).said
  for (const { row } of sheet.people) {
    const text = textAt(row, column)
    if (text === '') continue
    const named = code === undefined && name === undefined
    const unit = named
      ? commune
      : (places.communeOfCode(textAt(row, code)) ?? places.communeOfName(textAt(row, name)))?.code
    const list = texts.get(unit ?? commune) ?? []
    list.push(text)
    texts.set(unit ?? commune, list)
  }
  return texts
}

/** The usual spelling of each name that comes at least twice and in one row of fifty; all of them in a short list. */
function oftenNamed(texts: readonly string[]): string[] {
  const spellings = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const key = foldKey(villageName(text))
    const counts = spellings.get(key) ?? new Map<string, number>()
    counts.set(text, (counts.get(text) ?? 0) + 1)
    spellings.set(key, counts)
  }
  const ranked = [...spellings.values()]
    .map((counts) => ({
      total: [...counts.values()].reduce((a, b) => a + b, 0),
      spelling: [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    }))
    .sort((a, b) => b.total - a.total)
  const often = ranked.filter(({ total }) => total >= 2 && total * 50 >= texts.length)
  return (often.length > 0 ? often : ranked).map(({ spelling }) => spelling)
}

const SAMPLED_ROWS = 2000

/** What the column writes before a village's name, mostly: `Thôn `, or nothing. */
export function villagePrefixOf(sheet: RosterSheet, places: Places, commune: string | null): string {
  const column = sheet.header.byKey.get('village')
  if (column === undefined) return ''
  const counts = new Map<string, number>()
  for (const { row } of sheet.people.slice(0, SAMPLED_ROWS)) {
    const { text, said } = sheet.reader.throughRows(row, column)
    const village = said === '' ? undefined : villageIn(text, places, commune)
    if (village === undefined || !text.endsWith(village.name)) continue
    const prefix = text.slice(0, -village.name.length)
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0]
}

function villageIn(text: string, places: Places, commune: string | null): ListedVillage | undefined {
  for (const unit of [commune, ...places.communeCodes]) {
    const match = places.findVillage(text, unit)
    if (match.kind === 'found') return match.value
  }
  return undefined
}
