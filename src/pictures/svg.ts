import { FONT_FAMILY, type Weight } from './fonts.js'
import { darkRuns, type QrMatrix, QUIET_ZONE } from './qr-matrix.js'

/** A piece of SVG, already escaped. */
export type Svg = string

type Attributes = Readonly<Record<string, string | number>>

/** An element with its children; attribute values are escaped. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

export type Lettering = Readonly<{
  size: number
  weight?: Weight
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}>

/** One line of text whose baseline begins at `x`, `y`. */
export function line(words: string, x: number, y: number, { size, weight, fill, anchor }: Lettering): Svg {
  const attributes = {
    x,
    y,
    'font-family': FONT_FAMILY,
    'font-size': size,
    'font-weight': weight === 'bold' ? 700 : 400,
    'text-anchor': anchor ?? 'start',
    fill: fill ?? '#1a1a1a',
  }
  return element('text', attributes, escaped(words))
}

export function box(x: number, y: number, width: number, height: number, fill: string, more: Attributes = {}): Svg {
  return element('rect', { x, y, width, height, fill, ...more })
}

/** A QR code with its quiet zone, `side` wide altogether, on white. */
export function qrCode(matrix: QrMatrix, x: number, y: number, side: number): Svg {
  const square = side / (matrix.size + 2 * QUIET_ZONE)
  const runs = [...darkRuns(matrix)].map(
    (run) => `M${run.x + QUIET_ZONE} ${run.y + QUIET_ZONE}h${run.width}v1h-${run.width}z`,
  )
  const dark = element('path', { d: runs.join(''), fill: '#000', 'shape-rendering': 'crispEdges' })
  return element(
    'g',
    {},
    box(x, y, side, side, '#fff'),
    element('g', { transform: `translate(${x} ${y}) scale(${square})` }, dark),
  )
}

/** The whole picture. `width` and `height` in its own units, one a pixel. */
export function picture(width: number, height: number, ...children: readonly Svg[]): Svg {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    box(0, 0, width, height, '#fff'),
    ...children,
  )
}

function escaped(words: string): string {
  return (
    words
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}
