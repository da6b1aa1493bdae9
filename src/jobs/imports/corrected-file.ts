import { importScope } from '../../domain/import-scope.js'
import { type CellCorrection, correctionsIn, type ErrorRow, type ListedError } from '../../domain/roster/correction.js'
import type { KnownUnit, RosterContext } from '../../domain/roster/facts.js'
import type { RosterRow } from '../../domain/roster/row.js'
import type { Reference } from '../../reference.js'
import { rowsAsCorrected } from '../../store/corrected-rows.js'
import type { Db } from '../../store/db.js'
import type { ImportSummary } from '../../store/import-summary.js'
import { importById, importOfMark, lastImportFor, type RosterImport } from '../../store/rosters.js'
import { storedFile } from '../../store/stored-files.js'
import { type RosterFile, readRoster, type UnsureFile } from '../../workbooks/reading/read-roster.js'
import type { ReadingOptions } from '../../workbooks/reading/reading-job.js'
import type { Refusal } from '../../workbooks/reading/workbook.js'
import { listedWords } from '../lists/listed.js'

export type FileToRead = Readonly<{ bytes: Uint8Array; name: string; password?: string | undefined }>

export type ForUnits = Readonly<{ unitCodes: readonly string[]; units: readonly KnownUnit[]; reference: Reference }>

/** `corrected`: the file is our list of errors, and these are the rows of the file it tells of, with what was corrected. */
export type ReadFile =
  | (RosterFile & Readonly<{ corrected?: NonNullable<ImportSummary['corrected']> }>)
  | UnsureFile
  | Refusal
  /** Nobody of these units imported the file that it tells of, or took it back since. */
  | Readonly<{ kind: 'refused'; reason: 'errors-unknown' }>

/**
 * Reads a roster file, or our list of errors with corrected cells: these are put into the file that the list tells of, and
 * its corrected rows are read again as they stand there. `own-errors` when nothing in it was corrected.
 * `options` are for the file itself, when it is a roster.
 */
export async function readFileOrCorrections(
  db: Db,
  file: FileToRead,
  context: RosterContext,
  forUnits: ForUnits,
  options: ReadingOptions = {},
): Promise<ReadFile> {
  const { password } = file
  const read = await readRoster(file.bytes, file.name, context, { password, ...options })
  if (read.kind === 'marked-copy') return readWithFile(db, [file], read.mark, context, forUnits)
  if (read.kind !== 'error-list') return read
  const before = await importOf(db, read.errors, forUnits)
  const original = before && (await originalOf(db, before))
  if (before === undefined || original === undefined) return { kind: 'refused', reason: 'errors-unknown' }
  const { cells, unplaced } = await correctedCells(db, before, read.errors, forUnits.reference)
  if (cells.length === 0) return { kind: 'refused', reason: 'own-errors' }
  const all = withNewer(before.summary.corrected?.cells ?? [], cells)
  const again = await readRoster(original.bytes, original.name, { ...context, corrections: all }, { password })
  if (again.kind === 'error-list' || again.kind === 'marked-copy') return { kind: 'refused', reason: 'errors-unknown' }
  if (again.kind !== 'roster') return again
  const of = [...(before.summary.corrected?.of ?? []), before.id]
  const corrected = { of, fileName: original.name, cells: all, taken: cells.length, unplaced }
  return { ...onlyRows(again, new Set(cells.map(placeOf))), corrected }
}

const MOST_COPIES = 10

/**
 * Reads a marked copy as its file with the cells that were corrected in the copy: there numbers are still numbers, titles of
 * villages in their places, and what was doubtful stays so. A copy of a copy is of the same file. Where the file is not at
 * hand, the copy is read by itself. `copies`: the newest first.
 */
async function readWithFile(
  db: Db,
  copies: readonly [FileToRead, ...FileToRead[]],
  mark: string,
  context: RosterContext,
  forUnits: ForUnits,
): Promise<ReadFile> {
  const [oldest = copies[0]] = copies.toReversed()
  const { password } = copies[0]
  const found = copies.length > MOST_COPIES ? undefined : await fileOfMark(db, mark, forUnits)
  const newer = found === undefined ? copies.slice(0, -1) : copies
  const base = found ?? oldest
  const read = await readRoster(
    base.bytes,
    base.name,
    { ...context, copies: newer.toReversed(), asItStands: found === undefined },
    { password },
  )
  if (read.kind === 'marked-copy') return readWithFile(db, [...copies, base], read.mark, context, forUnits)
  return read.kind === 'error-list' ? { kind: 'refused', reason: 'own-errors' } : read
}

/** The newest kept file of these units with this mark. The copy of some corrected rows only is a list by itself. */
async function fileOfMark(db: Db, mark: string, forUnits: ForUnits): Promise<FileToRead | undefined> {
  const found = await importOfMark(db, mark)
  if (found === undefined || found.summary.corrected !== undefined || !isOf(found, forUnits)) return undefined
  return originalOf(db, found)
}

/** The applied import that the list says it was made of, else the last one of these units. */
async function importOf(db: Db, errors: readonly ListedError[], forUnits: ForUnits): Promise<RosterImport | undefined> {
  const named = new Set(errors.flatMap(({ importId }) => importId ?? []))
  const [only] = named
  if (named.size > 1) return undefined
  const found = only === undefined ? await lastOf(db, forUnits.unitCodes) : await importById(db, only)
  return found?.state === 'applied' && isOf(found, forUnits) ? found : undefined
}

function isOf({ summary }: RosterImport, { unitCodes, units }: ForUnits): boolean {
  const own = new Set(importScope(unitCodes, units).communes.map(({ code }) => code))
  return summary.communes.every((commune) => own.has(commune))
}

async function lastOf(db: Db, unitCodes: readonly string[]): Promise<RosterImport | undefined> {
  const last = await Promise.all(unitCodes.map((code) => lastImportFor(db, code)))
  return last.flatMap((one) => one ?? []).sort((one, other) => other.id - one.id)[0]
}

/** The file with the rows: that of the first import, where later ones only brought corrections. */
async function originalOf(db: Db, { id, summary }: RosterImport): Promise<FileToRead | undefined> {
  const first = await importById(db, summary.corrected?.of[0] ?? id)
  const file = first?.fileId == null ? undefined : await storedFile(db, first.fileId)
  return file === undefined || file.bytes.byteLength === 0 ? undefined : { bytes: file.bytes, name: file.name }
}

async function correctedCells(
  db: Db,
  file: RosterImport,
  errors: readonly ListedError[],
  reference: Reference,
): Promise<ReturnType<typeof correctionsIn>> {
  const wanted = new Set(errors.map(({ row }) => row))
  const rows = new Map<number, ErrorRow[]>()
  for await (const { sheet, row, person } of rowsAsCorrected(db, file)) {
    if (!wanted.has(row)) continue
    const { fullName, village, raw } = person
    rows.set(row, [...(rows.get(row) ?? []), { sheet, row, fullName, village, raw }])
  }
  const { columns } = file.summary
  return correctionsIn(errors, {
    rowOf: ({ sheet, row }) => {
      const here = (rows.get(row) ?? []).filter((one) => sheet === null || one.sheet === sheet)
      return here.length === 1 ? here[0] : undefined
    },
    printed: (text) => listedWords({ reference, date: file.listDate }, text) ?? '',
    columnOf: (sheet, key) => {
      const own = columns.filter((column) => column.sheet === sheet && column.key === key)
      return own.length === 1 ? own[0]?.column : undefined
    },
  })
}

function withNewer(before: readonly CellCorrection[], now: readonly CellCorrection[]): readonly CellCorrection[] {
  const cells = new Map([...before, ...now].map((cell) => [`${placeOf(cell)} ${cell.column}`, cell]))
  return [...cells.values()]
}

function placeOf({ sheet, row }: Readonly<{ sheet: string; row: number }>): string {
  return `${row} ${sheet}`
}

/** Nobody is missing from a few rows of a file; its other rows stay as they were imported. */
function onlyRows(roster: RosterFile, places: ReadonlySet<string>): RosterFile {
  const rows = roster.rows.filter((row) => places.has(placeOf(row)))
  const duplicates = roster.duplicates.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => places.has(placeOf(row))),
  }))
  const people = new Set(rows.map(({ person }) => `${person.nameKey} ${person.birth?.value} ${person.personalId}`))
  return {
    ...roster,
    about: { ...roster.about, isPartial: true },
    rows,
    duplicates: duplicates.filter((group) => group.rows.length > 1),
    conversions: [],
    summary: { ...roster.summary, distinctPeople: people.size, withAccount: rows.filter(hasAccount).length },
  }
}

function hasAccount({ person }: RosterRow): boolean {
  return person.account?.number != null
}
