import { findBank } from '../bank.js'
import { readBirthDate } from '../birth-date.js'
import { findEthnicGroup } from '../ethnic-group.js'
import { readMoney } from '../money.js'
import { onceFor } from '../once-for.js'
import { readPersonName } from '../person-name.js'
import { findProgramme } from '../programme-words.js'
import { findRelationship } from '../relationship.js'
import { readSex } from '../sex.js'
import { asciiDigits } from '../text.js'
import type { RosterContext } from './facts.js'
import type { ColumnKey } from './list.js'
import type { Places } from './places.js'
import type { ReadCell, RosterReader } from './text.js'

const SAMPLED_ROWS = 60
const SHARE = 0.6
/** A title of a village, a total or a note fills fewer cells than a person. */
const FEWEST_CELLS = 3

/** What the columns of a list look like, whatever their headings say. Looks at the first rows from `first` to `end` only. */
export class ColumnContent {
  private readonly rows: readonly number[]
  private readonly keys = new Map<number, ColumnKey | null>()

  constructor(
    private readonly reader: RosterReader,
    first: number,
    private readonly places: Places,
    private readonly context: RosterContext,
    end: number = reader.grid.rowCount,
  ) {
    this.rows = reader.grid.filledRows
      .filter((row) => row >= first && row < end)
      .slice(0, SAMPLED_ROWS)
      .filter((row) => isSomebody(reader.filled(row)))
  }

  /** The meaning that most cells of a column fit, if there is one that words or digits can tell. */
  keyOf(column: number): ColumnKey | null {
    const before = this.keys.get(column)
    if (before !== undefined) return before
    const key = this.find(column)
    this.keys.set(column, key)
    return key
  }

  /** Cells below the heading that say something. */
  filled(column: number): readonly ReadCell[] {
    return this.rows.map((row) => this.reader.at(row, column)).filter(({ said }) => said !== '')
  }

  /** A cross or a tick where it applies, or 1 and 0. */
  isMarked(column: number): boolean {
    const cells = this.filled(column)
    return cells.length > 0 && cells.every(({ said }) => isMark(said) || isNoMark(said))
  }

  private find(column: number): ColumnKey | null {
    const cells = this.filled(column)
    if (cells.length === 0) return null
    if (cells.length > 1 && isRunning(cells)) return 'stt'
    const fits = LOOKS.find(([, looks]) => mostFit(cells, (cell) => looks(cell, this.context, this.places)))
    return fits?.[0] === 'name' && comesAgain(cells) ? null : (fits?.[0] ?? null)
  }
}

/** Stops as soon as too many do not: some of what cells may look like is dear to find out. */
function mostFit(cells: readonly ReadCell[], looks: (cell: ReadCell) => boolean): boolean {
  let left = cells.length - Math.ceil(cells.length * SHARE)
  return cells.every((cell) => looks(cell) || left-- > 0)
}

const MARKS: ReadonlySet<string> = new Set(['X', '1', 'V', '✓', '✔', '☑', '√', '*', '+', 'CÓ'])
const NO_MARKS: ReadonlySet<string> = new Set(['0', '-', 'O', 'KHÔNG'])

/** A cross or a tick. */
export function isMark(said: string): boolean {
  return MARKS.has(said.toUpperCase())
}

function isNoMark(said: string): boolean {
  return NO_MARKS.has(said.toUpperCase())
}

type Looks = (cell: ReadCell, context: RosterContext, places: Places) => boolean

const MOST_REMEMBERED = 10_000

/**
 * What words mean is dear to find out, typing errors and all; a workbook with a sheet for each village asks of the same words
 * in each.
 */
function once(means: (said: string, context: RosterContext) => boolean): Looks {
  const answersIn = onceFor((_: RosterContext) => new Map<string, boolean>())
  return ({ said }, context) => {
    const answers = answersIn(context)
    const known = answers.get(said)
    if (known !== undefined) return known
    const answer = means(said, context)
    if (answers.size < MOST_REMEMBERED) answers.set(said, answer)
    return answer
  }
}

/** In this order: a personal ID could be an account, a year a sum. */
const LOOKS: readonly (readonly [ColumnKey, Looks])[] = [
  ['sex', ({ said }) => /\p{L}/u.test(said) && readSex(said).kind === 'sex'],
  ['personalId', (cell) => /^(?:\d{12}|\d{9})$/.test(digits(cell)) && !PHONE.test(digits(cell))],
  ['phone', (cell) => PHONE.test(digits(cell))],
  ['birth', looksLikeBirth],
  ['coefficient', ({ said }) => /^\d(?:[.,](?:0|5|25|75)0?)?$/.test(said)],
  ['amount', looksLikeSum],
  ['accountOwn', (cell) => /^\d{6,19}$/.test(digits(cell))],
  ['ethnic', once((said, { facts }) => said.length > 1 && findEthnicGroup(said, facts.ethnicGroups).kind === 'found')],
  ['bank', once((said, { facts }) => findBank(said, facts.banks).kind === 'found')],
  ['relationship', once((said, { facts }) => findRelationship(said, facts.relationships).kind === 'found')],
  [
    'village',
    ({ said }, _, places) => places.isVillage(said) || VILLAGE.test(said) || places.villageInShort(said) !== null,
  ],
  ['programme', once(looksLikeProgramme)],
  ['name', ({ said }) => looksLikeName(said)],
]

const PHONE = /^(?:0|84)?[35789]\d{8}$/
const VILLAGE = /^(?:thôn|xóm|ấp|bản|làng|khóm|buôn|tổ dân phố|tdp|khu phố|khối phố|tổ|khu)\s+[\p{L}\d]/iu

/** Words and figures together: no heading again, no numbers of columns, no title. */
function isSomebody(cells: readonly ReadCell[]): boolean {
  return (
    cells.length >= FEWEST_CELLS &&
    cells.some(({ said }) => /\p{L}{2}/u.test(said)) &&
    cells.some(({ cell, said }) => cell.kind !== 'text' || /\d/.test(said))
  )
}

/** Two words and more, each with a capital: `Hà Thị Lan`, `HÀ THỊ LAN`. */
export function looksLikeName(text: string): boolean {
  const words = text.split(' ')
  const capitals = words.every((word) => /^\p{Lu}/u.test(word))
  return words.length >= 2 && words.length <= 6 && capitals && readPersonName(text).kind === 'person-name'
}

function digits({ said }: ReadCell): string {
  const bare = asciiDigits(said).replace(/[\s.'’]/g, '')
  return /^\d+$/.test(bare) ? bare : ''
}

function looksLikeBirth({ cell, said }: ReadCell, { today }: RosterContext): boolean {
  if (cell.kind === 'date') return true
  if (/^\d+$/.test(said)) return /^(?:19|20)\d\d$/.test(said) && Number(said) <= Number(today.slice(0, 4))
  return /\d/.test(said) && readBirthDate(said, { today }).kind === 'birth-date'
}

const LEAST_SUM = 100_000

function looksLikeSum({ cell, said }: ReadCell): boolean {
  const reading = readMoney(said, cell.kind === 'number')
  return reading.kind === 'money' && reading.amount >= LEAST_SUM && reading.amount % 500 === 0
}

function looksLikeProgramme(said: string, { facts, today }: RosterContext): boolean {
  return /\p{L}/u.test(said) && findProgramme(said, { listDate: today }, facts.programmes).kind !== 'unknown'
}

/** The same few words in row after row: a place, not people. */
function comesAgain(cells: readonly ReadCell[]): boolean {
  return cells.length > 4 && new Set(cells.map(({ said }) => said)).size * 2 < cells.length
}

/** 1, 2, 3 … */
function isRunning(cells: readonly ReadCell[]): boolean {
  const numbers = cells.map(({ said }) => (/^\d{1,6}$/.test(said) ? Number(said) : Number.NaN))
  const steps = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1).length
  return steps >= (cells.length - 1) * SHARE && (numbers[0] ?? 0) <= 1_000
}
