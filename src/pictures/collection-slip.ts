import { A4, digitBoxes, type Paper, paper, print, printCode, writingLine } from './paper.js'
import { type QrMatrix, qrMatrix } from './qr-matrix.js'

/** What is known of a person, ready to print; never a number of theirs. */
export type SlipPerson = Readonly<{ code: string; name: string; facts: readonly string[] }>

/** The words on every slip. */
export type CollectionSlips = Readonly<{
  office: string
  title: string
  /** Why, and that it is voluntary and free. */
  intro: string
  labels: Readonly<Record<'bank' | 'account' | 'holder' | 'payee' | 'phone' | 'cash' | 'consent' | 'sign', string>>
  /** Under the QR code: what it opens. */
  scan: string
  /** What the QR code opens; without it, the record's code. */
  address: string | undefined
  people: readonly SlipPerson[]
}>

const MARGIN = 40
const HALF = A4.height / 2
const INNER = A4.width - 2 * MARGIN
const CODE_SIDE = 92

/** Slips to take from door to door, for those with no phone: two on an A4 page, to be cut apart, as PDF. */
export async function collectionSlips(slips: CollectionSlips): Promise<Uint8Array> {
  const shared = slips.address === undefined ? undefined : await qrMatrix(slips.address)
  const codes = await Promise.all(slips.people.map(async ({ code }) => shared ?? (await qrMatrix(code))))
  return paper(slips.title, (on) => {
    slips.people.forEach((person, index) => {
      if (index % 2 === 0) on.addPage()
      const matrix = codes[index]
      if (matrix !== undefined) slip(on, slips, person, matrix, index % 2 === 0 ? 0 : HALF)
    })
  })
}

function slip(on: Paper, slips: CollectionSlips, person: SlipPerson, matrix: QrMatrix, top: number): void {
  const room = INNER - CODE_SIDE - 12
  print(on, slips.office, MARGIN, top + 24, { width: room, size: 10, colour: '#333' })
  print(on, slips.title, MARGIN, top + 39, { width: room, size: 16, weight: 'bold' })
  print(on, slips.intro, MARGIN, top + 63, { width: room, size: 9.5 })
  printCode(on, matrix, A4.width - MARGIN - CODE_SIDE, top + 18, CODE_SIDE)
  const under = { width: CODE_SIDE, align: 'center', size: 8.5 } as const
  print(on, slips.scan, A4.width - MARGIN - CODE_SIDE, top + 18 + CODE_SIDE - 4, under)
  let y = print(on, person.name, MARGIN, top + 108, { width: room, size: 18, weight: 'bold' })
  y = print(on, [person.code, ...person.facts].join(' · '), MARGIN, y, { width: INNER, size: 11 })
  blanks(on, slips.labels, Math.max(y + 8, top + 160))
  if (top === 0) cutLine(on)
}

function blanks(on: Paper, labels: CollectionSlips['labels'], from: number): void {
  const label = { width: INNER, size: 11 } as const
  let y = from
  for (const words of [labels.bank, labels.holder, labels.payee]) {
    print(on, words, MARGIN, y, label)
    writingLine(on, MARGIN + 190, y + 13, INNER - 190)
    y += 24
  }
  for (const [words, digits] of [
    [labels.account, 18],
    [labels.phone, 10],
  ] as const) {
    print(on, words, MARGIN, y, label)
    digitBoxes(on, MARGIN + 190, y - 1, digits)
    y += 24
  }
  y += 2
  for (const words of [labels.cash, labels.consent]) {
    on.rect(MARGIN, y + 2, 11, 11)
      .lineWidth(0.8)
      .strokeColor('#000')
      .stroke()
    y = print(on, words, MARGIN + 18, y, { width: INNER - 18, size: 10.5 }) + 3
  }
  print(on, labels.sign, MARGIN + INNER / 2, y + 2, { width: INNER / 2, align: 'center', size: 10.5 })
}

function cutLine(on: Paper): void {
  on.moveTo(16, HALF)
    .lineTo(A4.width - 16, HALF)
    .lineWidth(0.5)
    .dash(4, { space: 4 })
    .strokeColor('#777')
    .stroke()
  on.undash()
}
