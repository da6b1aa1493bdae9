import { UnreadableWorkbook } from './workbook.js'

const FREE_OR_END = 0xffff_fff0
const HEADER = 512

/** Each sector belongs to one stream, and small streams lie in a stream of their own: what is joined is at most twice the file. */
type Allowance = { left: number }

/** The streams of an OLE2 compound file ([MS-CFB]) by name: what `.xls` files and encrypted workbooks are wrapped in. */
export function readCompoundFile(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.byteLength < HEADER) throw new UnreadableWorkbook('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << view.getUint16(30, true)
  const miniSize = 1 << view.getUint16(32, true)
  if (![512, 4096].includes(sectorSize) || miniSize !== 64) throw new UnreadableWorkbook('damaged')
  const sectorAt = (sector: number): Uint8Array => {
    const start = (sector + 1) * sectorSize
    if (start >= bytes.byteLength) throw new UnreadableWorkbook('damaged')
    return bytes.subarray(start, start + sectorSize)
  }
  const fat = readFat(view, sectorAt, sectorSize)
  const allowance = { left: 2 * bytes.byteLength }
  const chain = (first: number): Uint8Array => joinChain(first, fat, sectorAt, allowance)
  const directory = readDirectory(chain(view.getUint32(48, true)))
  const root = directory.find((entry) => entry.type === 5)
  if (root === undefined) throw new UnreadableWorkbook('damaged')
  const miniStream = root.size > 0 ? chain(root.start) : new Uint8Array()
  const miniFatStart = view.getUint32(60, true)
  const miniFat = miniFatStart < FREE_OR_END ? toNumbers(chain(miniFatStart)) : []
  const miniAt = (sector: number): Uint8Array => miniStream.subarray(sector * miniSize, (sector + 1) * miniSize)
  const smallest = view.getUint32(56, true)
  const streams = new Map<string, Uint8Array>()
  for (const { name, type, start, size } of directory) {
    if (type !== 2) continue
    const content = size < smallest ? joinChain(start, miniFat, miniAt, allowance) : chain(start)
    if (content.byteLength < size) throw new UnreadableWorkbook('damaged')
    streams.set(name, content.subarray(0, size))
  }
  return streams
}

function readFat(view: DataView, sectorAt: (sector: number) => Uint8Array, sectorSize: number): number[] {
  const sectors: number[] = []
  for (let n = 0; n < 109; n++) sectors.push(view.getUint32(76 + n * 4, true))
  let next = view.getUint32(68, true)
  for (let guard = view.getUint32(72, true); guard > 0 && next < FREE_OR_END; guard--) {
    const numbers = toNumbers(sectorAt(next))
    sectors.push(...numbers.slice(0, -1))
    next = numbers[sectorSize / 4 - 1] ?? FREE_OR_END
    if (sectors.length * sectorSize > view.byteLength * 2 + 65_536) throw new UnreadableWorkbook('damaged')
  }
  const fat: number[] = []
  for (const sector of sectors)
    if (sector < FREE_OR_END) for (const entry of toNumbers(sectorAt(sector))) fat.push(entry)
  return fat
}

function joinChain(
  first: number,
  fat: readonly number[],
  sectorAt: (sector: number) => Uint8Array,
  allowance: Allowance,
): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  for (let sector = first; sector < FREE_OR_END; sector = fat[sector] ?? FREE_OR_END) {
    if (parts.length > fat.length) throw new UnreadableWorkbook('damaged')
    const part = sectorAt(sector)
    parts.push(part)
    length += part.byteLength
    allowance.left -= part.byteLength
    if (allowance.left < 0) throw new UnreadableWorkbook('damaged')
  }
  const joined = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.byteLength
  }
  return joined
}

function toNumbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers: number[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) numbers.push(view.getUint32(at, true))
  return numbers
}

type DirectoryEntry = Readonly<{ name: string; type: number; start: number; size: number }>

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + 128 <= bytes.byteLength; at += 128) {
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameLength))
    const type = bytes[at + 66] ?? 0
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}
