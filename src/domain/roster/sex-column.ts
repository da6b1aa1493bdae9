import { factsIn } from '../personal-id.js'
import { readSex, type Sex } from '../sex.js'
import { foldKey } from '../text.js'
import { isMark } from './column-content.js'
import type { SheetContext } from './draft.js'
import { sexByName } from './name.js'

/** What a sign in the sex column stands for in this list: `1`, `0`, `x`, `N`; `''` for an empty cell beside crosses. */
export type SexSigns = ReadonlyMap<string, Sex>

const SAMPLED_ROWS = 2000
const SHARE = 0.9

/** Whether a sign must be read by what the whole column does with it; words say it themselves, or nothing. */
export function isSexSign(said: string): boolean {
  return /^\d$/.test(said) || ((said.length < 2 || isMark(said)) && readSex(said).kind === 'unknown')
}

/**
 * Reads the signs of a column by its heading (`Nữ: 1`), else by the numbers and names of the rows that have them. Without
 * either `1` and `0` are men and women, as most registers keep them; anything else is left to ask.
 */
export function sexSignsOf({ reader, header, memo }: SheetContext): SexSigns {
  const column = header.byKey.get('sex')
  if (column === undefined) return new Map()
  return memo.get('sexSigns', `${reader.grid.name}\u0000${header.rows.join()}`, () => {
    const heading = header.columns.find(({ key }) => key === 'sex')?.header ?? ''
    const rows = reader.grid.filledRows.filter((row) => row > (header.rows.at(-1) ?? -1)).slice(0, SAMPLED_ROWS)
    const tally = new Map<string, Record<Sex, number>>()
    for (const row of rows) {
      const sign = foldKey(reader.throughRows(row, column).said)
      const counts = tally.get(sign) ?? { male: 0, female: 0 }
      tally.set(sign, counts)
      const sex = sexOf(row, header, reader)
      if (sex !== null) counts[sex]++
    }
    return withOpposites(signsIn(tally, saidByHeading(heading)), tally)
  })
}

/** What the number or the name of a row tells, where they do not contradict. */
function sexOf(
  row: number,
  { byKey, nameColumns }: SheetContext['header'],
  reader: SheetContext['reader'],
): Sex | null {
  const idColumn = byKey.get('personalId')
  const id = idColumn === undefined ? '' : reader.at(row, idColumn).said
  const byId = /^\d{12}$/.test(id) ? factsIn(id).sex : null
  const byName = sexByName(foldKey(nameColumns.map((column) => reader.at(row, column).said).join(' ')))
  return byId === null || byName === null || byId === byName ? (byId ?? byName) : null
}

function signsIn(tally: ReadonlyMap<string, Record<Sex, number>>, told: SexSigns): Map<string, Sex> {
  const signs = new Map<string, Sex>(told)
  for (const [sign, { male, female }] of tally) {
    if (sign === '' || signs.has(sign) || !isSexSign(sign)) continue
    if (male > 0 && male >= (male + female) * SHARE) signs.set(sign, 'male')
    else if (female > 0 && female >= (male + female) * SHARE) signs.set(sign, 'female')
  }
  return signs
}

/** Of `1` and `0`, or a cross and nothing, one is enough to tell the other. */
function withOpposites(signs: Map<string, Sex>, tally: ReadonlyMap<string, unknown>): SexSigns {
  const used = [...tally.keys()].filter((sign) => sign !== '')
  if (used.length > 0 && used.every((sign) => sign === '0' || sign === '1')) {
    const ofOne = signs.get('1') ?? opposite(signs.get('0')) ?? 'male'
    return new Map([
      ['1', ofOne],
      ['0', signs.get('0') ?? opposite(ofOne) ?? 'female'],
    ])
  }
  const [only, ...others] = used
  const sex = only !== undefined && others.length === 0 && isMark(only) ? signs.get(only) : undefined
  const rest = opposite(sex)
  return rest === undefined ? signs : new Map([...signs, ['', rest]])
}

function opposite(sex: Sex | undefined): Sex | undefined {
  return sex === undefined ? undefined : sex === 'male' ? 'female' : 'male'
}

/** `Giới tính (Nữ: 1, Nam: 0)`, `Giới (1 nam, 2 nữ)`, `Giới tính (nữ đánh X)`. */
function saidByHeading(heading: string): SexSigns {
  const words = foldKey(heading)
  const told = new Map<string, Sex>()
  for (const [, word, sign] of words.matchAll(/\b(NAM|NU)(?: (?:DANH|GHI|LA|DANH DAU))?[ :=-]*([0-9X])\b/g))
    tell(told, sign, word)
  if (told.size === 0)
    for (const [, sign, word] of words.matchAll(/\b([0-9])[ :=-]*(?:LA )?(NAM|NU)\b/g)) tell(told, sign, word)
  return told
}

function tell(told: Map<string, Sex>, sign: string | undefined, word: string | undefined): void {
  if (sign !== undefined) told.set(sign, word === 'NAM' ? 'male' : 'female')
}
