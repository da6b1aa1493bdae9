import type { BirthDate } from './birth-date.js'
import { type IsoDate, isoDate } from './iso-date.js'
import { readSex, type Sex } from './sex.js'
import { tidy } from './text.js'

/** What the QR code of a CCCD or căn cước card prints. It proves what is printed, not who holds the phone. */
export type IdCard = Readonly<{
  personalId: string
  oldId?: string
  name: string
  birth: BirthDate
  sex: Sex
  residence: string
  issuedOn?: IsoDate
}>

export type IdCardReading =
  | Readonly<{ kind: 'id-card'; card: IdCard }>
  /** It begins like a card's code, but a field cannot be read. */
  | Readonly<{ kind: 'damaged' }>
  | Readonly<{ kind: 'not-id-card' }>

/**
 * Reads the bytes (UTF-8, no mark) or text of a card's QR code:
 * `number|old CMND or empty|name|ddMMyyyy|Nam/Nữ|residence|ddMMyyyy`. Extra trailing fields are fine. Domain.md §11.2.
 */
export function readIdCardQr(content: Uint8Array | string): IdCardReading {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const fields = text.split('|').map(tidy)
  const [personalId = '', oldId = '', name = '', birth = '', sex = '', residence = '', issued = ''] = fields
  if (!/^[0-9]{12}$/.test(personalId) || fields.length < 6) return { kind: 'not-id-card' }
  const [born, gender, issuedOn] = [birthOf(birth), readSex(sex), dayOf(issued)]
  if (born === undefined || gender.kind !== 'sex' || name === '' || name.includes('\uFFFD')) return { kind: 'damaged' }
  const card = { personalId, name, birth: born, sex: gender.sex, residence }
  return {
    kind: 'id-card',
    card: {
      ...card,
      ...(/^[0-9]{9}$/.test(oldId) ? { oldId } : {}),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    },
  }
}

function birthOf(text: string): BirthDate | undefined {
  const value = dayOf(text)
  if (value !== undefined) return { value, precision: 'DAY' }
  return yearOnly(text)
}

/** Cards of people who know only their year: `1940`, or zeros in place of day and month. */
function yearOnly(text: string): BirthDate | undefined {
  const year = /^(?:0000)?((?:18|19|20)[0-9]{2})$/.exec(text)?.[1]
  return year === undefined ? undefined : { value: year, precision: 'YEAR' }
}

function dayOf(text: string): IsoDate | undefined {
  const [, day, month, year] = /^([0-9]{2})\/?([0-9]{2})\/?([0-9]{4})$/.exec(text) ?? []
  return year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day))
}
