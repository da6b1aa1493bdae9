import { A4, type Paper, paper, print, printCode } from './paper.js'
import { type QrMatrix, qrMatrix } from './qr-matrix.js'

/** A way to the bot: `label` as people call it, `address` what its QR code opens. */
export type BotAddress = Readonly<{ label: string; address: string }>

export type VillagePoster = Readonly<{
  office: string
  title: string
  /** The village or commune that it hangs in. */
  place: string
  lead: string
  /** What to do, one step each. */
  steps: readonly string[]
  /** One or two codes side by side. */
  ways: readonly BotAddress[]
  /** At the foot, in large letters: free, and nobody asks for a code. */
  warnings: readonly string[]
}>

const MARGIN = 48
const INNER = A4.width - 2 * MARGIN
const CODE_SIDE = 210

/** A poster for the house of culture: one A4 page as PDF, read from two metres away. */
export async function villagePoster(poster: VillagePoster): Promise<Uint8Array> {
  const ways = await Promise.all(
    poster.ways.slice(0, 2).map(async (way) => ({ ...way, matrix: await qrMatrix(way.address) })),
  )
  return paper(poster.title, (on) => draw(on, poster, ways))
}

type Way = BotAddress & Readonly<{ matrix: QrMatrix }>

function draw(on: Paper, poster: VillagePoster, ways: readonly Way[]): void {
  on.addPage()
  const centred = { width: INNER, align: 'center' } as const
  let y = print(on, poster.office, MARGIN, 36, { ...centred, size: 14, colour: '#333' })
  y = print(on, poster.title, MARGIN, y + 10, { ...centred, size: 36, weight: 'bold' })
  y = print(on, poster.place, MARGIN, y + 4, { ...centred, size: 22, weight: 'bold', colour: '#0072b2' })
  y = print(on, poster.lead, MARGIN, y + 8, { ...centred, size: 17 })
  y = codes(on, ways, y + 10)
  poster.steps.forEach((step, index) => {
    print(on, `${index + 1}.`, MARGIN, y, { width: 30, size: 19, weight: 'bold', colour: '#0072b2' })
    y = print(on, step, MARGIN + 32, y, { width: INNER - 32, size: 19 }) + 4
  })
  warnings(on, poster.warnings, Math.max(y + 10, A4.height - 40 - 40 * poster.warnings.length))
}

function codes(on: Paper, ways: readonly Way[], y: number): number {
  const step = INNER / Math.max(1, ways.length)
  ways.forEach(({ matrix, label }, index) => {
    const middle = MARGIN + step * (index + 0.5)
    printCode(on, matrix, middle - CODE_SIDE / 2, y, CODE_SIDE)
    const below = { width: step, align: 'center', size: 18, weight: 'bold' } as const
    print(on, label, MARGIN + step * index, y + CODE_SIDE - 6, below)
  })
  return ways.length === 0 ? y : y + CODE_SIDE + 32
}

function warnings(on: Paper, all: readonly string[], from: number): void {
  let y = from
  for (const warning of all)
    y =
      print(on, warning, MARGIN, y, { width: INNER, align: 'center', size: 17, weight: 'bold', colour: '#b34700' }) + 3
}
