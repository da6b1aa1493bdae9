import { readCompoundFile } from './compound-file.js'
import { readOds } from './ods.js'
import { readText } from './read-text.js'
import { unlock } from './unlock.js'
import { MAX_FILE, MAX_SHEETS, type StoredWorkbook, UnreadableWorkbook } from './workbook.js'
import { isLockedXls, readXls } from './xls.js'
import { readXlsx } from './xlsx.js'
import { openZip, type Zip } from './zip.js'

/**
 * Opens any workbook by its first bytes, whatever the file is called. Throws `UnreadableWorkbook` with the reason.
 * Runs where it is called: outside a worker only for files of our own.
 */
export async function parseWorkbook(bytes: Uint8Array, fileName: string, password?: string): Promise<StoredWorkbook> {
  if (bytes.byteLength === 0) throw new UnreadableWorkbook('empty')
  if (bytes.byteLength > MAX_FILE) throw new UnreadableWorkbook('too-large')
  const workbook = await parseByKind(bytes, fileName, password)
  if (workbook.sheets.length > MAX_SHEETS) throw new UnreadableWorkbook('too-large')
  if (workbook.sheets.every((sheet) => sheet.rows.size === 0)) throw new UnreadableWorkbook('empty')
  return workbook
}

async function parseByKind(bytes: Uint8Array, fileName: string, password?: string): Promise<StoredWorkbook> {
  if (isZip(bytes)) return parseZip(openZip(bytes))
  if (isCompound(bytes)) return parseCompound(bytes, password)
  const read = readText(bytes, fileName)
  if (read === null) throw new UnreadableWorkbook('not-a-workbook')
  return read
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
}

function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
}

function parseZip(zip: Zip): Promise<StoredWorkbook> {
  const names = [...zip.entries.keys()]
  if (names.filter((name) => SHEET.test(name)).length > MAX_SHEETS) throw new UnreadableWorkbook('too-large')
  if (names.includes('content.xml')) return readOds(zip)
  if (names.some((name) => /^xl\/workbook\.bin$/i.test(name))) throw new UnreadableWorkbook('unsupported')
  if (names.some((name) => /(^|\/)(workbook|sheet\d*)\.xml$/i.test(name))) return readXlsx(zip)
  throw new UnreadableWorkbook('not-a-workbook')
}

const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i

/** The workbook behind its password, the bytes as they are when it has none. Throws `UnreadableWorkbook`, as `unlock` does. */
export async function withoutLock(bytes: Uint8Array, password?: string): Promise<Uint8Array> {
  if (!isCompound(bytes) || bytes.byteLength > MAX_FILE) return bytes
  return isLocked(readCompoundFile(bytes)) ? unlock(bytes, password) : bytes
}

function isLocked(streams: ReturnType<typeof readCompoundFile>): boolean {
  const workbook = streams.get('Workbook')
  const isPackage = streams.has('EncryptedPackage') || streams.has('EncryptionInfo')
  return isPackage || (workbook !== undefined && isLockedXls(workbook))
}

async function parseCompound(bytes: Uint8Array, password?: string): Promise<StoredWorkbook> {
  const streams = readCompoundFile(bytes)
  if (isLocked(streams)) return parseUnlocked(await unlock(bytes, password))
  const workbook = streams.get('Workbook')
  if (workbook !== undefined) return readXls(workbook)
  throw new UnreadableWorkbook(streams.has('Book') ? 'unsupported' : 'not-a-workbook')
}

/** What was behind the password; that it is not locked again is all that is asked of it. */
function parseUnlocked(bytes: Uint8Array): Promise<StoredWorkbook> | StoredWorkbook {
  if (isZip(bytes)) return parseZip(openZip(bytes))
  const workbook = isCompound(bytes) ? readCompoundFile(bytes).get('Workbook') : undefined
  if (workbook === undefined) throw new UnreadableWorkbook('damaged')
  return readXls(workbook)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
