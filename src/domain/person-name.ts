import { foldKey, tidy } from './text.js'

export type NameRepair = 'case' | 'spaces' | 'nfd' | 'wrong-d' | 'look-alike' | 'line-break'

export type PersonNameReading =
  | Readonly<{
      kind: 'person-name'
      /** NFC, single spaces, proper capitals. */
      name: string
      repaired: readonly NameRepair[]
      /** No Vietnamese mark at all in a name of several words: worth a warning. */
      noDiacritics: boolean
      /** What stood in brackets or after a dash, e.g. `con LS`: an officer decides what it means. */
      remark?: string
    }>
  | Readonly<{ kind: 'refused'; reason: 'empty' | 'digits' | 'too-short' | 'too-long' | 'command' | 'not-a-name' }>

const LONGEST_NAME = 60

/** Letters, with the apostrophes, hyphens and dots of ethnic and abbreviated names (H', K', Niê-Kđăm). */
const NAME = /^\p{L}[\p{L}\p{M}'’.\- ]*$/u

/**
 * Reads a person's name as typed or as found in a cell: NFC, Đ put right, single spaces, proper capitals. Single-word
 * names are names. What stands in brackets or behind a dash is split off as `remark`. Domain.md §11.5.
 */
export function readPersonName(raw: string): PersonNameReading {
  if (isWellWritten(raw)) return { kind: 'person-name', name: raw, repaired: [], noDiacritics: lacksMarks(raw) }
  if (tidy(raw).startsWith('/')) return { kind: 'refused', reason: 'command' }
  const { body, remark } = splitRemark(raw.replace(LEAD_IN, ''))
  const spelled = rightD(inLatin(tidy(body))).replace(/(?<=\p{L}{2})[.,;]+$/u, '')
  const reason = whyNoName(spelled)
  if (reason !== undefined) return { kind: 'refused', reason }
  const name = inNameCase(spelled)
  return {
    kind: 'person-name',
    name,
    repaired: repairsOf(body, spelled, name),
    noDiacritics: lacksMarks(name),
    ...(remark === undefined ? {} : { remark }),
  }
}

/** Most names: a capital and small letters in each word, and nothing beside them that rules for names would touch. */
export function isWellWritten(raw: string): boolean {
  return raw.length <= LONGEST_NAME && VIETNAMESE.test(raw) && CAPITAL_WORDS.test(raw) && !LEAD_IN.test(raw)
}

/** Letters in one piece (NFC), none that only looks like one. */
const VIETNAMESE = /^[ A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+$/

/** A capital and more in each word, one space apart. */
const CAPITAL_WORDS = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u

function lacksMarks(name: string): boolean {
  return name.includes(' ') && foldKey(name) === name.toUpperCase()
}

/** The key under which two spellings of a name are the same: no marks, upper case, one space apart. */
export function nameKey(name: string): string {
  return foldKey(name)
}

const BRACKETS = /^([^([]+)[([]([^)\]]*)[)\]]?\s*$/u

/** A dash with a space on either side (`Niê-Kđăm` has none), or a comma with something behind it. */
const DASH_OR_COMMA = /^(.+?)(?:\s+[-–—]\s*|[-–—]\s+|\s*[,;]\s*(?=\S))(.+)$/su

/** "Tôi tên là …", "Họ và tên: …". */
const LEAD_IN =
  /^(?:(?:tôi|toi|em|con|cháu|chau|mình|minh|họ|ho)\s+(?:và\s+|va\s+)?)?(?:tên|ten)(?:\s+(?:là|la))?(?:\s*:\s*|\s+)(?=\S)/iu

function splitRemark(raw: string): { body: string; remark?: string } {
  const split = BRACKETS.exec(raw) ?? DASH_OR_COMMA.exec(raw)
  const [body, remark] = [split?.[1], tidy(split?.[2] ?? '')]
  if (body === undefined || tidy(body) === '' || remark === '') return { body: raw }
  return { body: body.replace(/ +$/, ''), remark }
}

/** Ð (U+00D0) and Ɖ (U+0189) look like Đ (U+0110) and break every search. */
function rightD(text: string): string {
  return text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ')
}

/** Letters of other alphabets that look like Latin ones and break every search. */
const OTHER_ALPHABET = /[\u0370-\u052F]/
const LOOK_ALIKES = new Map(
  [
    ['аеіјкорсухһѕԁԛԝ', 'aeijkopcyxhsdqw'],
    ['АВЕІЈКМНОРСТУХЅ', 'ABEIJKMHOPCTYXS'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αινορυ', 'aivopu'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, i) => [letter, Array.from(to)[i] ?? letter] as const)),
)

function inLatin(text: string): string {
  if (!OTHER_ALPHABET.test(text)) return text
  return Array.from(text.normalize('NFD'), (letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .normalize('NFC')
}

function whyNoName(text: string) {
  if (text === '') return 'empty'
  if (/[0-9]/.test(text)) return 'digits'
  if (text.replace(/[^\p{L}]/gu, '').length < 2) return 'too-short'
  if (text.length > LONGEST_NAME) return 'too-long'
  return NAME.test(text) ? undefined : 'not-a-name'
}

/** `QUÁCH XUÂN THÀNH`, `quách thị hà` and `BÙi thị ƯỚC` get a capital for each word; what is well written stays. */
function inNameCase(text: string): string {
  return text
    .split(' ')
    .map((word) => (isNameCased(word) ? word : capitalised(word)))
    .join(' ')
}

function isNameCased(word: string): boolean {
  return word.split(/[-'’.]/).some((part) => /^\p{Lu}\p{Ll}+$/u.test(part)) && /^\p{Lu}/u.test(word)
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase()
  })
}

function repairsOf(raw: string, spelled: string, name: string): readonly NameRepair[] {
  const repaired: NameRepair[] = []
  if (/[\r\n]/.test(raw.trim())) repaired.push('line-break')
  if (raw.normalize('NFC') !== raw) repaired.push('nfd')
  if (/[ÐƉðɖ]/.test(raw)) repaired.push('wrong-d')
  if (OTHER_ALPHABET.test(raw)) repaired.push('look-alike')
  if (raw.normalize('NFC').replace(/[\r\n]+/g, ' ') !== tidy(raw)) repaired.push('spaces')
  if (spelled !== name) repaired.push('case')
  return repaired
}
