import { foldKey, tidy } from '../domain/text.js'
import type { UnitLevel } from '../store/schema/unit.js'
import type { NewUnit } from '../store/unit-tree.js'

/** A row of a units file, or of a map of which unit followed which, that cannot be used. `row` counts as Excel does; `reason` is an attribute of `units-import`. */
export type UnitProblem = Readonly<{
  row: number
  reason:
    | 'no-code'
    | 'bad-code'
    | 'no-name'
    | 'bad-level'
    | 'no-parent'
    | 'unknown-parent'
    | 'parent-level'
    | 'bad-date'
    | 'repeated'
    | 'bad-kind'
    | 'same-unit'
    | 'unknown-unit'
    | 'no-successor'
  value: string
}>

/** A row below a header, by the header's columns; missing columns are empty. */
export type SheetRow<Column extends string> = Readonly<{ row: number; cells: Readonly<Record<Column, string>> }>

export type UnitRow = SheetRow<UnitColumn>

/** The first three must be there. `successorOf`: former codes that the unit took the place of, cut at `|`. */
export const UNIT_COLUMNS = ['code', 'name', 'level', 'parent', 'validFrom', 'validTo', 'successorOf'] as const
export type UnitColumn = (typeof UNIT_COLUMNS)[number]

const LEVELS: readonly UnitLevel[] = ['province', 'district', 'commune', 'village']
const CODE = /^[0-9]{1,5}$/
const VILLAGE_CODE = /^[0-9]{1,5}-[0-9]{2,3}$/

/**
 * Checks the rows of a units file. `levelOf` knows the units that are there already. Either all rows are good, or the
 * problems are told, each with its row, and none of them is taken over.
 */
export function readUnitRows(
  rows: readonly UnitRow[],
  levelOf: (code: string) => UnitLevel | undefined,
): Readonly<{ units: readonly NewUnit[]; problems: readonly UnitProblem[] }> {
  const levels = new Map(rows.map(({ cells }) => [cells.code, levelIn(cells.level)]))
  const seen = new Set<string>()
  const units: NewUnit[] = []
  const problems: UnitProblem[] = []
  for (const { row, cells } of rows) {
    const unit = unitOf(cells)
    const problem = seen.has(unit.code)
      ? { reason: 'repeated' as const, value: unit.code }
      : problemOf(cells, unit, (code) => levels.get(code) ?? levelOf(code))
    seen.add(unit.code)
    if (problem === undefined) units.push(unit)
    else problems.push({ row, ...problem })
  }
  return { units, problems }
}

function unitOf(cells: UnitRow['cells']): NewUnit {
  return {
    code: cells.code,
    name: tidy(cells.name),
    level: levelIn(cells.level) ?? 'village',
    parentCode: cells.parent || null,
    validFrom: cells.validFrom || null,
    validTo: cells.validTo || null,
  }
}

function problemOf(
  cells: UnitRow['cells'],
  unit: NewUnit,
  levelOf: (code: string) => UnitLevel | undefined,
): Omit<UnitProblem, 'row'> | undefined {
  const level = levelIn(cells.level)
  if (unit.code === '') return { reason: 'no-code', value: unit.name }
  if (level === undefined) return { reason: 'bad-level', value: cells.level }
  if (!(level === 'village' ? VILLAGE_CODE : CODE).test(unit.code)) return { reason: 'bad-code', value: unit.code }
  if (unit.name === '') return { reason: 'no-name', value: unit.code }
  const date = [cells.validFrom, cells.validTo].find((day) => day !== '' && !isDay(day))
  if (date !== undefined) return { reason: 'bad-date', value: date }
  return parentProblem(unit, level, levelOf)
}

/** A commune lies in a district or, since 1/7/2025, in a province; a village in the commune whose code it begins with. */
function parentProblem(
  { code, parentCode }: NewUnit,
  level: UnitLevel,
  levelOf: (code: string) => UnitLevel | undefined,
): Omit<UnitProblem, 'row'> | undefined {
  if (level === 'province') return undefined
  if (parentCode === null) return { reason: 'no-parent', value: code }
  const above = levelOf(parentCode)
  if (above === undefined) return { reason: 'unknown-parent', value: parentCode }
  const fits = LEVELS.indexOf(above) < LEVELS.indexOf(level) && (level !== 'village' || above === 'commune')
  if (!fits) return { reason: 'parent-level', value: parentCode }
  return level === 'village' && !code.startsWith(`${parentCode}-`) ? { reason: 'bad-code', value: code } : undefined
}

/** The official words too: an office writes `xã` as readily as `commune`. */
const WORDS: Readonly<Record<string, UnitLevel>> = {
  TINH: 'province',
  'THANH PHO': 'province',
  HUYEN: 'district',
  XA: 'commune',
  PHUONG: 'commune',
  THON: 'village',
}

function levelIn(text: string): UnitLevel | undefined {
  const word = text.trim().toLowerCase()
  return LEVELS.find((level) => level === word) ?? WORDS[foldKey(text)]
}

/** Whether the text is an ISO day of the calendar. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
