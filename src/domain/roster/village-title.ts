import { tidy } from '../text.js'

/** With their marks: Tô, Bàn and Lang are family names. */
const WORDS =
  'thôn|xóm|ấp|bản|làng|khóm|buôn|plei|tổ dân phố|tdp|khu phố|khối phố|khối|tiểu khu|khu dân cư|khu|tổ|phum|sóc|thon|xom|to dan pho|khu pho|khoi pho'

/** "Tổ chức chi trả", "khu vực", "bản kê" are no villages. */
const SOUNDS_ONLY =
  '(?:tổ (?:chức|trưởng|công tác|rà soát)|khu vực|khối (?:lượng|đoàn)|bản (?:thân|kê|tổng|sao|gốc|đồ)|làng (?:trẻ|sos))'

/** "Thôn" and its kind, with a name behind it. */
export const VILLAGE_WORDS = new RegExp(`^(?!${SOUNDS_ONLY})(?:${WORDS})[\\s.]+[\\p{L}\\d]`, 'iu')

/** `Thôn:` in a cell of its own, with the name in the next. */
export const LONE_WORD = new RegExp(`^(?:${WORDS})\\s*:?$`, 'iu')

const BULLET = /^[\s*+•·●▪►_#>»–—-]+/u
const NUMBERING = /^(?:[IVXLC]+|[A-Z]|\d+)\s*[.)/:–-]+\s*/u
const LABEL = new RegExp(`^(${WORDS})\\s*:\\s*(?=[\\p{L}\\d])`, 'iu')
const COUNTED =
  /\s*[:(–-]?\s*(?:\(?\d+\s*(?:người|đối tượng|đ\/?\s?t(?:ượng|g)?(?![\p{L}])|hộ|khẩu|nhân khẩu|suất|lượt|trường hợp)\)?.*|\((?:không có|không)[^)]*\))$/iu
const CONTINUED = /\s*[(–-]\s*(?:tiếp(?: theo)?|tt|\d+)\s*\)?\s*$/iu
const ABOVE =
  /(?:\s*[,–-]\s*|\s+)(?:(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố)\s+\p{L}|(?:tháng|năm|kỳ|quý)\s+\d).*$/iu

/** Words that lead up to a village in its title and say nothing of anybody. */
const LEAD = new RegExp(
  `^(?:(?:danh sách|ds|tổng hợp|các|những|đối tượng|người|được|hưởng|nhận|trợ cấp|chi trả|hằng tháng|hàng tháng|bảo trợ xã hội|btxh|trợ giúp xã hội|tgxh|đơn vị|địa bàn|khu vực|địa chỉ|tại|thuộc|của|ở)[\\s:,–-]+)+(?=(?:${WORDS})[\\s.:]+[\\p{L}\\d])`,
  'iu',
)

/**
 * The village that a lone text is the title of, with its word before it: `II. THÔN 3 (27 người)`, `* Thôn: Kim Mẫm 1`,
 * `Danh sách đối tượng thôn Lương Hòa`, `T. Lương Ngọc`; a name alone only when the unit has such a village. `null` when it is
 * something else.
 */
export function villageTitle(text: string, isVillage: (name: string) => boolean): string | null {
  const bare = bareTitle(text)
  if (VILLAGE_WORDS.test(bare) && bare.length <= 60) return bare
  if (isVillage(bare)) return bare
  const short = bare.replace(/^[Tt]\.\s*/u, '')
  return short !== bare && isVillage(short) ? short : null
}

const NO_VILLAGE = new RegExp(`^(?:chưa|không) (?:rõ|xác định|biết|có) (?:${WORDS})$`, 'iu')

/** The village that the lines above a list name: a line of its own before one within a title, the lowest first. */
export function villageNamedIn(lines: readonly string[], isVillage: (name: string) => boolean): string | null {
  const alone = lines.map((line) => villageTitle(line, isVillage))
  return alone.findLast((village) => village !== null) ?? villageInTitle(lines.toReversed())
}

/** "Chưa rõ thôn", as our own lists have it: the people below are not of the village above. */
export function saysNoVillage(text: string): boolean {
  return NO_VILLAGE.test(bareTitle(text))
}

/** A title without bullets, numbers, counts and what stands around it. */
export function bareTitle(text: string): string {
  return text
    .replace(BULLET, '')
    .replace(NUMBERING, '')
    .replace(COUNTED, '')
    .replace(CONTINUED, '')
    .replace(LEAD, '')
    .replace(LABEL, '$1 ')
    .replace(ABOVE, '')
    .replace(/[\s:.;]+$/, '')
}

/** Within a line: "chăm sóc", "văn bản" and "tổ chức" hold the others. */
const SURE_WORDS =
  'thôn|xóm|ấp|khóm|buôn|plei|phum|tổ dân phố|tdp|khu phố|khối phố|tiểu khu|khu dân cư|thon|xom|to dan pho|khu pho|khoi pho'

const IN_TITLE = new RegExp(
  `(?<![\\p{L}\\d])(?<!trưởng )(${SURE_WORDS}|(?:tổ|khu|khối|bản|làng|sóc)(?=\\s+(?:số\\s+)?\\d))[\\s.:]+((?!(?:xã|trên|thuộc|của|và|trong|các)(?:[\\s,]|$))[\\p{L}\\d][^,;:()\\n–-]*)`,
  'iu',
)
const NEXT_WORDS = /\s+(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|tháng|năm|quý|kỳ|hưởng|được|nhận)(?:\s.*)?$/iu

/** The village that a title says in its midst: `DANH SÁCH ĐỐI TƯỢNG THÔN LƯƠNG NGỌC THÁNG 11 NĂM 2026`. */
function villageInTitle(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [, word = '', name = ''] = IN_TITLE.exec(tidy(line)) ?? []
    const village = tidy(name.replace(NEXT_WORDS, ''))
    if (word !== '' && village !== '' && village.split(' ').length <= 4) return `${word} ${village}`
  }
  return null
}
