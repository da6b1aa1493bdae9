import { editDistance, nearest, tidy } from '../../domain/text.js'
import { plainWords } from './folded-words.js'

/** What offices write for the words of lists, by the folded letters. Alone, or behind DS: "dsct", "ds ct". */
const SHORT: Readonly<Record<string, string>> = {
  ...{ CT: 'CHI TRA', BD: 'BIEN DONG', CK: 'CHUYEN KHOAN', TM: 'TIEN MAT', XT: 'XAC THUC', SL: 'SAI LECH' },
  ...{
    CDK: 'CHUA DANG KY',
    MTK: 'MO TAI KHOAN',
    UQ: 'UY QUYEN',
    VM: 'VUONG MAC',
    DT: 'DOI TUONG',
    MTH: 'MAU TONG HOP',
  },
  ...{ BTH: 'BANG TONG HOP', TK: 'TAI KHOAN', STK: 'SO TAI KHOAN', DK: 'DANG KY', NH: 'NGAN HANG', PL: 'PHU LUC' },
  ...{ PB: 'PHIEN BAN', VER: 'VERSION' },
}
/** What means something else where it stands alone. */
const ONLY_AFTER_DS: Readonly<Record<string, string>> = {
  TH: 'TONG HOP',
  TB: 'THAT BAI',
  DS: 'DOI SOAT',
  LN: 'LOI NHAP',
}

const MONTHS: readonly (readonly [words: string, month: number])[] = [
  ...([
    ['MUOI MOT', 11],
    ['MUOI HAI', 12],
    ['MUOI', 10],
    ['MOT', 1],
    ['GIENG', 1],
    ['HAI', 2],
    ['BA', 3],
  ] as const),
  ...([
    ['BON', 4],
    ['TU', 4],
    ['BAY', 7],
    ['TAM', 8],
    ['CHIN', 9],
    ['CHAP', 12],
  ] as const),
]
const NAMED_MONTH = new RegExp(`\\bTHANG (${MONTHS.map(([words]) => words).join('|')})(?= |$)`)

/**
 * A request for a list as it is read: folded, short forms in full, months in digits. `'dsct tháng sáu thon3'` →
 * `'DANH SACH CHI TRA THANG 6 THON 3'`.
 */
export function plainRequest(typed: string): string {
  return shortWords(plainWords(monthsByMarks(typed)))
    .replace(NAMED_MONTH, (_, words: string) => `THANG ${MONTHS.find(([one]) => one === words)?.[1]}`)
    .replace(/\b(?:TH(?:ANG)?|T)(?: ?\. ?| )?(?=\d)/g, (said) => (said.startsWith('TH') ? 'THANG ' : 'T'))
    .replace(/\b(THON|XOM|BAN|LANG|AP|KHOM|TDP|KHU) ?(?=\d)/g, '$1 ')
    .replace(/\b(DANH SACH|PHU LUC)(?: SO)? ?0?(?=[1-4]\b)/g, '$1 ')
}

/** Without marks "tháng sáu" is the next month, and "tháng năm" the year's: only as written are they the sixth and the fifth. */
function monthsByMarks(typed: string): string {
  return tidy(typed)
    .replace(/(th[aá]ng)\s+sáu(?=\s|$|[,.])/giu, '$1 6')
    .replace(/(th[aá]ng)\s+năm(?=$|[,.]|\s+(?!nay|20|ngoái))/giu, '$1 5')
}

function shortWords(words: string): string {
  const said = words.split(' ').flatMap((word) => {
    const [, letters, number] = /^DS([A-Z]*)(\d*)$/.exec(word) ?? []
    if (letters === undefined) return [word]
    return ['DANH SACH', letters, number ?? ''].filter((part) => part !== '')
  })
  return said
    .map((word, index) => {
      const full = said[index - 1] === 'DANH SACH' ? (ONLY_AFTER_DS[word] ?? SHORT[word]) : SHORT[word]
      return full ?? word.replace(/^(PL|PB)(?=\d)/, (short) => `${SHORT[short]} `)
    })
    .join(' ')
}

/** Words in which requests are written, whatever is asked for. */
const USUAL = 'THANG DANH SACH THON PHIEN TRUOC EXCEL XUAT BANG HUYEN NGUOI KHOA CUOI NHAT NHAP TOAN'.split(' ')

/** The same with the typing errors mended that leave no other meaning; only for what cannot be read as it stands. */
export function mended(words: string): string {
  return words
    .split(' ')
    .map((word) => {
      const [near, ...others] = USUAL.filter((one) => slips(word, one) === 1)
      return near === undefined || others.length > 0 || USUAL.includes(word) ? word : near
    })
    .join(' ')
}

/**
 * How many letters too many or too few, or changed places, lie between what was typed and the words meant: as many as are
 * likely in words of this length, else `undefined`. Another letter may be another word (Thành, tháng), another digit is.
 */
export function slips(typed: string, words: string): number | undefined {
  if (digitsOf(typed) !== digitsOf(words) || nearest(typed, [words]).length === 0) return undefined
  return typed.length === words.length && sorted(typed) !== sorted(words) ? undefined : editDistance(typed, words)
}

function sorted(words: string): string {
  return [...words].sort().join('')
}

function digitsOf(words: string): string {
  return words.replace(/\D+/g, ' ').trim()
}
