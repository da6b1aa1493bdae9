import { foldKey } from '../domain/text.js'
import type { SuccessionKind } from '../store/schema/unit-succession.js'
import type { Succession } from '../store/unit-successions.js'
import { isDay, type SheetRow, type UnitProblem, type UnitRow } from './unit-rows.js'

export const SUCCESSION_COLUMNS = ['old', 'new', 'date', 'kind'] as const

export type SuccessionRow = SheetRow<(typeof SUCCESSION_COLUMNS)[number]>

type Read = Readonly<{ successions: readonly Succession[]; problems: readonly UnitProblem[] }>

/** Checks the rows of a map from old units to new ones. `isKnown` knows the units that are in the tree. */
export function readSuccessionRows(rows: readonly SuccessionRow[], isKnown: (code: string) => boolean): Read {
  const read = rows.map(({ row, cells }) => ({ row, ...successionOf(cells, isKnown) }))
  return {
    successions: read.flatMap((one) => ('succession' in one ? [one.succession] : [])),
    problems: read.flatMap((one) => ('reason' in one ? [{ row: one.row, reason: one.reason, value: one.value }] : [])),
  }
}

function successionOf(
  { old, new: next, date, kind: word }: SuccessionRow['cells'],
  isKnown: (code: string) => boolean,
): Readonly<{ succession: Succession }> | Omit<UnitProblem, 'row'> {
  const kind = kindIn(word)
  const unknown = [old, next].find((code) => code !== '' && !isKnown(code))
  if (old === '') return { reason: 'no-code', value: next }
  if (kind === undefined) return { reason: 'bad-kind', value: word }
  if (unknown !== undefined) return { reason: 'unknown-unit', value: unknown }
  if (old === next) return { reason: 'same-unit', value: old }
  if (!isDay(date)) return { reason: 'bad-date', value: date }
  if (next === '' && kind !== 'dissolved') return { reason: 'no-successor', value: old }
  return { succession: { oldCode: old, newCode: next === '' ? null : next, day: date, kind } }
}

/**
 * What the column `successorOf` of a tree says: the unit took the place of those, from its first day on. One former unit
 * that has no other follower was renamed, else it is a merger.
 */
export function successionsIn(rows: readonly UnitRow[], isKnown: (code: string) => boolean): Read {
  const lines = rows.flatMap(({ row, cells }) => formerCodes(cells.successorOf).map((old) => ({ row, cells, old })))
  const followers = (old: string) => lines.filter((line) => line.old === old).length
  return readSuccessionRows(
    lines.map(({ row, cells, old }) => {
      const isAlone = formerCodes(cells.successorOf).length === 1 && followers(old) === 1
      const kind = followers(old) > 1 ? 'split' : isAlone ? 'renamed' : 'merged'
      return { row, cells: { old, new: cells.code, date: cells.validFrom, kind } }
    }),
    isKnown,
  )
}

function formerCodes(cell: string): readonly string[] {
  return cell
    .split(/[|;,\s]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
}

/** The words of a resolution too. */
const KINDS: Readonly<Record<string, SuccessionKind>> = {
  MERGED: 'merged',
  'SAP NHAP': 'merged',
  NHAP: 'merged',
  RENAMED: 'renamed',
  'DOI TEN': 'renamed',
  SPLIT: 'split',
  TACH: 'split',
  CHIA: 'split',
  DISSOLVED: 'dissolved',
  'GIAI THE': 'dissolved',
}

function kindIn(word: string): SuccessionKind | undefined {
  return KINDS[foldKey(word)]
}
