import { COLOURS } from './colours.js'
import { toPng } from './png.js'
import { box, element, line, picture, type Svg } from './svg.js'
import { fitted, widthOf, wrapped } from './text-width.js'

/** How far a village or commune is, in people. `verified + registered + waiting` never exceed `people`. */
export type ProgressRow = Readonly<{
  name: string
  people: number
  /** Payment is settled, and the police confirm the identity. */
  verified: number
  /** Payment is settled, the identity is not yet confirmed. */
  registered: number
  /** Given in, and nobody has decided. */
  waiting: number
  /** A short remark under the bar: paid and failed of the month. */
  remark: string
  /** What is late here, in words; empty when nothing is. */
  late: string
}>

/** One month of the trend: how many people there were, and how many were paid into an account. */
export type TrendMonth = Readonly<{ label: string; people: number; intoAccount: number }>

export type ProgressPicture = Readonly<{
  title: string
  subtitle: string
  rows: readonly ProgressRow[]
  /** Words of the legend. */
  legend: Readonly<Record<'verified' | 'registered' | 'waiting' | 'missing', string>>
  trend: Readonly<{ title: string; months: readonly TrendMonth[] }>
  failures: Readonly<{ title: string; reasons: readonly Readonly<{ label: string; count: number }>[] }>
}>

const WIDTH = 720
const MARGIN = 32
const INNER = WIDTH - 2 * MARGIN
const BAR = 34

/** The progress as a PNG of 720 pixels' width; its height grows with the rows. Read top down on a small phone. */
export async function progressPicture(progress: ProgressPicture): Promise<Uint8Array> {
  const parts: Svg[] = []
  let y = 58
  for (const words of wrapped(progress.title, INNER, 34, 'bold')) {
    parts.push(line(words, MARGIN, y, { size: 34, weight: 'bold' }))
    y += 44
  }
  parts.push(line(fitted(progress.subtitle, INNER, 24), MARGIN, y, { size: 24, fill: COLOURS.quiet }))
  y += 26
  for (const draw of [legend, rows, trend, failures]) {
    const drawn = draw(progress, y)
    parts.push(...drawn.parts)
    y = drawn.y
  }
  return toPng(picture(WIDTH, Math.ceil(y + 12), ...parts))
}

type Drawn = Readonly<{ parts: readonly Svg[]; y: number }>

const SHADES = ['verified', 'registered', 'waiting', 'missing'] as const

function legend({ legend: words }: ProgressPicture, from: number): Drawn {
  const parts: Svg[] = []
  let [x, y] = [MARGIN, from + 18]
  for (const shade of SHADES) {
    const width = 34 + widthOf(words[shade], 22) + 26
    if (x + width > WIDTH - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 36]
    parts.push(box(x, y - 19, 24, 24, COLOURS[shade], { stroke: '#767676', 'stroke-width': 1 }))
    parts.push(line(words[shade], x + 34, y, { size: 22 }))
    x += width
  }
  return { parts, y: y + 30 }
}

function rows({ rows: all }: ProgressPicture, from: number): Drawn {
  const parts: Svg[] = []
  let y = from
  for (const row of all) {
    y += 36
    const settled = `${row.verified + row.registered}/${row.people}`
    const room = INNER - widthOf(settled, 27, 'bold') - 20
    parts.push(line(fitted(row.name, room, 27, 'bold'), MARGIN, y, { size: 27, weight: 'bold' }))
    parts.push(line(settled, WIDTH - MARGIN, y, { size: 27, weight: 'bold', anchor: 'end' }))
    y += 12
    parts.push(...bar(row, y))
    y += BAR
    for (const [words, fill] of [
      [row.remark, COLOURS.quiet],
      [row.late, COLOURS.late],
    ] as const) {
      if (words === '') continue
      y += 30
      const isLate = fill === COLOURS.late
      if (isLate) parts.push(warningSign(MARGIN, y))
      const weight = isLate ? 'bold' : 'regular'
      const x = MARGIN + (isLate ? 30 : 0)
      parts.push(line(fitted(words, WIDTH - MARGIN - x, 22, weight), x, y, { size: 22, fill, weight }))
    }
    y += 12
  }
  return { parts, y }
}

/** A triangle whose foot is on the line: lateness shows without its colour too. */
function warningSign(x: number, y: number): Svg {
  return element('path', { d: `M${x} ${y}h22l-11 -19z`, fill: COLOURS.late })
}

/** Lengths are shares of the people; a number stands in a part that is wide enough for it. */
function bar(row: ProgressRow, y: number): readonly Svg[] {
  const parts: Svg[] = [box(MARGIN, y, INNER, BAR, COLOURS.missing, { rx: 4 })]
  let x = MARGIN
  for (const shade of ['verified', 'registered', 'waiting'] as const) {
    const width = row.people === 0 ? 0 : (INNER * row[shade]) / row.people
    if (width === 0) continue
    parts.push(box(x, y, width, BAR, COLOURS[shade]))
    const fill = shade === 'verified' ? '#fff' : COLOURS.ink
    if (width > widthOf(String(row[shade]), 21, 'bold') + 12)
      parts.push(line(String(row[shade]), x + width / 2, y + 25, { size: 21, weight: 'bold', fill, anchor: 'middle' }))
    x += width
  }
  parts.push(box(MARGIN, y, INNER, BAR, 'none', { rx: 4, stroke: '#767676', 'stroke-width': 1 }))
  return parts
}

const CHART = 170

/** Two columns a month: people, and those paid into an account. A month alone is no trend and is left out. */
function trend({ trend: { title, months } }: ProgressPicture, from: number): Drawn {
  if (months.length < 2) return { parts: [], y: from }
  const base = from + 84 + CHART
  const highest = Math.max(1, ...months.map(({ people }) => people))
  const step = INNER / months.length
  const width = Math.min(64, step * 0.62)
  const columns = months.flatMap(({ label, people, intoAccount }, index) => {
    const x = MARGIN + step * index + (step - width) / 2
    const [whole, part] = [(CHART * people) / highest, (CHART * intoAccount) / highest]
    return [
      box(x, base - whole, width, whole, COLOURS.missing, { stroke: '#767676', 'stroke-width': 1 }),
      box(x, base - part, width, part, COLOURS.verified),
      line(String(intoAccount), x + width / 2, base - whole - 8, { size: 20, anchor: 'middle', weight: 'bold' }),
      line(label, x + width / 2, base + 26, { size: 20, anchor: 'middle', fill: COLOURS.quiet }),
    ]
  })
  const heading = line(fitted(title, INNER, 25, 'bold'), MARGIN, from + 36, { size: 25, weight: 'bold' })
  return { parts: [heading, box(MARGIN, base, INNER, 1, COLOURS.ink), ...columns], y: base + 44 }
}

function failures({ failures: { title, reasons } }: ProgressPicture, from: number): Drawn {
  if (reasons.length === 0) return { parts: [], y: from }
  const parts: Svg[] = [line(fitted(title, INNER, 25, 'bold'), MARGIN, from + 36, { size: 25, weight: 'bold' })]
  const highest = Math.max(...reasons.map(({ count }) => count))
  let y = from + 46
  for (const { label, count } of reasons) {
    y += 30
    parts.push(line(fitted(label, INNER, 22), MARGIN, y, { size: 22 }))
    parts.push(box(MARGIN, y + 8, ((INNER - 70) * count) / highest, 18, COLOURS.late))
    parts.push(
      line(String(count), MARGIN + ((INNER - 70) * count) / highest + 12, y + 25, { size: 22, weight: 'bold' }),
    )
    y += 32
  }
  return { parts, y: y + 14 }
}
