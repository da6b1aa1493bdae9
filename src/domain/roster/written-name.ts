import { isWellWritten } from '../person-name.js'
import { tidy } from '../text.js'

/** A name cell made ready for reading: `done` are codes of what was put right, `hasTwo` when it names two people. */
export type WrittenName = Readonly<{ text: string; done: readonly string[]; hasTwo: boolean }>

/** "Cụ", "Bà": how people are called, not what they are. Ông is a family name too, before Văn and Thị or a lone given name. */
const TITLE =
  /^(?:(?:bà )?mẹ (?:vnah|việt nam anh hùng)|bmvnah|cụ|bà|anh|chị|cô|chú|bác|cháu|em|bé)\.?\s*:?\s+(?!(?:văn|thị)\s)(?=\p{L}+\s+\p{L})/iu
const MISTER = /^(?:ông|ô\.)(?:\s*:\s*|\s+(?!(?:văn|thị)\s)(?=\p{L}+\s+\p{L}+\s+\p{L}))/iu

const NUMBER_IN_FRONT = /^\d+\s*[.)]\s*(?=\p{L})/u
const SIGN_IN_FRONT = /^[=+@*•·–-]+\s*(?=[\p{L}\p{M} ]+$)/u
const SIGN_BEHIND = /(?<=\p{L})\s*[*†+•]+$/u
const QUOTED = /^[“"'‘«](.+)[”"'’»]$/u
/** `An "Ba"`, `An 2`: read like `An (Ba)`. */
const NICKNAME = /^([^"“”]*\p{L})\s*[“"]([^"“”]+)[”"]$/u
const ORDINAL = /^([^\d]*\p{L})\s+(\d{1,2})$/u

const JOINED = /^(?:\p{Lu}\p{Ll}+){2,}$/u
const DOTTED = /^\p{L}{2,}(?:\.\p{L}{2,})+$/u

/** Puts right what offices write around names, so that only the name is left to read. Domain.md §11.5, §13. */
export function writtenName(raw: string): WrittenName {
  if (isWellWritten(raw) && !TITLE.test(raw) && !MISTER.test(raw) && !raw.includes(' Và '))
    return { text: raw, done: [], hasTwo: false }
  if (namesTwo(raw)) return { text: raw, done: [], hasTwo: true }
  const text = raw.normalize('NFC')
  const bare = text
    .trim()
    .replace(NUMBER_IN_FRONT, '')
    .replace(SIGN_BEHIND, '')
    .replace(SIGN_IN_FRONT, '')
    .replace(QUOTED, '$1')
  const called = bare.replace(TITLE, '').replace(MISTER, '')
  const spaced = called.split(' ').map(apart).join(' ')
  const done = [
    ...(bare === text.trim() ? [] : ['NAME_SIGNS']),
    ...(called === bare ? [] : ['NAME_TITLE']),
    ...(spaced === called ? [] : ['NAME_SPACES']),
  ]
  const noted = spaced.replace(NICKNAME, '$1 ($2)').replace(ORDINAL, '$1 ($2)')
  return { text: done.length === 0 && noted === text.trim() ? raw : noted, done, hasTwo: false }
}

function apart(word: string): string {
  if (JOINED.test(word)) return word.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return DOTTED.test(word) ? word.replaceAll('.', ' ') : word
}

/** `Hà Văn Tư và Lê Thị Năm`, `Hà Văn Tư/Lê Thị Năm`, two whole names in two lines. */
function namesTwo(raw: string): boolean {
  if (/\p{L}{2}\s*(?:[/&]|\s(?:và|VÀ|Và)\s)\s*\p{L}{2}/u.test(raw)) return true
  const lines = raw.split(/\r?\n/).map(tidy)
  return lines.length > 1 && lines.filter((line) => line.split(' ').length >= 3 && !/^[(\p{Ll}]/u.test(line)).length > 1
}
