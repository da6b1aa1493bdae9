import { type Header, isHeading, isTableHeading } from './header.js'
import type { ColumnKey, SkippedKind } from './list.js'
import { phrase, type ReadCell, type RosterReader } from './text.js'
import { bareTitle, LONE_WORD, VILLAGE_WORDS, villageTitle } from './village-title.js'

/** What a row below the heading is. `village` is the heading's text without "thôn" and counts. */
export type RowRole =
  /** `of: 'above'`: another benefit of the person of the row above, who is named only there. */
  | Readonly<{ kind: 'person'; of: 'row' | 'above' }>
  /** Another list begins here. */
  | Readonly<{ kind: 'otherList' }>
  | Readonly<{ kind: 'heading'; village: string }>
  | Readonly<{ kind: 'skipped'; as: SkippedKind }>

/** Tells people from everything else that stands in a list. Rows must be asked in order: a signature ends the list. */
export class RowClassifier {
  private signed = false
  private hasPeople = false
  /** A table of other things has begun: sums by programme, by village. */
  private isOtherTable = false
  /** Sums of villages stand above their people here. */
  private sumsLead = false
  /** What each heading row says, by column. */
  private readonly headings: readonly ReadonlyMap<number, string>[]

  constructor(
    private readonly reader: RosterReader,
    private readonly header: Header,
    private readonly isVillage: (text: string) => boolean,
    /** The village that a lone text names in any spelling. */
    private readonly villageOf: (text: string) => string | null,
    private readonly isProgramme: (text: string) => boolean,
  ) {
    this.headings = header.rows.map(
      (row) => new Map(reader.filled(row).map(({ column, said }) => [column, phrase(said)])),
    )
  }

  roleOf(row: number): RowRole {
    // Nearly every row: a running number, a name, and something about the person.
    if (!this.signed && !this.isOtherTable && this.hasRunningNumber(row) && this.isPerson(row, true))
      return this.person()
    const cells = this.reader.filled(row)
    if (cells.length === 0) return skipped('empty')
    if (isWords(cells)) {
      if (this.isRepeatedHeader(cells)) {
        this.isOtherTable = false
        return skipped('repeatedHeader')
      }
      if (isHeading(cells)) return { kind: 'otherList' }
      if (this.hasPeople && isTableHeading(cells)) this.isOtherTable = true
    }
    if (this.isOtherTable) return this.sideRole(row, cells)
    if (isColumnNumbers(cells)) return skipped('columnNumbers')
    if (isTemplateCodes(cells)) return skipped('templateCodes')
    if (!this.signed && this.isPerson(row, false)) return this.person()
    if (!this.signed && this.isMoreOfAbove(row)) return MORE_OF_ABOVE
    return this.sideRole(row, cells)
  }

  private person(): RowRole {
    this.hasPeople = true
    return PERSON
  }

  /**
   * Another benefit of the person above: no name and nothing personal of its own, but a programme with its sum. The name is
   * merged over both rows, or stands in the first only.
   */
  private isMoreOfAbove(row: number): boolean {
    if (!this.hasPeople || !this.isProgramme(this.saidOf(row, 'programme'))) return false
    if (this.header.nameColumns.some((column) => this.reader.at(row, column).said !== '')) return false
    if (PERSONAL_CELLS.some((key) => this.has(row, key))) return false
    const [first = 0] = this.header.nameColumns
    const from = this.reader.at(row, first).cell.mergedFrom
    return from === null ? SUMS.some((key) => this.has(row, key)) : from.row < row
  }

  private sideRole(row: number, cells: readonly ReadCell[]): RowRole {
    const texts = cells
      .map(({ said }) => said)
      .filter((text) => /\p{L}{2}/u.test(text) && !/^[IVXLC]+[.)]?$/.test(text) && !COUNT.test(text))
    const [first = ''] = texts
    const total = totalKind(first)
    if (total !== null) return this.sumOfVillage(texts) ?? skipped(total)
    if (texts.some(isSignature) || this.signed) {
      if (!this.isOtherTable && this.isPerson(row, false) && (this.hasRunningNumber(row) || this.tellsMuch(row)))
        return this.person()
      this.signed = true
      return skipped('signature')
    }
    const title = texts.length === 2 && LONE_WORD.test(first) ? texts.join(' ') : first
    const village =
      texts.length === 1 || title !== first ? (villageTitle(title, this.isVillage) ?? this.villageInShort(title)) : null
    return village === null || this.isOtherTable ? skipped('note') : { kind: 'heading', village }
  }

  /** `L. Hòa (1 người)`, `Lương hoà`: to overlook it would put the people below into the village above. */
  private villageInShort(title: string): string | null {
    const bare = bareTitle(title)
    if (bare.length > LONGEST_SHORT || this.isProgramme(bare)) return null
    // The "L." of "L. Hòa" looks like a numbering.
    return this.villageOf(bare) ?? this.villageOf(title.replace(/\s*[(:].*$/, ''))
  }

  /** "Tổng thôn Lương Hòa: 5 người" above the people of that village is its title, and so are all others of the list. */
  private sumOfVillage(texts: readonly string[]): RowRole | null {
    if (this.hasPeople && !this.sumsLead) return null
    const named = texts.join(' ').replace(/^(?:tổng cộng|tổng số|tổng|cộng)(?: đối tượng| người)?[\s:]+/iu, '')
    const village = VILLAGE_WORDS.test(named) ? villageTitle(named, this.isVillage) : null
    if (village === null) return null
    this.sumsLead = true
    return { kind: 'heading', village }
  }

  /** The heading again, as at a page break: words only, most of them over the same columns as before. */
  private isRepeatedHeader(cells: readonly ReadCell[]): boolean {
    return this.headings.some((heading) => {
      const same = cells.filter(({ column, said }) => heading.get(column) === phrase(said)).length
      return same === cells.length || (same >= 3 && same * 2 > cells.length)
    })
  }

  /** A name and something about the person; or no name, but a number or birth that can only be somebody's. */
  private isPerson(row: number, isNumbered: boolean): boolean {
    const name = this.header.nameColumns
      .map((column) => this.reader.at(row, column).said)
      .join(' ')
      .trim()
    if (name === '' || (name.startsWith('#') && this.isError(row))) return this.tellsMuch(row)
    if (!/\p{L}{2}/u.test(name) || name.length > 120 || NUMBERED_TOTAL.test(name)) return false
    // Totals and signatures carry no running number.
    if (!isNumbered && (totalKind(name) !== null || isSignature(name) || this.isClosing(row))) return false
    // "NKT nặng | 2", below a total: how many there are of each.
    if (!isNumbered && this.isProgramme(name) && !TELLING.some((key) => this.tells(row, key))) return false
    const strong = STRONG.map((key) => this.saidOf(row, key)).filter((said) => said !== '')
    // A village's title has counts in any column.
    if (strong.some((said) => !FEW.test(said))) return true
    if (strong.length > 0) return villageTitle(name, this.isVillage) === null
    const hasWords = this.tells(row, 'programme')
    const isTitled = VILLAGE_WORDS.test(name) || (!hasWords && villageTitle(name, this.isVillage) !== null)
    if (isTitled) return hasWords && (isNumbered || this.hasRunningNumber(row))
    // "1 | Người khuyết tật nặng": a part of the list, numbered as people are.
    if (!hasWords && this.isProgramme(name)) return false
    return hasWords || isNumbered || this.hasRunningNumber(row)
  }

  /** "Cộng" in front of a village's name, or a place beside a date in words: no person, though the columns fit. */
  private isClosing(row: number): boolean {
    const [stt, birth] = (['stt', 'birth'] as const).map((key) => this.saidOf(row, key))
    if (stt !== undefined && totalKind(stt) !== null) return true
    return birth !== undefined && isSignature(birth) && !PERSONAL.some((key) => this.has(row, key))
  }

  private isError(row: number): boolean {
    return this.header.nameColumns.some((column) => this.reader.at(row, column).cell.kind === 'error')
  }

  /** What nobody's signature has beside it: a birth, a number or a programme, two of them. */
  private tellsMuch(row: number): boolean {
    return OWN.filter((key) => this.tells(row, key)).length >= 2
  }

  /** Whether a cell says something of a person; a count or a sum in it is that of a village. */
  private tells(row: number, key: ColumnKey): boolean {
    const said = this.saidOf(row, key)
    if (key === 'programme') return /\p{L}/u.test(said) && !COUNT.test(said)
    return said !== '' && (!BIRTHS.includes(key) || /\d{4}/.test(said))
  }

  private saidOf(row: number, key: ColumnKey): string {
    const column = this.header.byKey.get(key)
    if (column === undefined) return ''
    const { cell, said } = this.reader.at(row, column)
    return cell.kind === 'error' ? '' : said
  }

  private has(row: number, key: ColumnKey): boolean {
    return this.saidOf(row, key) !== ''
  }

  private hasRunningNumber(row: number): boolean {
    const column = this.header.byKey.get('stt')
    return column !== undefined && /^\(?\d+[.)]*$/.test(this.reader.at(row, column).said)
  }
}

const PERSON: RowRole = { kind: 'person', of: 'row' }
const MORE_OF_ABOVE: RowRole = { kind: 'person', of: 'above' }

const BIRTHS: readonly ColumnKey[] = ['birth', 'birthMale', 'birthFemale']
/** More than a name and a count. */
const TELLING: readonly ColumnKey[] = [...BIRTHS, 'personalId', 'accountOwn', 'accountPayee', 'fileNo', 'programme']
const PERSONAL: readonly ColumnKey[] = [
  'personalId',
  'programme',
  'programmeCode',
  'accountOwn',
  'accountPayee',
  'fileNo',
]
/** Any of these beside a name makes a person. A sum does not: villages have one too. */
const STRONG: readonly ColumnKey[] = [
  ...BIRTHS,
  'personalId',
  'oldId',
  'accountOwn',
  'accountPayee',
  'fileNo',
  'programmeCode',
]
const OWN: readonly ColumnKey[] = [...BIRTHS, 'personalId', 'fileNo', 'programme']

/** What a row has that is somebody's own. */
const PERSONAL_CELLS: readonly ColumnKey[] = ['stt', ...BIRTHS, 'personalId', 'fileNo']
const SUMS: readonly ColumnKey[] = ['amount', 'coefficient', 'programmeCode']

const LONGEST_SHORT = 30

/** `12 người`, `5.400.000 đồng`: what a village or a page comes to. */
const COUNT = /^\(?\d[\d.,\s]*(?:người|đối tượng|đt|hộ|khẩu|trường hợp|lượt|đồng|đ|nghìn|vnđ)?\)?$/iu

/** Totals that somebody numbered along with the people. */
const NUMBERED_TOTAL = /^(?:tổng )?cộng (?:thôn|xóm|bản|ấp|tổ|khu|trang|toàn xã)(?: |$)/iu

/** A count of people: too short for a year or any number of somebody. */
const FEW = /^\(?\d{1,3}(?: (?:người|đối tượng|đt|hộ))?\)?$/iu

const SIGNATURE =
  /^ (NGUOI LAP|LAP BIEU|KE TOAN|THU QUY|CHU TICH|PHO CHU TICH|THU TRUONG|TM |KT |T M |K T |UBND |UY BAN NHAN DAN|CAN BO |CONG CHUC |XAC NHAN|TRUONG THON|TRUONG PHONG|GIAM DOC|CONG AN |TRUONG CONG AN|DAI DIEN )/

/** A place with a date, a title of office, or "(ký tên, đóng dấu)". */
function isSignature(text: string): boolean {
  const words = phrase(text)
  return (
    SIGNATURE.test(words) ||
    /ng[àa]y[\s\d.…]+th[áa]ng[\s\d.…]+n[ăa]m/iu.test(text) ||
    / KY (GHI RO|TEN|VA GHI) /.test(words)
  )
}

/** "Tổng cộng", or a lone "Cộng", closes the list; "Cộng thôn …" a part of it. With marks: Tống and Cống are names. */
function totalKind(text: string): 'total' | 'subtotal' | null {
  const words = text
    .toLowerCase()
    .replace(/[\d.,]+\s*(người|đối tượng|hộ|đồng|trường hợp|lượt)?/gu, '')
    .replace(/[\s:()–-]+/g, ' ')
    .trim()
  if (!/^(?:tổng(?: cộng| số)?|cộng|lũy kế|luỹ kế|tong cong|tong so)(?: |$)/u.test(words)) return null
  return /^(?:tổng|cộng|tổng cộng|tổng số|lũy kế|luỹ kế|tong cong|tong so)(?: toàn xã| danh sách)?$/u.test(words)
    ? 'total'
    : 'subtotal'
}

/** Three digits in a row: a number, a date or a sum, which no heading has. */
const DIGITS = /\d{3}/

function isWords(cells: readonly ReadCell[]): boolean {
  return cells.every(({ cell, said }) => cell.kind === 'text' && !DIGITS.test(said))
}

const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?$/

/** (1) (2) (3) … or A B 1 2 3 under the heading. */
function isColumnNumbers(cells: readonly ReadCell[]): boolean {
  if (cells.length < 3 || !cells.every(({ said }) => COLUMN_NUMBER.test(said))) return false
  const numbers = cells.map(({ said }) => Number(said.replace(/[()]/g, ''))).filter((number) => !Number.isNaN(number))
  return numbers.length >= 3 && numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}

const FIELD_CODE = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+$|^[a-z]+[A-Z]\w*$|^[{<[$]\w+[}>\]]?$/

/** `F_NAME F_BIRTH …`: the codes by which a program finds its columns. */
function isTemplateCodes(cells: readonly ReadCell[]): boolean {
  if (cells.length < 3 || cells.some(({ cell }) => cell.kind !== 'text')) return false
  return cells.filter(({ said }) => FIELD_CODE.test(said)).length * 10 >= cells.length * 6
}

function skipped(as: SkippedKind): RowRole {
  return { kind: 'skipped', as }
}
