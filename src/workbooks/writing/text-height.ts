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
  if (widthOf(text) <= room && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0)
}

/** The height in points of a row of that many lines. */
export function heightOf(lines: number, { size }: TypeFace): number {
  return Math.ceil(lines * size * 1.2 + 4)
}

function linesOfParagraph(text: string, room: number): number {
  const space = unitWidth(0x20)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const width = widthOf(word)
    const next = used === 0 ? width : used + space + width
    const fits = next <= room || used === 0
    // A word wider than the cell is broken wherever the line ends.
    const broken = Math.max(0, Math.ceil((fits ? next : width) / room) - 1)
    lines += (fits ? 0 : 1) + broken
    used = (fits ? next : width) - broken * room
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

/** In thousandths of the type size. */
function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += unitWidth(text.charCodeAt(at))
  return width
}
