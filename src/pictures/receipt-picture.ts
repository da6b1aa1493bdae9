import { COLOURS } from './colours.js'
import { toPng } from './png.js'
import { qrMatrix } from './qr-matrix.js'
import { box, line, picture, qrCode, type Svg } from './svg.js'
import { wrapped } from './text-width.js'

/** What a person's own receipt shows; every line ready to read, numbers masked. */
export type ReceiptPicture = Readonly<{
  office: string
  title: string
  /** `DK-7F3K2QM`: printed large, and in the QR code. */
  code: string
  /** Label and value, in their order. */
  facts: readonly (readonly [label: string, value: string])[]
  /** What happens next, and what nobody will ever ask for. */
  notes: readonly string[]
}>

const WIDTH = 720
const MARGIN = 40
const INNER = WIDTH - 2 * MARGIN
const CODE_SIDE = 300

/** The receipt as a PNG of 720 pixels' width, to be kept on a phone and shown at the office. */
export async function receiptPicture(receipt: ReceiptPicture): Promise<Uint8Array> {
  const parts: Svg[] = []
  let y = 64
  const say = (words: string, size: number, weight: 'regular' | 'bold', fill: string, gap: number) => {
    for (const one of wrapped(words, INNER, size, weight)) {
      parts.push(line(one, WIDTH / 2, y, { size, weight, fill, anchor: 'middle' }))
      y += size * 1.4
    }
    y += gap
  }
  say(receipt.office, 24, 'regular', COLOURS.quiet, 14)
  say(receipt.title, 34, 'bold', COLOURS.ink, 0)
  parts.push(qrCode(await qrMatrix(receipt.code), (WIDTH - CODE_SIDE) / 2, y - 24, CODE_SIDE))
  y += CODE_SIDE + 24
  say(receipt.code, 48, 'bold', COLOURS.verified, 4)
  const facts = factLines(receipt.facts, y)
  parts.push(...facts.parts)
  y = facts.y + 24
  for (const note of receipt.notes) {
    for (const words of wrapped(note, INNER, 24)) {
      parts.push(line(words, MARGIN, y, { size: 24, fill: COLOURS.quiet }))
      y += 34
    }
    y += 10
  }
  return toPng(picture(WIDTH, Math.ceil(y + 10), ...parts))
}

function factLines(facts: ReceiptPicture['facts'], from: number): Readonly<{ parts: readonly Svg[]; y: number }> {
  const parts: Svg[] = []
  let y = from
  for (const [label, value] of facts) {
    parts.push(box(MARGIN, y - 34, INNER, 1, COLOURS.rule))
    parts.push(line(label, MARGIN, y, { size: 24, fill: COLOURS.quiet }))
    for (const words of wrapped(value, INNER - 250, 27, 'bold')) {
      parts.push(line(words, MARGIN + 250, y, { size: 27, weight: 'bold' }))
      y += 37
    }
    y += 13
  }
  return { parts, y }
}
