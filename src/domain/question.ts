import { wordKey } from './match.js'
import { tidy } from './text.js'

/** Words that only a question has, whatever stands around them. Folded, as `wordKey` makes them. */
const ASKING_PHRASES = [
  ...[
    'BAO NHIEU',
    'KHI NAO',
    'BAO GIO',
    'LUC NAO',
    'NGAY NAO',
    'HOM NAO',
    'CHUNG NAO',
    'BAO LAU',
    'MAY GIO',
    'NGAY MAY',
  ],
  ...[
    'O DAU',
    'CHO NAO',
    'NOI NAO',
    'RA DAU',
    'THE NAO',
    'NHU NAO',
    'LAM SAO',
    'RA SAO',
    'TAI SAO',
    'VI SAO',
    'THI SAO',
  ],
  ...['CACH NAO', 'DUOC KHONG', 'DUOC KO', 'DC KO', 'DC K', 'DUOC K', 'PHAI KHONG', 'DUNG KHONG', 'CO SAO KHONG'],
  ...[
    'LA GI',
    'CAI GI',
    'GI KHONG',
    'NHUNG GI',
    'GIAY TO GI',
    'LAM GI',
    'HOI AI',
    'GAP AI',
    'CHO HOI',
    'HOI CHUT',
    'XIN HOI',
  ],
  ...[
    'MUON HOI',
    'NGAN HANG NAO',
    'BAO NHIU',
    'NTN',
    'BN TIEN',
    'CO PHAI',
    'DUOC CHUA',
    'XONG CHUA',
    'VE CHUA',
    'DUOC CHU',
    'PHAI CHU',
  ],
]

/** Words that make a question of three words or more, but are names or answers as well. */
const ASKING_WORDS = ['SAO', 'GI', 'DAU', 'AI', 'NAO', 'MAY', 'RANG', 'NHIEU']

/** At the end they ask, elsewhere they deny. */
const ASKING_ENDS = ['KHONG', 'KO', 'K', 'HONG', 'HOK', 'KHUM', 'CHUA', 'CHU']

const COURTESY = /(?: (?:A|AH|VAY|THE|NHI|HA|HU|TA|BAC|CHAU|EM|CON|AD|ADMIN|SHOP|DO|DAY|NHE|Z|V))+$/

/**
 * Whether a text may be a question: a question mark, a question word, or four words and more. Generous: only for asking
 * whether something is known about it, once it is no answer.
 */
export function mayBeQuestion(text: string): boolean {
  const words = wordsOf(text)
  if (words.length >= 4 || isPlainQuestion(text)) return true
  if (words.length >= 2 && ASKING_ENDS.includes(words.at(-1) ?? '')) return true
  return words.length === 3 && words.some((word) => ASKING_WORDS.includes(word))
}

/**
 * Whether a text can hardly be anything but a question: three words or more with a question mark, a phrase that only
 * questions have, or four words of which the last is "không" or "chưa". Names, numbers and places are none.
 */
export function isPlainQuestion(text: string): boolean {
  const words = wordsOf(text)
  if (words.length < 3) return false
  if (/\?\s*$/.test(tidy(text))) return true
  if (ASKING_PHRASES.some((phrase) => ` ${wordKey(text)} `.includes(` ${phrase} `))) return true
  return words.length >= 4 && ASKING_ENDS.includes(words.at(-1) ?? '')
}

/** Words with a letter in them, without the politeness at the end. */
function wordsOf(text: string): readonly string[] {
  return wordKey(text)
    .replace(/^(?:DA|VANG|THUA|A) (?=\S)/, '')
    .replace(COURTESY, '')
    .split(' ')
    .filter((word) => /[A-Z]/.test(word))
}
