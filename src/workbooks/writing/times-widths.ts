/**
 * Widths of Times New Roman in thousandths of the type size, by letter. Source: the metrics of Times-Roman in Adobe's
 * core fonts, to which Times New Roman and Liberation Serif are drawn. Letters with marks are as wide as without.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    180: "'",
    250: ' ,.',
    278: 'ijlt/:;',
    333: 'fr!()-I[]',
    389: 'sJ',
    444: 'aceăâêz?',
    500: 'bdghknopquvxyôđ0123456789_*',
    556: 'FPSơư',
    611: 'EÊLTZ',
    667: 'BCR',
    722: 'AĂÂDĐGHKNOÔQUVXYw',
    778: 'm&',
    833: '%Ơ',
    889: 'M',
    944: 'W@Ư',
  }).flatMap(([width, letters]) => Array.from(letters, (letter): [string, number] => [letter, Number(width)])),
)

/** As wide as the widest usual letter, for anything the table does not know. */
const UNKNOWN_WIDTH = 722

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Latin letters with their marks end before this unit (Vietnamese ones stand up to U+1EF9). */
const TABLE_END = 0x2000

const NOT_YET = 0xffff

/** The widths by UTF-16 unit, each found when it is first seen: a list of 100,000 rows measures millions of letters. */
const table = new Uint16Array(TABLE_END).fill(NOT_YET)

/** The width of a UTF-16 unit of Times New Roman in thousandths of the type size; nothing for a combining tone mark. */
export function unitWidth(unit: number): number {
  if (unit >= TABLE_END) return UNKNOWN_WIDTH
  const known = table[unit] as number
  return known === NOT_YET ? learnedWidth(unit) : known
}

function learnedWidth(unit: number): number {
  const width = letterWidth(unit)
  table[unit] = width
  return width
}

function letterWidth(unit: number): number {
  const letter = String.fromCharCode(unit).normalize('NFD').replace(TONE_MARKS, '').normalize('NFC')
  return letter === '' ? 0 : (WIDTHS.get(letter) ?? UNKNOWN_WIDTH)
}
