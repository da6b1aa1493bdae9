import type { ColumnContent } from './column-content.js'
import { HEADER_TERMS, RUNNING_NUMBER } from './header-words.js'
import { type HeadingText, headerKey, headingOf, textsOf } from './heading-text.js'
import type { ColumnKey, ColumnMapping } from './list.js'
import { phrase, type RosterReader } from './text.js'

/** What a column may hold, and whether that is worth asking about. */
export type Meaning = Readonly<{
  key: ColumnKey | 'ignore'
  certainty: 'sure' | 'unsure'
  /** An officer said so. */
  said?: true
}>

/** What each column of a heading means: what the officer said, else what the words say of things that nobody named. */
export function meaningsOf(
  reader: RosterReader,
  rows: readonly number[],
  mapping: ColumnMapping,
): Map<number, Meaning> {
  const texts = Array.from({ length: reader.grid.columnCount }, (_, column) => textsOf(reader, rows, column))
  const said = texts.map((text, column) => mapping[headerKey(text, column, reader.grid.columnCount)])
  const meanings = new Map<number, Meaning>()
  for (const [column, { top, sub }] of texts.entries()) {
    const told = said[column]
    const meaning = told === undefined ? meaningOf(top, sub) : ({ key: told, certainty: 'sure', said: true } as const)
    if (meaning !== null && (told !== undefined || !said.includes(meaning.key))) meanings.set(column, meaning)
  }
  for (const [column, key] of birthParts(texts))
    if (said[column] === undefined) meanings.set(column, { key, certainty: 'sure' })
  return withoutFormer(withPayeeId(withOldIds(meanings, texts)), texts)
}

const FORMER = / (?:CU|TRUOC DAY|TRUOC DO|TRUOC KHI .*) $/
const NEWER = / MOI $/

/**
 * `STK cũ` beside `STK`, or `STK` beside `STK mới`: what held before is nobody's any more. Numbers of identity have a column for
 * it.
 */
function withoutFormer(meanings: Map<number, Meaning>, texts: readonly HeadingText[]): Map<number, Meaning> {
  const says = (words: RegExp, column: number): boolean =>
    words.test(phrase(headingOf(texts[column] ?? { top: '', sub: '' }).replace(/\s*\((?!cũ|mới)[^)]*\)\s*$/iu, '')))
  for (const [column, { key, said }] of [...meanings]) {
    if (said === true || key === 'oldId' || key === 'ignore') continue
    const others = [...meanings].flatMap(([other, one]) => (one.key === key && other !== column ? [other] : []))
    if (others.length === 0) continue
    const isFormer = says(FORMER, column)
      ? others.some((other) => !says(FORMER, other))
      : !says(NEWER, column) && others.some((other) => says(NEWER, other))
    if (isFormer) meanings.set(column, { key: 'ignore', certainty: 'sure' })
  }
  return meanings
}

/** A second number right behind whoever receives is theirs. */
function withPayeeId(meanings: Map<number, Meaning>): Map<number, Meaning> {
  const keys = [...meanings].sort(([a], [b]) => a - b)
  const at = keys.findIndex(([, { key }]) => key === 'payeeName')
  const [name, behind] = [keys[at], keys[at + 1]]
  if (name === undefined || behind === undefined || behind[0] !== name[0] + 1) return meanings
  const isSecond = keys.slice(0, at).some(([, { key }]) => key === 'personalId')
  const isOpen = behind[1].key === 'personalId' && behind[1].said !== true
  const hasOne = keys.some(([, { key }]) => key === 'payeeId')
  return isSecond && isOpen && !hasOne ? meanings.set(behind[0], { key: 'payeeId', certainty: 'sure' }) : meanings
}

const OLD_ID = / (?:CMND|CMT|CMTND|CHUNG MINH(?: THU| NHAN DAN)?|SO CU) /
const NEW_ID = / (?:CCCD|CC|CAN CUOC|DINH DANH|DDCN|SDDCN) /

/** `CMND` beside `CCCD` holds the former number. Alone it may hold either. */
function withOldIds(meanings: Map<number, Meaning>, texts: readonly HeadingText[]): Map<number, Meaning> {
  const ids = [...meanings].flatMap(([column, { key, said }]) => {
    const words = phrase(headingOf(texts[column] ?? { top: '', sub: '' }))
    return key === 'personalId' && said !== true ? [{ column, isOld: OLD_ID.test(words) && !NEW_ID.test(words) }] : []
  })
  if (ids.every(({ isOld }) => isOld)) return meanings
  for (const { column, isOld } of ids) if (isOld) meanings.set(column, { key: 'oldId', certainty: 'sure' })
  return meanings
}

/** Vague words become sure where the cells look like what they may mean: `Diện` over "NKT nặng", `Đối tượng` over names. */
export function madeSure(meanings: ReadonlyMap<number, Meaning>, content: ColumnContent): Map<number, Meaning> {
  const sure = new Map(meanings)
  const named = new Set([...meanings.values()].filter(({ certainty }) => certainty === 'sure').map(({ key }) => key))
  for (const [column, { key, certainty }] of meanings) {
    if (certainty === 'sure' || key === 'ignore') continue
    if (key === 'sexMale' || key === 'sexFemale') {
      const bySex = marksOrBirths(key, column, content)
      if (bySex !== null) sure.set(column, { key: bySex, certainty: 'sure' })
      continue
    }
    const looks = content.keyOf(column)
    const isUnmistakable = looks === 'name' || looks === 'ethnic'
    if (looks === null || named.has(looks) || (looks !== key && !isUnmistakable)) continue
    sure.set(column, { key: looks, certainty: 'sure' })
    named.add(looks)
  }
  return withoutSecondName(sure, named, content)
}

/** `Tên đối tượng` over "NKT nặng" beside `Họ và tên` is what people receive. */
function withoutSecondName(
  meanings: Map<number, Meaning>,
  named: ReadonlySet<string>,
  content: ColumnContent,
): Map<number, Meaning> {
  const names = [...meanings].filter(([, { key, certainty }]) => key === 'name' && certainty === 'sure')
  if (names.length < 2 || named.has('programme')) return meanings
  const others = names.filter(([column]) => content.keyOf(column) === 'programme')
  const [only] = others
  if (only === undefined || others.length === names.length) return meanings
  return meanings.set(only[0], { key: 'programme', certainty: 'sure' })
}

/** `Nam` and `Nữ` alone: over births, or over marks. */
function marksOrBirths(key: 'sexMale' | 'sexFemale', column: number, content: ColumnContent): ColumnKey | null {
  if (content.isMarked(column)) return key
  if (content.keyOf(column) !== 'birth') return null
  return key === 'sexMale' ? 'birthMale' : 'birthFemale'
}

/** What one heading means; `null` when nothing known fits. `sub` is the lower of two rows. */
export function meaningOf(top: string, sub = ''): Meaning | null {
  const [upper, lower] = [phrase(top), phrase(sub)]
  const both = lower.trim() === '' ? upper : `${upper.trimEnd()}${lower}`
  const bySex = sexColumn(both, sub === '' ? top : sub)
  if (bySex !== null) return bySex
  if (RUNNING_NUMBER.has(both.trim())) return { key: 'stt', certainty: 'sure' }
  return firstTerm(both) ?? firstTerm(lower)
}

/**
 * `Ngày sinh` over `Nam` and `Nữ`, or both in one cell: `Năm sinh nam`. `Giới tính` over the two, or the two alone, mostly
 * hold a mark: what stands below decides. `Năm` is a year: without its mark only what stands beside it tells.
 */
function sexColumn(both: string, written: string): Meaning | null {
  const [, before = '', last = ''] = /^(.*) (NAM|NU)(?: GIOI)? $/.exec(both) ?? []
  if (last === '' || (last === 'NAM' && /năm\s*$/iu.test(written)) || / (?:NAM|NU)$/.test(before)) return null
  const group = before === '' ? 'sex' : firstTerm(`${before} `)?.key
  if (group === 'birth') return { key: last === 'NAM' ? 'birthMale' : 'birthFemale', certainty: 'sure' }
  return group === 'sex' ? { key: last === 'NAM' ? 'sexMale' : 'sexFemale', certainty: 'unsure' } : null
}

function firstTerm(text: string): Meaning | null {
  if (text.trim() === '') return null
  const has = (words: string): boolean => text.includes(` ${words} `)
  const term = HEADER_TERMS.find(({ all, none = [] }) => all.every((group) => group.some(has)) && !none.some(has))
  return term === undefined ? null : { key: term.key, certainty: term.weak === true ? 'unsure' : 'sure' }
}

const DAY_PART = /^ NGAY (?:SINH )?$/
const MONTH_PART = /^ THANG (?:SINH )?$/
const YEAR_PART = /^ NAM (?:SINH )?$/

/** Day, month and year of birth in three columns side by side. */
function birthParts(texts: readonly HeadingText[]): readonly (readonly [column: number, key: ColumnKey])[] {
  const lowest = texts.map(({ top, sub }) => phrase(sub === '' ? top : sub))
  const isAboutBirth = (column: number): boolean =>
    / SINH /.test(phrase(headingOf(texts[column] ?? { top: '', sub: '' })))
  const first = lowest.findIndex(
    (text, column) =>
      DAY_PART.test(text) &&
      MONTH_PART.test(lowest[column + 1] ?? '') &&
      YEAR_PART.test(lowest[column + 2] ?? '') &&
      (isAboutBirth(column) || isAboutBirth(column + 2)),
  )
  if (first < 0) return []
  return [
    [first, 'birthDay'],
    [first + 1, 'birthMonth'],
    [first + 2, 'birth'],
  ]
}
