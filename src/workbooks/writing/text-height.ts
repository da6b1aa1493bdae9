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

/** Bold letters, and the difference between one computer's fonts and another's. */
const BOLD = 1.09
const SLACK = 1.03

/** A size in points of Times New Roman. */
export type TypeFace = Readonly<{ size: number; bold: boolean }>

/**
 * How many lines a wrapped text takes in a cell `width` characters wide. We must know, since programs do not all find the
 * height of a row by themselves when they open a file, and none does for merged cells.
 */
export function linesOf(text: string, width: number, type: TypeFace): number {
  const room = roomIn(width)
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room, type), 0)
}

/** The height in points of a row of that many lines. */
export function heightOf(lines: number, { size }: TypeFace): number {
  return Math.ceil(lines * size * 1.2 + 4)
}

function linesOfParagraph(text: string, room: number, type: TypeFace): number {
  const space = widthOf(' ', type)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const width = widthOf(word, type)
    const next = used === 0 ? width : used + space + width
    const fits = next <= room || used === 0
    // A word wider than the cell is broken wherever the line ends.
    const broken = Math.ceil((fits ? next : width) / room) - 1
    lines += (fits ? 0 : 1) + Math.max(0, broken)
    used = fits ? next : width
    if (broken > 0) used -= broken * room
  }
  return lines
}

/** Points between the borders: a character is 7 pixels of 0.75 points, and 5 pixels are padding (ECMA-376 §18.3.1.13). */
function roomIn(width: number): number {
  return Math.max(10, (width * 7 - 5) * 0.75)
}

function widthOf(text: string, { size, bold }: TypeFace): number {
  let thousandths = 0
  for (const letter of text.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC')) {
    thousandths += WIDTHS.get(letter) ?? UNKNOWN_WIDTH
  }
  return (thousandths / 1000) * size * SLACK * (bold ? BOLD : 1)
}
