import { foldKey } from './text.js'

/** No 0/O, 1/I/L: what is read out over the phone must come back the same. Design §6. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const RECEIPT_LENGTH = 7
const INVITATION_LENGTH = 8

/** A receipt code of random `bytes`: `DK-7F3K2QM`. Seven usable bytes are needed; give 16 to be sure. */
export function receiptCode(bytes: Uint8Array): string {
  return `DK-${letters(bytes, RECEIPT_LENGTH)}`
}

/** An invitation code of random `bytes`, 8 characters. Give 16 bytes. */
export function invitationCode(bytes: Uint8Array): string {
  return letters(bytes, INVITATION_LENGTH)
}

/** Four letters of random `bytes`, for what officers type to one another within days. Give 8 bytes. */
export function letters4(bytes: Uint8Array): string {
  return letters(bytes, 4)
}

/** The password of a file, to be typed from a message: `K7F3-2QMX-9ABC`, 59 bits. Give 32 bytes of chance. */
export function filePassword(bytes: Uint8Array): string {
  return letters(bytes, 12).replace(/(.{4})(?=.)/g, '$1-')
}

/** The receipt code in what a person typed — lower case, spaces, without dash or `DK` — or `undefined`. */
export function readReceiptCode(raw: string): string | undefined {
  const body = readCode(raw, RECEIPT_LENGTH, /^DK/)
  return body === undefined ? undefined : `DK-${body}`
}

/** The invitation code in what a person typed, or `undefined`. */
export function readInvitationCode(raw: string): string | undefined {
  return readCode(raw, INVITATION_LENGTH, /^$/)
}

function readCode(raw: string, length: number, prefix: RegExp): string | undefined {
  const typed = foldKey(raw).replace(/[^0-9A-Z]/g, '')
  const body = typed.length > length ? typed.replace(prefix, '') : typed
  return body.length === length && [...body].every((letter) => ALPHABET.includes(letter)) ? body : undefined
}

/** Bytes from here on would make the first letters likelier than the last, and are passed over. */
const UNFAIR = Math.floor(256 / ALPHABET.length) * ALPHABET.length

function letters(bytes: Uint8Array, length: number): string {
  let code = ''
  for (const byte of bytes) {
    if (byte < UNFAIR) code += ALPHABET.charAt(byte % ALPHABET.length)
    if (code.length === length) return code
  }
  throw new RangeError(`A code of ${length} letters needs more random bytes`)
}
