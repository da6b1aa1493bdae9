import type { IsoDate } from '../iso-date.js'
import type { Doubt, RowComparison } from './comparison.js'
import type { FieldChange } from './diff.js'
import type { Finding, RowRef } from './row.js'
import { isAboutWhom } from './row-question.js'

/** A row of a file that was taken over before, about which an officer decided something. */
export type EarlierRow = RowRef &
  Readonly<{
    importId: number
    /** Of the bytes of its file. */
    sha256: string
    nameKey: string
    raw: Readonly<Record<string, string>>
    findings: readonly Finding[]
    /** Places of the findings that a word settled; `day`: when it was said. */
    decisions: readonly Readonly<{ findings: readonly number[]; choice: string; day: IsoDate }>[]
    /** The benefit that it became, or is. */
    lineId: number | null
    /** What of the records another row of its file is too: the same benefit, or one of the same person. */
    shares: 'benefit' | 'person' | null
  }>

/** What was decided before about the rows of a file, by their index. */
export type EarlierRows = ReadonlyMap<number, readonly EarlierRow[]>

export type ReadRow = RowRef &
  Readonly<{ person: Readonly<{ nameKey: string }>; raw: Readonly<Record<string, string>> }>

/**
 * Finds for a row what was decided about it before: the same row of the same file, or a row of another file of the unit
 * that says the same in every cell, wherever it stands. Of two such rows in one file nobody knows which is meant.
 * `isCounted` tells of a column whether it only numbers the rows.
 */
export function earlierOf(
  decided: readonly EarlierRow[],
  sha256: string,
  isCounted: (sheet: string, column: string) => boolean,
): (row: ReadRow) => readonly EarlierRow[] {
  const byName = new Map<string, EarlierRow[]>()
  for (const one of decided) byName.set(one.nameKey, [...(byName.get(one.nameKey) ?? []), one])
  return (row) => {
    const named = byName.get(row.person.nameKey)
    if (named === undefined) return NONE
    const alike = named.filter((one) => isSameText(one.raw, row.raw, (column) => isCounted(row.sheet, column)))
    return alike.filter((one) => {
      if (one.sha256 === sha256) return one.sheet === row.sheet && one.row === row.row
      return alike.filter(({ importId }) => importId === one.importId).length === 1
    })
  }
}

const NONE: readonly EarlierRow[] = []

type Raw = ReadRow['raw']

function isSameText(one: Raw, other: Raw, isLeftOut: (column: string) => boolean): boolean {
  const columns = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...columns].every((column) => one[column] === other[column] || isLeftOut(column))
}

/** The row whose officer said whose benefit it is, the last if there are several. `inFile`: that of another row of its file. */
export function toldBenefit(
  earlier: readonly EarlierRow[],
): Readonly<{ row: EarlierRow; lineId: number; inFile: boolean }> | undefined {
  for (const row of earlier.toReversed()) {
    const told = row.decisions.filter((decision) => findingsOf(row, decision).some(isAboutWhom))
    if (row.lineId === null || told.length === 0) continue
    return { row, lineId: row.lineId, inFile: told.some(({ choice }) => choice.startsWith('r:')) }
  }
  return undefined
}

function findingsOf({ findings }: EarlierRow, decision: EarlierRow['decisions'][number]): readonly Finding[] {
  return decision.findings.flatMap((index) => findings[index] ?? [])
}

/**
 * A comparison without what an officer decided before: a row that was dropped stays dropped while the same would be asked
 * about it, and where it is about the same benefit its word for a field does not count again while the record is as it was.
 */
export function afterDecisions(comparison: RowComparison, earlier: readonly EarlierRow[]): RowComparison {
  if (comparison.kind === 'ambiguous') {
    const dropped = droppedOn(comparison.doubt, earlier)
    return dropped === undefined ? comparison : { ...comparison, dropped }
  }
  const own = ofBenefit(comparison, earlier)
  if (own.length === 0 || (comparison.kind !== 'same' && comparison.kind !== 'changed')) return comparison
  const changes = comparison.changes.filter((change) => !own.some((row) => isDecidedChange(change, row)))
  return { ...comparison, kind: changes.length === 0 ? 'same' : 'changed', changes }
}

/** An answer counts while its row is about the benefit that it was given for. */
function ofBenefit(comparison: RowComparison, earlier: readonly EarlierRow[]): readonly EarlierRow[] {
  if (comparison.kind !== 'same' && comparison.kind !== 'changed') return NONE
  return earlier.filter(({ lineId }) => lineId === comparison.line.id)
}

/** When a row was dropped because of this very doubt. */
function droppedOn(doubt: Doubt, earlier: readonly EarlierRow[]): IsoDate | undefined {
  const days = earlier.flatMap((row) =>
    row.decisions.flatMap((decision) => {
      const isIt = decision.choice === 'drop' && findingsOf(row, decision).some((one) => isSameDoubt(one, doubt))
      return isIt ? decision.day : []
    }),
  )
  return days.at(-1)
}

function isSameDoubt({ code, candidates = [], details }: Finding, doubt: Doubt): boolean {
  switch (doubt.kind) {
    case 'who':
      return code === 'MATCH_WHO' && doubt.candidates.every((candidate) => candidates.includes(candidate))
    case 'second-listing':
      return code === 'MATCH_IN_FILE' && details?.['sign'] === doubt.sign
    case 'which-benefit':
      return code === 'MATCH_WHICH_BENEFIT'
    case 'other-programme':
      return code === 'MATCH_OTHER_PROGRAMME' && details?.['before'] === doubt.known
    case 'ended':
      return code === 'MATCH_ENDED' && details?.['record'] === doubt.known && details['state'] === doubt.line.state
    case 'unplaced':
      return code === 'MATCH_NO_UNIT'
    case 'outside':
      return false
  }
}

function isDecidedChange({ field, before }: FieldChange, row: EarlierRow): boolean {
  return row.decisions.some((decision) =>
    findingsOf(row, decision).some((about) => {
      if (about.field !== field || isAboutWhom(about)) return false
      // An officer looked at the file's own word: what is right stands in the record.
      if (about.code !== 'RECORD_DIFFERS') return true
      const isAsItWas = field === 'village' || about.details?.['before'] === (before ?? '')
      return decision.choice === 'leave' && isAsItWas
    }),
  )
}

/**
 * The findings of a row with those marked (`decided`) that an officer answered before, and that are not asked again. A mark
 * that does not hold any more is gone.
 */
export function markDecided(
  findings: readonly Finding[],
  comparison: RowComparison,
  earlier: readonly EarlierRow[],
): readonly Finding[] {
  const own = ofBenefit(comparison, earlier)
  const dropped = comparison.kind === 'ambiguous' ? comparison.dropped : undefined
  return findings.map((finding) => {
    const asked = unmarked(finding)
    if (asked.level !== 'ask') return asked
    const day = dropped ?? dayDecided(asked, own)
    return day === undefined ? asked : { ...asked, level: 'auto', decided: day }
  })
}

function unmarked(finding: Finding): Finding {
  if (finding.decided === undefined) return finding
  const { decided: _, ...asked } = finding
  return { ...asked, level: 'ask' }
}

function dayDecided(asked: Finding, own: readonly EarlierRow[]): IsoDate | undefined {
  const key = whatIsAsked(asked)
  const days = own.flatMap((row) =>
    row.decisions.flatMap((decision) =>
      findingsOf(row, decision).some((one) => whatIsAsked(one) === key) ? decision.day : [],
    ),
  )
  return days.at(-1)
}

/** A question without the row in which it stands. */
function whatIsAsked({ code, field, cell, proposed, candidates, details, note }: Finding): string {
  return JSON.stringify([code, field, /^[A-Z]*/.exec(cell)?.[0], proposed, candidates, details, note])
}
