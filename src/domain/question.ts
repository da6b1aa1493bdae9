import { wordKey } from './match.js'
import { foldKey, tidy } from './text.js'

/** Phrases that only a question has, whatever stands around them. */
const ASKING = [
  ...[
    'bao nhiêu',
    'bao nhiu',
    'khi nào',
    'bao giờ',
    'lúc nào',
    'ngày nào',
    'hôm nào',
    'chừng nào',
    'bao lâu',
    'mấy giờ',
  ],
  ...[
    'ngày mấy',
    'ở đâu',
    'chỗ nào',
    'nơi nào',
    'ra đâu',
    'cách nào',
    'ngân hàng nào',
    'được không',
    'được ko',
    'dc ko',
  ],
  ...[
    'dc k',
    'được k',
    'phải không',
    'đúng không',
    'có sao không',
    'gì không',
    'những gì',
    'giấy tờ gì',
    'hỏi ai',
    'gặp ai',
  ],
  ...[
    'cho hỏi',
    'hỏi chút',
    'xin hỏi',
    'muốn hỏi',
    'ntn',
    'bn tiền',
    'có phải',
    'được chưa',
    'xong chưa',
    'về chưa',
    'được chứ',
  ],
].map(inWords)

/** Phrases that only a question has, but that without marks are parts of names too (Thị Sao, Lâm Sao, Thế Nào). */
const ASKING_OF_FOUR = [
  ...['thế nào', 'như nào', 'làm sao', 'ra sao', 'tại sao', 'vì sao', 'thì sao', 'là gì', 'cái gì', 'làm gì'],
].map(inWords)

/** Words that make a question of three words, but are names or answers as well. */
const ASKING_WORDS = ['sao', 'gì', 'đâu', 'ai', 'nào', 'mấy', 'răng', 'nhiêu']

/** At the end they ask, elsewhere they deny. */
const ASKING_ENDS = ['không', 'ko', 'k', 'hông', 'hong', 'hok', 'khum', 'chưa', 'gì']

const COURTESY_FIRST = ['DA', 'VANG', 'THUA', 'A']
const COURTESY_LAST = [
  ...[
    'A',
    'AH',
    'VAY',
    'THE',
    'NHI',
    'HA',
    'HU',
    'TA',
    'BAC',
    'CHAU',
    'EM',
    'CON',
    'AD',
    'ADMIN',
    'DO',
    'DAY',
    'NHE',
    'Z',
    'V',
    'OI',
  ],
]

/**
 * Whether a text may be a question: a question word, or four words and more. Generous: only for asking whether something
 * is known about it, once it is no answer.
 */
export function mayBeQuestion(text: string): boolean {
  const words = wordsOf(text)
  if (words.length >= 4 || isPlainQuestion(text)) return true
  if (words.length >= 2 && isOneOf(words.at(-1), ASKING_ENDS)) return true
  return words.length === 3 && words.some((word) => isOneOf(word, ASKING_WORDS))
}

/**
 * Whether a text can hardly be anything but a question: three words or more with a question mark or a phrase that only
 * questions have, or four words of which the last is "không", "chưa" or "gì". Names, numbers and places are none.
 */
export function isPlainQuestion(text: string): boolean {
  const words = wordsOf(text)
  if (words.length < 3) return false
  if (/\?\s*$/.test(tidy(text)) || ASKING.some((phrase) => has(words, phrase))) return true
  if (words.length < 4) return false
  return isOneOf(words.at(-1), ASKING_ENDS) || ASKING_OF_FOUR.some((phrase) => has(words, phrase))
}

/** Words with a letter in them, without the politeness around them. */
function wordsOf(text: string): readonly string[] {
  const words = inWords(text).filter((word) => /\p{L}/u.test(word))
  while (words.length > 1 && COURTESY_FIRST.includes(wordKey(words[0] ?? ''))) words.shift()
  while (words.length > 1 && COURTESY_LAST.includes(wordKey(words.at(-1) ?? ''))) words.pop()
  return words
}

function inWords(text: string): string[] {
  return tidy(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}0-9]+/u)
    .filter((word) => word !== '')
}

function has(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((word, index) => isTyped(words[start + index], word)))
}

function isOneOf(typed: string | undefined, words: readonly string[]): boolean {
  return words.some((word) => isTyped(typed, word))
}

/** As written, or without any mark: `thì` and `thi` are "thì", `Thị` is not. */
function isTyped(typed: string | undefined, word: string): boolean {
  return typed === word || typed?.toUpperCase() === unmarked(word)
}

const unmarkedWords = new Map<string, string>()

/** The words of questions without their marks: a few dozen, and compared with every name that is typed. */
function unmarked(word: string): string {
  let folded = unmarkedWords.get(word)
  if (folded === undefined) {
    folded = foldKey(word)
    unmarkedWords.set(word, folded)
  }
  return folded
}
