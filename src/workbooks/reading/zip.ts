import { createInflateRaw } from 'node:zlib'
import { type CellAllowance, MAX_CELLS, MAX_ROWS, UnreadableWorkbook } from './workbook.js'

export type ZipEntry = Readonly<{
  name: string
  method: number
  flags: number
  packedSize: number
  unpackedSize: number
  offset: number
}>

/**
 * An archive opened by its central directory. Sizes are checked before a byte is unpacked: the files of one workbook
 * may hold `ALLOWANCE` bytes and `RATIO` times the packed size, which admits a million formatted empty rows and refuses
 * a bomb. What comes out is counted too, since a directory may lie.
 */
export type Zip = Readonly<{
  bytes: Uint8Array
  entries: ReadonlyMap<string, ZipEntry>
  /** Names of the entries by the same in small letters. */
  byLowerName: ReadonlyMap<string, string>
  budget: number
}>

const ALLOWANCE = 96 * 1024 * 1024
const RATIO = 60
const MAX_ENTRIES = 10_000
/** A file that unpacks to more than its directory says is a bomb; small programs may leave the size out of a small file. */
const SLACK = 1024 * 1024
const ENCRYPTED = 1

export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = directoryOf(view)
  const { count } = directory
  let { at } = directory
  if (count > MAX_ENTRIES) throw new UnreadableWorkbook('too-large')
  const entries = new Map<string, ZipEntry>()
  const budget = ALLOWANCE + RATIO * bytes.byteLength
  let total = 0
  for (let n = 0; n < count; n++) {
    const { entry, next } = readEntry(bytes, view, at)
    if ((entry.flags & ENCRYPTED) !== 0) throw new UnreadableWorkbook('encrypted')
    total += entry.unpackedSize
    if (total > budget) throw new UnreadableWorkbook('too-large')
    entries.set(entry.name, entry)
    at = next
  }
  const byLowerName = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]))
  return { bytes, entries, byLowerName, budget }
}

const LEAST_CELLS = 200_000
const CELLS_PER_BYTE = 2
const LEAST_ROWS = 50_000
const BYTES_PER_ROW = 12

/**
 * What the sheets of an archive may hold. A row of a list takes some two hundred bytes packed, and each of its cells about
 * seven; hundreds of thousands from nothing say one thing over and over.
 */
export function cellAllowance({ bytes: { byteLength } }: Zip): CellAllowance {
  return {
    rows: Math.min(MAX_ROWS, LEAST_ROWS + byteLength / BYTES_PER_ROW),
    cells: Math.min(MAX_CELLS, LEAST_CELLS + byteLength * CELLS_PER_BYTE),
  }
}

/** How many entries the directory has and where it begins; a large or streamed archive says it in a longer record (Zip64). */
function directoryOf(view: DataView): Readonly<{ count: number; at: number }> {
  const end = endOfDirectory(view)
  const found = { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return found
  const record = numberAt(view, locator + 8)
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return found
  return { count: numberAt(view, record + 32), at: numberAt(view, record + 48) }
}

/** A number of eight bytes; what is past the file counts as past it, however far. */
function numberAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

/** The end record, looked for backwards over at most its longest comment. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new UnreadableWorkbook('damaged')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableWorkbook('damaged')
  const nameLength = view.getUint16(at + 28, true)
  const extra = at + 46 + nameLength
  const extraEnd = extra + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > view.byteLength) throw new UnreadableWorkbook('damaged')
  const [unpackedSize, packedSize, offset] = longNumbers(view, extra, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  const entry = {
    // Some old Windows programs write the strokes of paths the other way round.
    name: new TextDecoder().decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    packedSize,
    unpackedSize,
    offset,
  }
  return { entry, next }
}

type EntryNumbers = readonly [unpackedSize: number, packedSize: number, offset: number]
const ELSEWHERE = 0xffff_ffff
const ZIP64 = 1

/** Numbers that say "elsewhere" stand in the entry's Zip64 field, in this order. */
function longNumbers(view: DataView, from: number, to: number, short: EntryNumbers): EntryNumbers {
  if (!short.includes(ELSEWHERE)) return short
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue
    let next = at + 4
    const long = short.map((number) => {
      if (number !== ELSEWHERE || next + 8 > to) return number
      next += 8
      return numberAt(view, next - 8)
    })
    return [long[0] ?? ELSEWHERE, long[1] ?? ELSEWHERE, long[2] ?? ELSEWHERE]
  }
  return short
}

/** The bytes of a file in the archive, piece by piece. Nothing if it is not there. */
export async function* bytePieces(zip: Zip, name: string): AsyncGenerator<Uint8Array> {
  const entry = zip.entries.get(name)
  if (entry === undefined) return
  let left = Math.min(zip.budget, entry.unpackedSize + SLACK)
  for await (const piece of unpacked(zip, entry)) {
    left -= piece.byteLength
    if (left < 0) throw new UnreadableWorkbook('too-large')
    yield piece
  }
}

/** The text of a file in the archive, piece by piece; letters cut at a border stay whole. Nothing if it is not there. */
export async function* textPieces(zip: Zip, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of bytePieces(zip, name)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** The whole text of a small file in the archive; `null` if it is not there. */
export async function textOf(zip: Zip, name: string, maxLength = 64 * 1024 * 1024): Promise<string | null> {
  if (!zip.entries.has(name)) return null
  const pieces: string[] = []
  let length = 0
  for await (const piece of textPieces(zip, name)) {
    length += piece.length
    if (length > maxLength) throw new UnreadableWorkbook('too-large')
    pieces.push(piece)
  }
  return pieces.join('')
}

async function* unpacked(zip: Zip, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(zip, entry)
  if (entry.method === 0) {
    yield packed
    return
  }
  if (entry.method !== 8) throw new UnreadableWorkbook('damaged')
  const inflate = createInflateRaw({ chunkSize: 1 << 18 })
  inflate.end(packed)
  try {
    for await (const piece of inflate) yield piece as Uint8Array
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error
    throw new UnreadableWorkbook('damaged')
  }
}

function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array {
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    throw new UnreadableWorkbook('damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > view.byteLength) throw new UnreadableWorkbook('damaged')
  return zip.bytes.subarray(start, start + entry.packedSize)
}
