import { UnreadableWorkbook } from './workbook.js'

/** A record of an `.xls` stream ([MS-XLS] 2.1.4). */
export type BiffRecord = Readonly<{ id: number; at: number; data: DataView }>

export const BIFF = {
  FORMULA: 0x0006,
  EOF: 0x000a,
  DATEMODE: 0x0022,
  FILEPASS: 0x002f,
  FONT: 0x0031,
  CONTINUE: 0x003c,
  COLINFO: 0x007d,
  BOUNDSHEET: 0x0085,
  MULRK: 0x00bd,
  XF: 0x00e0,
  MERGECELLS: 0x00e5,
  SST: 0x00fc,
  LABELSST: 0x00fd,
  BLANK: 0x0201,
  NUMBER: 0x0203,
  LABEL: 0x0204,
  BOOLERR: 0x0205,
  STRING: 0x0207,
  ROW: 0x0208,
  RK: 0x027e,
  MULBLANK: 0x00be,
  FORMAT: 0x041e,
  BOF: 0x0809,
} as const

/** The records from a place on, one at a time: a stream may have millions that say nothing. */
export function* recordsFrom(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  while (at + 4 <= stream.byteLength) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > stream.byteLength) throw new UnreadableWorkbook('damaged')
    yield { id, at, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) }
    at += 4 + length
    if (id === 0 && length === 0) break
  }
}

export function decodeRk(rk: number): number {
  let value: number
  if ((rk & 2) !== 0) value = rk >> 2
  else {
    const bytes = new DataView(new ArrayBuffer(8))
    bytes.setUint32(0, (rk & 0xffff_fffc) >>> 0)
    value = bytes.getFloat64(0)
  }
  return (rk & 1) !== 0 ? value / 100 : value
}

/** A text and the font index of its first formatted run, if it is rich. */
export type BiffText = Readonly<{ text: string; font: number | null }>

/** A text inside one record: `lengthBytes` is 1 or 2. */
export function readText(data: DataView, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true)
  const wide = (data.getUint8(at + lengthBytes) & 1) !== 0
  let text = ''
  for (let n = 0, from = at + lengthBytes + 1; n < length; n++) {
    text += String.fromCharCode(wide ? data.getUint16(from + n * 2, true) : data.getUint8(from + n))
  }
  return text
}

/** Many times what the lists of an office have: a text of nothing takes three bytes, and ten times as much once it is read. */
const MOST_TEXTS = 1_000_000

/** The shared texts: a table cut into CONTINUE records at any letter ([MS-XLS] 2.4.265). */
export function readSharedTexts(blocks: readonly DataView[]): BiffText[] {
  const source = new Blocks(blocks)
  source.skip(4)
  const count = source.u32()
  const texts: BiffText[] = []
  for (let n = 0; n < count && !source.atEnd(); n++) {
    if (n >= MOST_TEXTS) throw new UnreadableWorkbook('too-large')
    texts.push(readSharedText(source))
  }
  return texts
}

function readSharedText(source: Blocks): BiffText {
  const length = source.u16()
  let flags = source.u8()
  const runs = (flags & 8) !== 0 ? source.u16() : 0
  const phonetic = (flags & 4) !== 0 ? source.u32() : 0
  const codes: number[] = []
  while (codes.length < length) {
    if (source.atBorder()) flags = source.u8()
    codes.push((flags & 1) !== 0 ? source.u16() : source.u8())
  }
  let font: number | null = null
  for (let n = 0; n < runs; n++) {
    source.skip(2)
    const index = source.u16()
    if (n === 0) font = index
  }
  source.skip(phonetic)
  let text = ''
  for (let at = 0; at < codes.length; at += 4096) text += String.fromCharCode(...codes.slice(at, at + 4096))
  return { text, font }
}

/** Reads across record borders. Where a text is cut, the next block begins with a new flag byte: see `atBorder`. */
class Blocks {
  private block = 0
  private at = 0

  constructor(private readonly blocks: readonly DataView[]) {}

  atEnd(): boolean {
    return this.block >= this.blocks.length || (this.block === this.blocks.length - 1 && this.atBorder())
  }

  atBorder(): boolean {
    return this.at >= (this.blocks[this.block]?.byteLength ?? 0)
  }

  u8(): number {
    while (this.block < this.blocks.length && this.atBorder()) {
      this.block++
      this.at = 0
    }
    const block = this.blocks[this.block]
    if (block === undefined) throw new UnreadableWorkbook('damaged')
    return block.getUint8(this.at++)
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return (this.u16() | (this.u16() << 16)) >>> 0
  }

  skip(count: number): void {
    for (let n = 0; n < count; n++) this.u8()
  }
}
