import type { IsoDate } from '../iso-date.js'
import type { Match } from '../match.js'
import { foldKey, tidy } from '../text.js'
import { findVillage } from '../village-name.js'
import type { KnownUnit } from './facts.js'

/** The last day on which there were districts (Luật 72/2025/QH15; domain.md §1, §17). */
export const DISTRICTS_UNTIL: IsoDate = '2025-06-30'

/** A village of the file's unit. `known: false`: the file names it, the unit has none of that name. */
export type ListedVillage = Readonly<{
  name: string
  aliases?: readonly string[]
  known: boolean
  commune: string | null
}>

/** The units and villages that a roster may name, and what it was found to name. */
export class Places {
  private readonly communes: readonly KnownUnit[]
  private readonly villages = new Map<string | null, ListedVillage[]>()
  private readonly found = new Map<string | null, Map<string, Match<ListedVillage>>>()
  private readonly coded = new Map<string, KnownUnit | null>()
  private readonly named = new Map<string, KnownUnit | null>()

  constructor(private readonly units: readonly KnownUnit[]) {
    this.communes = units.filter(({ level }) => level === 'commune')
    for (const { name, aliases, parent, level } of units) {
      if (level === 'village')
        this.villagesOf(parent).push({ name, ...(aliases && { aliases }), known: true, commune: parent })
    }
  }

  get communeCodes(): readonly string[] {
    return this.communes.map(({ code }) => code)
  }

  /** The only commune there is, when there is only one. */
  get onlyCommune(): KnownUnit | null {
    return this.communes.length === 1 ? (this.communes[0] ?? null) : null
  }

  communeOfCode(code: string): KnownUnit | null {
    const before = this.coded.get(code)
    if (before !== undefined) return before
    const digits = code.replace(/\D/g, '')
    const found = digits === '' ? null : (this.communes.find((unit) => Number(unit.code) === Number(digits)) ?? null)
    this.coded.set(code, found)
    return found
  }

  communeOfName(name: string): KnownUnit | null {
    const before = this.named.get(name)
    if (before !== undefined) return before
    const key = communeKey(name)
    const same = this.communes.filter((unit) =>
      [unit.name, ...(unit.aliases ?? [])].some((own) => communeKey(own) === key),
    )
    const found = same.length === 1 ? (same[0] ?? null) : null
    this.named.set(name, found)
    return found
  }

  get knowsCommunes(): boolean {
    return this.communes.length > 0
  }

  /** The code of the province above a unit. */
  provinceOf(unit: KnownUnit): string | null {
    let above: KnownUnit | undefined = unit
    for (let guard = 0; above !== undefined && above.level !== 'province' && guard < 5; guard++) {
      const parent: string | null = above.parent
      above = this.units.find(({ code }) => code === parent)
    }
    return above?.level === 'province' ? above.code : null
  }

  findVillage(text: string, commune: string | null): Match<ListedVillage> {
    const found = this.found.get(commune) ?? new Map<string, Match<ListedVillage>>()
    this.found.set(commune, found)
    const before = found.get(text)
    if (before !== undefined) return before
    const whole = findVillage(text, this.villagesOf(commune))
    const match = whole.kind === 'unknown' ? this.findInAddress(text, commune) : whole
    found.set(text, match)
    return match
  }

  /** `Số nhà 12, thôn Lương Hòa - xã Cẩm Lương`: the part that says it is a village, else the first one. */
  private findInAddress(text: string, commune: string | null): Match<ListedVillage> {
    const parts = tidy(text).split(/\s*[,;(]\s*|\s+[-–—]+\s+/)
    if (parts.length < 2) return { kind: 'unknown' }
    return findVillage(parts.find((part) => VILLAGE_WORD.test(part)) ?? parts[0] ?? '', this.villagesOf(commune))
  }

  /** Whether a text is the name of a village of any commune, letter for letter but for capitals. */
  isVillage(text: string): boolean {
    const wanted = tidy(text).toLowerCase()
    return [...this.villages.keys()].some((commune) => {
      const match = this.findVillage(text, commune)
      if (match.kind !== 'found') return false
      return (
        match.as === 'exact' ||
        [match.value.name, ...(match.value.aliases ?? [])].some((name) => name.toLowerCase() === wanted)
      )
    })
  }

  /** The known village that a text names in any spelling; `null` when none or several do. */
  knownVillage(text: string): ListedVillage | null {
    const found = [...this.villages.keys()].flatMap((commune) => {
      const match = this.findVillage(text, commune)
      return match.kind === 'found' && match.value.known ? [match.value] : []
    })
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** The known village of a short title, `L. Hòa`. Initials alone may be anything: DS, NKT. T11 is November. */
  villageInShort(text: string): string | null {
    const mayBeShort = /\p{L}.*[\s.\d]/u.test(text) && !/^(?:t|th|tháng)\W*\d/iu.test(text)
    return mayBeShort ? (this.knownVillage(text)?.name ?? null) : null
  }

  hasVillages(commune: string | null): boolean {
    return this.villagesOf(commune).length > 0
  }

  /** Adds a village that the file names by a heading or again and again; one that is there already stays as it is. */
  learnVillage(text: string, commune: string | null): ListedVillage {
    const match = this.findVillage(text, commune)
    if (match.kind === 'found' || (match.kind === 'likely' && match.value.known)) return match.value
    const village = { name: villageName(text), known: false, commune }
    this.villagesOf(commune).push(village)
    this.found.clear()
    return village
  }

  private villagesOf(commune: string | null): ListedVillage[] {
    const villages = this.villages.get(commune) ?? []
    this.villages.set(commune, villages)
    return villages
  }
}

/** `Thôn Kim Mẫm 1` → `Kim Mẫm 1`; capitals become a name. A bare number keeps its word: `Thôn 3`. */
export function villageName(text: string): string {
  const tidied = tidy(text)
  const bare = tidied.replace(VILLAGE_WORD, '')
  const name = bare === '' || /^\d/.test(bare) ? tidied : bare
  return properCase(name)
}

const VILLAGE_WORD =
  /^(?:thôn|xóm|ấp|bản|làng|khóm|buôn|plei|tổ dân phố|tdp|khu phố|khối phố|tiểu khu|khu|tổ|phum|sóc|thon|xom)(?:\s+|\.\s*)(?:số\s+(?=\d))?/iu

/** `CẨM LƯƠNG` → `Cẩm Lương`; what is not all capitals stays. */
export function properCase(text: string): string {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return text
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** `Xã Cẩm Lương` → `Cẩm Lương`. */
export function communeName(text: string): string {
  return properCase(tidy(text).replace(/^(?:ubnd\s+)?(?:xã|phường|thị trấn|đặc khu|tt\.?|p\.|x\.)\s+/iu, ''))
}

function communeKey(text: string): string {
  return foldKey(communeName(text))
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}
