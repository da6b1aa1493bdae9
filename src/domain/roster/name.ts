import { type NameRepair, nameKey, type PersonNameReading, readPersonName } from '../person-name.js'
import type { Sex } from '../sex.js'
import { tidy } from '../text.js'
import type { RowDraft } from './draft.js'
import type { RosterPerson } from './row.js'
import { type WrittenName, writtenName } from './written-name.js'

const NAME_CODES: Readonly<Record<NameRepair, string>> = {
  case: 'NAME_CASE',
  spaces: 'NAME_SPACES',
  nfd: 'NAME_NFD',
  'wrong-d': 'NAME_WRONG_D',
  'look-alike': 'NAME_LOOK_ALIKE',
  'line-break': 'NAME_LINE_BREAK',
}

/** The name, put in order; what stands beside it is asked. Domain.md §11.5. */
export function readName(draft: RowDraft): Pick<RosterPerson, 'fullName' | 'nameKey' | 'nameNote'> {
  const { reader, header } = draft.sheet
  const cells = header.nameColumns
    .map((column) => reader.at(draft.person ?? draft.row, column))
    .filter(({ cell, said }) => said !== '' && cell.kind !== 'error')
  const raw = withoutHyphens(cells.length === 1 ? (cells[0]?.text ?? '') : cells.map(({ said }) => said).join(' '))
  const { reading, key, done, hasTwo } = nameIn(draft, raw)
  if (hasTwo) {
    draft.add('NAME_TWO_PEOPLE', 'ask', 'name', 'name')
    return { fullName: tidy(raw), nameKey: key, nameNote: null }
  }
  for (const code of done) draft.repaired(code, 'name', 'name')
  if (reading.kind === 'refused') {
    const missing = reading.reason === 'empty'
    draft.add(missing ? 'NAME_MISSING' : 'NAME_UNREADABLE', missing ? 'error' : 'ask', 'name', 'name')
    return { fullName: tidy(raw), nameKey: key, nameNote: null }
  }
  if (NO_LETTERS_OF_NAMES.test(reading.name)) draft.add('NAME_UNREADABLE', 'ask', 'name', 'name')
  const inTcvn3 = cells.some(({ encoding }) => encoding === 'tcvn3')
  for (const repair of reading.repaired) {
    if (repair !== 'case' || !inTcvn3 || !lacksOnlyTonedCapitals(raw))
      draft.repaired(NAME_CODES[repair], 'name', 'name')
  }
  if (reading.noDiacritics) draft.add('NAME_NO_DIACRITICS', 'warn', 'name', 'name')
  const { remark } = reading
  if (remark !== undefined) draft.add('NAME_NOTE', 'ask', 'name', 'name', { proposed: reading.name, note: remark })
  return { fullName: reading.name, nameKey: key, nameNote: remark ?? null }
}

/** What is left of old letters that could not be put right: `Hà Văn Tø`. No people of the country writes them. */
const NO_LETTERS_OF_NAMES = /[ÄÅÆÇËÏÖØÜÞßäåæçëïöøüþÿ]/

/** Soft hyphens come along from web pages; in a text with none but Latin letters they may be the ư of TCVN3. */
function withoutHyphens(raw: string): string {
  return raw.includes('\u00AD') && /[\u0102-\u1EF9]/.test(raw) ? raw.replaceAll('\u00AD', '') : raw
}

/** A name as read, with the key by which it is compared; `done` and `hasTwo` as in `WrittenName`. */
export type NameCell = Readonly<{ reading: PersonNameReading; key: string }> & Pick<WrittenName, 'done' | 'hasTwo'>

/** Reads a name once for all its rows: names come again, of payees, and in every village. */
export function nameIn({ sheet }: RowDraft, raw: string): NameCell {
  return sheet.memo.get('name', raw, () => {
    const { text, done, hasTwo } = writtenName(raw)
    const reading = readPersonName(text)
    return { reading, key: nameKey(reading.kind === 'person-name' ? reading.name : raw), done, hasTwo }
  })
}

/** TCVN3 has no codes for toned capitals, so Ổn can only be typed as "ổn" (domain.md §12). */
function lacksOnlyTonedCapitals(name: string): boolean {
  return tidy(name)
    .split(' ')
    .every(
      (word) =>
        /^\p{Lu}\p{Ll}*$/u.test(word) ||
        /^[aeiouy][\u0300-\u036F]*[\u0300\u0301\u0303\u0309\u0323]/u.test(word.normalize('NFD')),
    )
}

/** `Thị` in the middle of a name is a woman's, `Văn` a man's; other names say nothing. */
export function sexByName(nameKey: string): Sex | null {
  const [, middle, given] = nameKey.split(' ', 3)
  if (given === undefined) return null
  if (middle === 'THI') return 'female'
  return middle === 'VAN' ? 'male' : null
}
