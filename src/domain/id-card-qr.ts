import type { BirthDate } from './birth-date.js'
import type { IsoDate } from './iso-date.js'
import type { Sex } from './sex.js'

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
  | Readonly<{ kind: 'damaged' }>
  | Readonly<{ kind: 'not-id-card' }>

/** Reads the bytes (UTF-8, no mark) or text of a card's QR code; extra trailing fields are fine. Domain.md §11.2. */
export function readIdCardQr(content: Uint8Array | string): IdCardReading {
  throw new Error(`${content.length}`)
}
