import { asciiDigits } from './text.js'

/**
 * The text with what nobody should be told made of asterisks: one-time codes (OTP), PINs, the three digits on the back of
 * a card (CVV), passwords; the same text when there are none. They are known by the words beside them, so that account
 * numbers, personal IDs, dates, amounts and codes stay whole. Domain.md §14.1: never ask for them, warn whoever sends them.
 * `'mã pin của tôi là 1234'` → `'mã pin của tôi là ****'`.
 */
export function maskSecrets(text: string): string {
  const composed = asciiDigits(text.normalize('NFC'))
  const folded = foldInPlace(composed)
  if (!/\d/.test(folded) || !NAMES_ONE.test(folded)) return text
  const spans = PATTERNS.flatMap((pattern) => [...folded.matchAll(pattern)].flatMap((match) => spanOf(match)))
  if (spans.length === 0) return text
  return spans.reduce(starred, composed)
}

type Span = readonly [start: number, end: number]

/** Everything here is without marks and in small letters, as `foldInPlace` makes it. */
const CODE = '(?:otp|pin|passcode|ma (?:so )?(?:xac (?:thuc|nhan|minh)|bao mat))'
const CVV = 'cv[vc]2?'
const PASSWORD = '(?:mat khau|password|pass)'
const NAMES_ONE = new RegExp(`${CODE}|${CVV}|${PASSWORD}|mk`)

/** What may stand between the name of a secret and the secret. */
const FILLERS =
  'cua toi minh bac em chau con chi anh ong ba me bo ban quy khach la ma so the atm otp pin moi vua nhan duoc gui ve nay ' +
  'day ne nhe a vi vneid giao dich chuyen ngan hang dang nhap xac thuc code is my your'
const BETWEEN = `(?:[\\s:=,.()>"'“”–-]|(?<![a-z])(?:${FILLERS.split(' ').join('|')})(?![a-z])){0,24}`

/** Or any words of the same clause up to "là" or a colon, if they name no other number. */
const OTHER_NUMBER = '(?:tai khoan|stk|tk|can cuoc|cccd|cmnd|dinh danh|dien thoai|sdt|sinh|ngay|nam|ho so|phieu|tien)'
const UP_TO_IS = `(?:(?!${OTHER_NUMBER})[^\\d\\n.,;!?]){0,60}(?:(?<![a-z])la(?![a-z])|[:=])\\s*`

/** In one piece, in pairs or threes, or digit by digit; a longer number and a date are something else. */
const DIGITS = '(?<secret>\\d{4,8}|\\d{3}[ .-]\\d{3}|\\d{2}(?:[ .-]\\d{2}){1,3}|\\d(?: \\d){3,7})'
const THREE_DIGITS = '(?<secret>\\d{3,4})'
const ENDS = '(?![\\da-z/]|[.-]\\d)'
const STARTS = '(?<![\\da-z/]|\\d[ .-])'

const PATTERNS: readonly RegExp[] = [
  ...[BETWEEN, UP_TO_IS].flatMap((between) => [
    new RegExp(`(?<![a-z])${CODE}(?![a-z])${between}${DIGITS}${ENDS}`, 'gd'),
    new RegExp(`(?<![a-z])${CVV}(?![a-z])${between}${THREE_DIGITS}${ENDS}`, 'gd'),
  ]),
  // "123456 là mã OTP của quý khách", and nothing but "1234 mã pin".
  new RegExp(`${STARTS}${DIGITS} ?(?:la|=|\\() ?(?:cai |so )*(?:ma )?${CODE}(?![a-z])`, 'gd'),
  new RegExp(`${STARTS}${THREE_DIGITS} ?(?:la|=|\\() ?(?:cai |so )*(?:ma )?${CVV}(?![a-z])`, 'gd'),
  new RegExp(`^\\s*${DIGITS}\\s+(?:ma )?${CODE}\\W*$`, 'gd'),
  new RegExp(`(?<![a-z])(?:${PASSWORD}(?![a-z])${BETWEEN}|mk ?[:=] ?)(?<secret>(?=\\S*\\d)[^\\s,;]{4,40})`, 'gd'),
]

/** Small letters without marks, each in the place of its own. */
function foldInPlace(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => BASES[letter] ?? letter.normalize('NFD')[0] ?? letter).toLowerCase()
}

const BASES: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D' }

function spanOf({ indices }: RegExpExecArray): readonly Span[] {
  const span = indices?.groups?.secret
  return span === undefined ? [] : [span]
}

function starred(text: string, [start, end]: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/\S/g, '*') + text.slice(end)
}
