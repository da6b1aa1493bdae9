import type { IsoDate } from './iso-date.js'
import { wordKey } from './match.js'
import { onceFor } from './once-for.js'
import {
  fitsAge,
  type ProgrammeCatalogue,
  type ProgrammeGroup,
  type ProgrammeWords,
  programmeOn,
  timeOf,
} from './programme.js'
import { editDistance, tidy } from './text.js'

export type ProgrammeNote = 'age-conflict' | 'wrong-group' | 'ended' | 'not-started'

/** Numbers that stand in the words: children of a single parent, percent of injury. */
export type ProgrammeDetail = Readonly<{ children?: number; injuryPercent?: number }>

export type ProgrammeReading =
  | Readonly<{
      kind: 'found'
      code: string
      /** `code`: as in the list of codes; `code-format`: but for case, spaces or dashes; `name`: the official words. */
      as: 'code' | 'code-format' | 'name' | 'words'
      notes: readonly ProgrammeNote[]
      detail: ProgrammeDetail
    }>
  /** A typing error away from this one. */
  | Readonly<{ kind: 'likely'; code: string }>
  | Readonly<{ kind: 'ambiguous'; candidates: readonly string[] }>
  | Readonly<{ kind: 'unknown' }>

export type ProgrammeContext = Readonly<{
  /** The day for which the list is made: decides ages and which programmes exist. */
  listDate: IsoDate
  /** Completed years on `listDate`; decides between the child, adult and elderly variants. */
  age?: number
  group?: ProgrammeGroup
}>

/**
 * Finds the programme that free words mean: "NKT ĐBN", "NCT 80 tuổi", "TE mồ côi", "đơn thân 2 con", "CĐHH 61%",
 * "TB 4/4". Age and date narrow the variants; age and group that do not fit are notes, not refusals. Domain.md §13.
 */
export function findProgramme(
  words: string,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  const text = wordKey(words)
  if (text === '') return { kind: 'unknown' }
  const detail = detailIn(words)
  const reading = decide(text, detail, context, catalogue)
  if (reading.kind === 'found' && reading.as === 'name') return reading
  const several = programmesIn(words, context, catalogue)
  if (several.length > 1) return { kind: 'ambiguous', candidates: several }
  if (reading.kind === 'found') return reading
  const corrected = correctTyping(text, detail, context, catalogue)
  return corrected.kind === 'unknown' ? reading : corrected
}

const BETWEEN_TWO = /\s+(?:và|va)\s+|[+;&\n]/iu

/** "NKT nặng + đơn thân 1 con": two programmes where each part names one; "nuôi dưỡng và chăm sóc NKT" is one. */
function programmesIn(words: string, context: ProgrammeContext, catalogue: ProgrammeCatalogue): readonly string[] {
  const parts = words.split(BETWEEN_TWO).map((part) => wordKey(part))
  if (parts.length < 2) return []
  const named = parts.map((part) => decide(part, detailIn(part), context, catalogue))
  const codes = named.flatMap((reading) => (reading.kind === 'found' ? [reading.code] : []))
  return codes.length === parts.length ? [...new Set(codes)] : []
}

/** Reads a code cell: `BT-6N`, also `bt6n` or `BT 6N` (`code-format`). `unknown` when there is no such code. */
export function findProgrammeCode(
  raw: string,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  const [text, key] = [tidy(raw), wordKey(raw).replace(/ /g, '')]
  const programme = catalogue.programmes.find(({ code }) => wordKey(code).replace(/ /g, '') === key)
  if (programme === undefined) return { kind: 'unknown' }
  return found(programme.code, programme.code === text ? 'code' : 'code-format', {}, context, catalogue)
}

/** The codes of `data/reference/programme-words.csv` whose terms occur, by the row that says most; with their official name. */
function decide(
  text: string,
  detail: ProgrammeDetail,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  const codes = codesByWords(spellOut(text, catalogue), detail, catalogue)
  const named = catalogue.programmes.find(({ nameKey }) => nameKey === text)?.code
  const generic = codes.length > 0 && codes.every((code) => named !== undefined && isVariantOf(code, named))
  if (named !== undefined && !generic) {
    return found(named, 'name', detail, context, catalogue)
  }
  const candidates = narrow(codes, context, catalogue)
  const [only] = candidates
  if (only === undefined) return { kind: 'unknown' }
  if (candidates.length > 1) return { kind: 'ambiguous', candidates }
  return found(only, named === only ? 'name' : 'words', detail, context, catalogue)
}

/** "Người khuyết tật nặng" is the name of BT-6N, but children and old people have BT-6N-TE and BT-6N-NCT. */
function isVariantOf(code: string, named: string): boolean {
  return code === named || code.startsWith(`${named}-`)
}

/** Short forms in full: `NKT DBN` → `NGUOI KHUYET TAT DAC BIET NANG`. */
function spellOut(text: string, { shortForms }: ProgrammeCatalogue): string {
  const spaced = text.replace(/([A-Z])(?=[0-9])/g, '$1 ').replace(/([0-9])(?=[A-Z])/g, '$1 ')
  return shortForms.reduce((spelled, { short, full }) => replaceWords(spelled, short, full), ` ${spaced} `)
}

function replaceWords(text: string, words: string, by: string): string {
  return text.replaceAll(` ${words} `, ` ${by} `)
}

function codesByWords(text: string, { injuryPercent }: ProgrammeDetail, { words }: ProgrammeCatalogue) {
  const rows = words.filter((row) => occursIn(row, text, injuryPercent))
  const most = Math.max(...rows.map(weightOf))
  return [...new Set(rows.filter((row) => weightOf(row) === most).flatMap((row) => row.codes))]
}

function occursIn({ all, none, percentFrom, percentTo }: ProgrammeWords, text: string, percent: number | undefined) {
  const has = (term: string) => text.includes(` ${term} `)
  if (!all.every(has) || none.some(has)) return false
  if (percentFrom === undefined || percentTo === undefined) return true
  return percent !== undefined && percentFrom <= percent && percent <= percentTo
}

/** The more words a row asks for, the more surely it is meant; a percentage that fits counts as one more. */
function weightOf({ all, percentFrom }: ProgrammeWords): number {
  return all.join(' ').split(' ').length + (percentFrom === undefined ? 0 : 1)
}

/** Programmes open on the day of the list, then those that fit the age — as long as any is left. */
function narrow(codes: readonly string[], { listDate, age }: ProgrammeContext, catalogue: ProgrammeCatalogue) {
  const open = keepSome(codes, (code) => timeOf(code, listDate, catalogue) === 'open')
  return age === undefined ? open : keepSome(open, (code) => fitsAge(code, age, listDate, catalogue))
}

function keepSome(codes: readonly string[], wanted: (code: string) => boolean): readonly string[] {
  const kept = codes.filter(wanted)
  return kept.length > 0 ? kept : codes
}

function found(
  code: string,
  as: 'code' | 'code-format' | 'name' | 'words',
  detail: ProgrammeDetail,
  { listDate, age, group }: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  const time = timeOf(code, listDate, catalogue)
  const notes: ProgrammeNote[] = time === 'open' ? [] : [time]
  if (age !== undefined && !fitsAge(code, age, listDate, catalogue)) notes.push('age-conflict')
  const ownGroup = programmeOn(code, listDate, catalogue)?.group
  if (group !== undefined && group !== ownGroup) notes.push('wrong-group')
  return { kind: 'found', code, as, notes, detail }
}

function detailIn(words: string): ProgrammeDetail {
  const percent = /([0-9]{2,3})(?:[.,][0-9]+)?(?: ?- ?[0-9]{2,3})? ?%/.exec(words)?.[1]
  const children = /([0-9]{1,2}) ?(?:CON|CHAU)(?: |$)/.exec(wordKey(words))?.[1]
  return {
    ...(percent === undefined ? {} : { injuryPercent: Number(percent) }),
    ...(children === undefined ? {} : { children: Number(children) }),
  }
}

const SHORTEST_CORRECTED = 3

/** Puts one wrongly typed word right at a time; every reading that comes out counts. */
function correctTyping(
  text: string,
  detail: ProgrammeDetail,
  context: ProgrammeContext,
  catalogue: ProgrammeCatalogue,
): ProgrammeReading {
  const codes = new Set<string>()
  for (const corrected of correctionsOf(text, catalogue)) {
    const reading = decide(corrected, detail, context, catalogue)
    if (reading.kind === 'found') codes.add(reading.code)
  }
  const [code] = codes
  if (code === undefined) return { kind: 'unknown' }
  return codes.size === 1 ? { kind: 'likely', code } : { kind: 'ambiguous', candidates: [...codes] }
}

function correctionsOf(text: string, catalogue: ProgrammeCatalogue): readonly string[] {
  const { known, targets } = vocabularyOf(catalogue)
  const words = text.split(' ')
  return words.flatMap((word, i) => {
    if (word.length < SHORTEST_CORRECTED || known.has(word) || /[0-9]/.test(word)) return []
    return targets.filter((target) => isNear(word, target)).map((target) => words.with(i, target).join(' '))
  })
}

function isNear(word: string, target: string): boolean {
  return Math.abs(word.length - target.length) <= 1 && editDistance(word, target, 1) === 1
}

/** `targets` leaves out the abbreviations: a slip turns one into another. */
const vocabularyOf = onceFor(({ words, shortForms, programmes }: ProgrammeCatalogue) => {
  const wordsIn = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.split(' ')))
  const terms = words.flatMap(({ all }) => all)
  const names = [...shortForms.map(({ short }) => short), ...programmes.map(({ nameKey }) => nameKey)]
  return {
    known: wordsIn([...terms, ...names]),
    targets: [...wordsIn(terms)].filter((word) => word.length >= SHORTEST_CORRECTED),
  }
})
