import { type BirthDate, readBirthDate } from '../birth-date.js'
import type { IsoDate } from '../iso-date.js'
import { readPersonName } from '../person-name.js'
import { phrase } from '../roster/text.js'
import type { Sex } from '../sex.js'
import { asciiDigits, tidy } from '../text.js'

/** What may differ from the population database. */
export type VerdictField = 'fullName' | 'birth' | 'sex' | 'personalId'

/** What is right according to the police, as far as it says. */
export type Corrections = Readonly<{
  fullName?: string
  birth?: BirthDate
  sex?: Sex
  personalId?: string
}>

/** What the police wrote into the column of right data, into remarks, or behind the verdict. */
export type CorrectionText = Readonly<{ text: string /** A real date cell, as an ISO day. */; date: IsoDate | null }>

const FIELD_WORDS: readonly (readonly [VerdictField, RegExp])[] = [
  ['fullName', / (?:HO TEN|HO VA TEN|TEN|HO|DEM|CHU LOT) /],
  ['birth', / (?:NGAY SINH|NAM SINH|THANG SINH|NGAY THANG|SINH|NS|NTNS) /],
  ['sex', / (?:GIOI TINH|GIOI|PHAI) /],
  ['personalId', / (?:CCCD|CMND|DINH DANH|DDCN|CAN CUOC|SO) /],
]

/** The fields that words such as "Không khớp họ tên, ngày sinh" name. */
export function fieldsIn(text: string): readonly VerdictField[] {
  const said = phrase(text)
  return FIELD_WORDS.flatMap(([field, pattern]) => (pattern.test(said) ? [field] : []))
}

/**
 * Reads what is right: "Họ tên: Phạm Xuân Đạt; sinh ngày 27/05/1992", "Số đúng: 038…", "đúng là ĐINH VĂN TỴ", a bare
 * number, date, name or sex. `fields` are those that the verdict says differ: they tell what a bare word is.
 */
export function readCorrections(
  { text, date }: CorrectionText,
  fields: readonly VerdictField[],
  today: IsoDate,
): Corrections {
  const said = asciiDigits(tidy(text))
  const personalId = /(?<!\d)\d(?:[ .]?\d){11}(?!\d)/.exec(said)?.[0].replace(/\D/g, '')
  const rest = personalId === undefined ? said : said.replace(/\d(?:[ .]?\d){11}/, ' ')
  const birth = birthIn(date ?? rest, today)
  const sex = sexIn(rest, fields)
  const fullName = nameIn(rest, fields)
  return {
    ...(fullName !== undefined && { fullName }),
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(personalId !== undefined && { personalId }),
  }
}

const DATES = [
  /(?<!\d)\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:\d{4}|\d{2})(?!\d)/,
  /\d{4}-\d{2}-\d{2}/,
  /(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*(?:năm\s*)?\d{4}/iu,
  /(?<!\d)\d{1,2}\s*[./-]\s*\d{4}(?!\d)/,
  /(?<!\d)(?:18|19|20)\d{2}(?!\d)/,
]

/** The first date in a text, as exact as it is written. */
export function birthIn(text: string, today: IsoDate): BirthDate | undefined {
  for (const pattern of DATES) {
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    const reading = readBirthDate(found.replace(/\s*([./-])\s*/g, '$1'), { today })
    return reading.kind === 'birth-date' ? reading.birth : undefined
  }
  return undefined
}

function sexIn(text: string, fields: readonly VerdictField[]): Sex | undefined {
  const said = phrase(text)
  const named = / (?:GIOI TINH|GIOI|PHAI)(?: DUNG)?(?: LA)? (NAM|NU) /.exec(said)?.[1]
  const part = text.split(/[;,.]/).find((one) => / (?:NAM|NU) $/.test(phrase(one)) && !/\d/.test(one)) ?? ''
  const bare = fields.includes('sex') ? /^(?: .*(?:DUNG LA|LA))? (NAM|NU) $/.exec(phrase(part))?.[1] : undefined
  const word = named ?? bare
  return word === undefined ? undefined : word === 'NAM' ? 'male' : 'female'
}

/** "Họ tên (đúng) (là): …", up to the next thing said. */
const NAMED =
  /(?:họ\s*(?:và\s*)?tên|tên|ho\s*(?:va\s*)?ten|ten)(?:\s*đúng)?(?:\s*là)?\s*[:\-–]?\s*(?:đúng\s*là\s+|là\s+)?(.+)/iu
const RIGHT_IS = /(?:đúng|dung|thực tế|chính xác)\s*(?:là|la|:)\s*:?\s*(.+)/iu
const NEXT_THING = /\s*(?:[;,(]|\.\s|\s-\s|sinh\s|ngày\s|năm\s|ns\s*:|số\s|giới tính|cccd).*$/isu

function nameIn(text: string, fields: readonly VerdictField[]): string | undefined {
  const named = NAMED.exec(text)?.[1]
  if (named !== undefined) return asName(named)
  if (!fields.includes('fullName')) return undefined
  return asName(RIGHT_IS.exec(text)?.[1] ?? text)
}

function asName(text: string): string | undefined {
  const reading = readPersonName(text.replace(NEXT_THING, '').trim())
  return reading.kind === 'person-name' && reading.name.includes(' ') ? reading.name : undefined
}
