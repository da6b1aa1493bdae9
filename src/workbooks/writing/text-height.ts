import { unitWidth } from './times-widths.js'

/** Bold letters, and the difference between one computer's fonts and another's. */
const BOLD = 1.09
const SLACK = 1.05

/** A size in points of Times New Roman. */
export type TypeFace = Readonly<{ size: number; bold: boolean }>

/**
 * How many lines a wrapped text takes in a cell `width` digits wide. We must know, since programs do not all find the
 * height of a row by themselves when they open a file, and none does for merged cells.
 */
export function linesOf(text: string, width: number, type: TypeFace): number {
  const room = roomIn(width) / pointsPerUnit(type)
  const lines = linesIn(text, room, BETWEEN_WORDS)
  // Where a hyphen or a slash ends a line is told differently by each program: what takes more lines has room for all.
  return lines > 1 && /[-/]/.test(text) ? Math.max(lines, linesIn(text, room, ANYWHERE_USUAL)) : lines
}

/** The height in points of a row of that many lines. */
export function heightOf(lines: number, { size }: TypeFace): number {
  return Math.ceil(lines * size * 1.2 + 4)
}

const SPACE = 0x20
const NEW_LINE = 0x0a
const HYPHEN = 0x2d
const SLASH = 0x2f

/** Letters behind which a line may end, beside spaces: none, or those of `BT38-15139-0001` and `1755/QĐ-UBND`. */
const BETWEEN_WORDS: readonly number[] = []
const ANYWHERE_USUAL: readonly number[] = [HYPHEN, SLASH]

/** Piece by piece in one go and without a string of its own for each: lists measure a million cells. */
function linesIn(text: string, room: number, ends: readonly number[]): number {
  let lines = 1
  let used = 0
  let gap = 0
  let piece = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? NEW_LINE : text.charCodeAt(at)
    const isBlank = unit === SPACE || unit === NEW_LINE
    if (!isBlank) piece += unitWidth(unit)
    if (!isBlank && !ends.includes(unit)) continue
    const next = used === 0 ? piece : used + gap + piece
    if (next <= room) used = next
    else {
      // A piece wider than the cell is broken wherever the line ends.
      const broken = Math.max(0, Math.ceil(piece / room) - 1)
      lines += (used === 0 ? 0 : 1) + broken
      used = piece - broken * room
    }
    piece = 0
    gap = unit === SPACE ? unitWidth(SPACE) : 0
    if (unit === NEW_LINE && at < text.length) {
      lines += 1
      used = 0
    }
  }
  return lines
}

/** Points between the borders: a digit is 8 pixels of 0.75 points, and 5 pixels are padding (ECMA-376 §18.3.1.13). */
function roomIn(width: number): number {
  return Math.max(10, (width * 8 - 5) * 0.75)
}

function pointsPerUnit({ size, bold }: TypeFace): number {
  return (size / 1000) * SLACK * (bold ? BOLD : 1)
}
