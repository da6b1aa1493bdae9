import PDFDocument from 'pdfkit'
import { FONT_FILES, type Weight } from './fonts.js'
import { darkRuns, type QrMatrix, QUIET_ZONE } from './qr-matrix.js'

/** Points: 72 to the inch. */
export const A4 = { width: 595.28, height: 841.89 } as const

export type Paper = PDFKit.PDFDocument

/** A4 pages drawn by `draw`, as the bytes of a PDF. `title` goes into its properties. */
export async function paper(title: string, draw: (paper: Paper) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, info: { Title: title } })
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
  draw(document)
  document.end()
  return done
}

export type Print = Readonly<{
  size: number
  weight?: Weight
  /** The room that the text has; it is broken into lines there. */
  width: number
  align?: 'left' | 'center'
  colour?: string
}>

/** Prints text from the top left corner `x`, `y`; returns where the next text may begin. */
export function print(on: Paper, words: string, x: number, y: number, { size, weight, width, align, colour }: Print) {
  on.font(FONT_FILES[weight ?? 'regular'])
    .fontSize(size)
    .fillColor(colour ?? '#000')
  on.text(words, x, y, { width, align: align ?? 'left', lineGap: size * 0.12 })
  return on.y
}

/** Prints a QR code with its quiet zone, `side` points wide altogether. */
export function printCode(on: Paper, matrix: QrMatrix, x: number, y: number, side: number): void {
  const square = side / (matrix.size + 2 * QUIET_ZONE)
  const edge = QUIET_ZONE * square
  for (const run of darkRuns(matrix))
    on.rect(x + edge + run.x * square, y + edge + run.y * square, run.width * square, square)
  on.fill('#000')
}

/** A dotted line to write on. */
export function writingLine(on: Paper, x: number, y: number, width: number): void {
  on.moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.6)
    .dash(1.2, { space: 2 })
    .strokeColor('#000')
    .stroke()
    .undash()
}

/** Empty boxes, a digit each, with a wider gap after every `group` of them. */
export function digitBoxes(on: Paper, x: number, y: number, count: number, { side = 15, group = 4 } = {}): void {
  for (let index = 0; index < count; index += 1) {
    const left = x + index * side + Math.floor(index / group) * 5
    on.rect(left, y, side, side).lineWidth(0.6).strokeColor('#000').stroke()
  }
}
