import { maskNumbers } from '../masked-text.js'
import { columnLetter } from './cell.js'
import type { ColumnContent } from './column-content.js'
import { headerKey, textsOf } from './heading-text.js'
import type { ColumnKey, ColumnMapping, UnsureColumn, UnsureRoster } from './list.js'
import type { RosterSheet } from './sheet.js'

/** What a list cannot be read without, and which columns of a sheet are worth asking about. */
export type ColumnDoubts = Readonly<{ missing: readonly ColumnKey[]; columns: readonly UnsureColumn[] }>

const MOST_ASKED = 12
const SAMPLES = 3

/**
 * Which columns of a sheet an officer should say the meaning of: those whose words are vague or unknown while their cells
 * look like something that the list has not yet got. Where names or programmes are missing, every unknown column that
 * holds something is asked about. A column of other things is no doubt: it is left out and named in the summary.
 */
export function doubtsOf(sheet: RosterSheet, content: ColumnContent): ColumnDoubts {
  const { header } = sheet
  const isKnown = (key: ColumnKey): boolean =>
    header.byKey.has(key) && header.columns.some((column) => column.key === key && column.certainty === 'sure')
  const missing: ColumnKey[] = []
  if (!isKnown('name') && header.nameColumns.length < 2) missing.push('name')
  const hasColumn = header.byKey.has('programme') || header.byKey.has('programmeCode')
  const hasProgramme = hasColumn || sheet.title.group !== null || sheet.people.some(({ section }) => section !== null)
  const open = openColumns(sheet, content)
  if (!hasProgramme && open.some(({ guess }) => guess === null || guess === 'programme')) missing.push('programme')
  const asked = open.filter(
    ({ guess, isVague }) => missing.length > 0 || isVague || (guess !== null && !isKnown(guess)),
  )
  const columns = asked.slice(0, MOST_ASKED).map(({ isVague: _, ...column }) => column)
  return columns.length === 0 ? { missing: [], columns } : { missing, columns }
}

type OpenColumn = UnsureColumn & Readonly<{ isVague: boolean }>

/** Columns with data and no sure meaning, in the order of the sheet. */
function openColumns({ reader, header }: RosterSheet, content: ColumnContent): readonly OpenColumn[] {
  const open: OpenColumn[] = []
  for (let column = 0; column < reader.grid.columnCount; column++) {
    const letter = columnLetter(column)
    const read = header.columns.find((one) => one.column === letter)
    const cells = content.filled(column)
    if (cells.length === 0 || read?.certainty === 'sure' || header.nameColumns.slice(1).includes(column)) continue
    const text = textsOf(reader, header.rows, column)
    const looks = content.keyOf(column)
    const isFree = looks !== null && (!header.byKey.has(looks) || header.byKey.get(looks) === column)
    open.push({
      sheet: reader.grid.name,
      column: letter,
      header: read?.header ?? '',
      headerKey: headerKey(text, column, reader.grid.columnCount),
      samples: [...new Set(cells.map(({ said }) => maskNumbers(said)))].slice(0, SAMPLES),
      guess: read?.key ?? (isFree ? looks : null),
      isVague: read?.key != null && !HARMLESS.includes(read.key),
    })
  }
  return open
}

/**
 * What the next question about a list's columns is asked with, given what was said of others: `column`, `header`,
 * `headed`, `heading` (the key it is remembered under), `samples`, `guess`, `missing`, and `left`, how many are open.
 * `null` when nothing is left to ask.
 */
export function nextDoubt(
  { columns, missing }: UnsureRoster,
  said: ColumnMapping,
): Readonly<Record<string, string | number>> | null {
  const open = columns.filter(({ headerKey: key }) => said[key] === undefined)
  const [first] = open
  if (first === undefined) return null
  return {
    column: first.column,
    header: first.header,
    headed: first.header === '' ? 'no' : 'yes',
    heading: first.headerKey,
    samples: first.samples.join(' · '),
    guess: first.guess ?? '',
    missing: missing.filter((key) => !Object.values(said).includes(key)).join(' '),
    left: open.length,
  }
}

/** A vague address or remark is looked at row by row anyway. */
const HARMLESS: readonly ColumnKey[] = ['village', 'note']
