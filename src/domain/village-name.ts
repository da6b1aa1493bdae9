import { type Match, wordKey } from './match.js'
import { nearest, tidy } from './text.js'

/** Anything with a village's name: a unit row, or just `{ name }`. */
export type NamedVillage = Readonly<{ name: string; aliases?: readonly string[] }>

/** Folded words for "village" that stand before its name. */
const KINDS = /^(THON|XOM|BAN|LANG|AP|KHOM|BUON|PLEI|TO DAN PHO|TDP|KHU PHO|KP|KHU|TO|TIEU KHU|TK|T)(?= |[0-9])/

const ROMAN: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
}

/**
 * Finds a village by its name in any spelling: "Thôn 1", "thôn 01", "thôn số 1", "T1", "T. Sào Lâm", "Kim Mam 1", "KM1",
 * "L. Thành". A number must be right; letters may be a typing error away (`likely`). Domain.md §13.
 */
export function findVillage<V extends NamedVillage>(raw: string, villages: readonly V[]): Match<V> {
  const text = tidy(raw)
  if (wordKey(text) === '') return { kind: 'unknown' }
  const named = villages.flatMap((village) =>
    [village.name, ...(village.aliases ?? [])].map((name) => ({ village, name, key: villageKey(name) })),
  )
  const exact = named.filter(({ name }) => tidy(name).toLowerCase() === text.toLowerCase())
  if (exact.length > 0) return decide(exact, text)
  const wanted = villageKey(text)
  const same = named.filter(({ key }) => key === wanted)
  if (same.length > 0) return decide(same, text)
  const shortened = named.filter(({ key }) => isShortFor(wanted, key))
  return shortened.length > 0 ? decide(shortened, text) : likelyVillage(wanted, named)
}

type Named<V> = Readonly<{ village: V; name: string; key: string }>

function decide<V>(named: readonly Named<V>[], text: string): Match<V> {
  const villages = [...new Set(named.map(({ village }) => village))]
  const [only] = villages
  if (only === undefined) return { kind: 'unknown' }
  if (villages.length > 1) return { kind: 'ambiguous', candidates: villages }
  return { kind: 'found', value: only, as: named[0]?.name === text ? 'exact' : 'alias' }
}

/** `Thôn Kim Mẫm 01` → `KIM MAM 1`; `thôn số 2` → `2`. */
function villageKey(name: string): string {
  const key = wordKey(name)
    .replace(/([A-Z])(?=[0-9])/g, '$1 ')
    .replace(/([0-9])(?=[A-Z])/g, '$1 ')
  const bare = key
    .replace(KINDS, '')
    .trim()
    .replace(/(?:^| )SO (?=[0-9])/, ' ')
    .trim()
  return (bare === '' ? key : bare)
    .replace(/\b0+(?=[0-9])/g, '')
    .replace(/\b[IVX]+\b/g, (roman) => ROMAN[roman] ?? roman)
}

/** `KM 1` for KIM MAM 1, `L THANH` for LUONG THANH: words cut to their beginnings, or all initials in one. */
function isShortFor(short: string, key: string): boolean {
  if (numberIn(short) !== numberIn(key)) return false
  const [shortWords, words] = [lettersIn(short), lettersIn(key)]
  if (shortWords.length === 0 || words.length < 2) return false
  if (shortWords.length === words.length) return shortWords.every((word, i) => words[i]?.startsWith(word))
  return shortWords.length === 1 && shortWords[0] === words.map((word) => word[0]).join('')
}

function likelyVillage<V>(wanted: string, named: readonly Named<V>[]): Match<V> {
  const sameNumber = named.filter(({ key }) => numberIn(key) === numberIn(wanted))
  const keys = nearest(
    wanted,
    sameNumber.map(({ key }) => key),
  )
  const near = [...new Set(sameNumber.filter(({ key }) => keys.includes(key)).map(({ village }) => village))]
  const [only] = near
  if (only === undefined) return { kind: 'unknown' }
  return near.length === 1 ? { kind: 'likely', value: only } : { kind: 'ambiguous', candidates: near }
}

function numberIn(key: string): string {
  return key.replace(/[^0-9]+/g, ' ').trim()
}

function lettersIn(key: string): readonly string[] {
  return key
    .replace(/[^A-Z]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
}
