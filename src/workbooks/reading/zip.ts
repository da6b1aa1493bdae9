import { createInflateRaw } from 'node:zlib'
import { MAX_CELLS, UnreadableWorkbook } from './workbook.js'

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
export type Zip = Readonly<{ bytes: Uint8Array; entries: ReadonlyMap<string, ZipEntry>; budget: number }>

const ALLOWANCE = 96 * 1024 * 1024
const RATIO = 60
const MAX_ENTRIES = 10_000
const ENCRYPTED = 1

export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
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
  return { bytes, entries, budget }
}

const MIN_CELLS = 200_000
const CELLS_PER_BYTE = 4

/** Most cells that one sheet of an archive may hold. A real cell takes some bytes packed; millions from nothing are a bomb. */
export function cellLimit({ bytes }: Zip): number {
  return Math.min(MAX_CELLS, MIN_CELLS + CELLS_PER_BYTE * bytes.byteLength)
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
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    packedSize: view.getUint32(at + 20, true),
    unpackedSize: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
  return { entry, next }
}

/** The bytes of a file in the archive, piece by piece. Nothing if it is not there. */
export async function* bytePieces(zip: Zip, name: string): AsyncGenerator<Uint8Array> {
  const entry = zip.entries.get(name)
  if (entry === undefined) return
  let left = zip.budget
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
