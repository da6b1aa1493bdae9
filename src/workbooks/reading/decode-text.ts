import { decodeLegacy } from '../../domain/legacy-encoding.js'

/**
 * The letters of a text file: UTF-8 with or without a mark, UTF-16, Windows-1258, or the bytes of TCVN3 and VNI, each as a
 * letter of Windows-1252. `null` for what is no text: control characters.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isWideText(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32))) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeOldText(bytes)
  }
}

export const NOT_ASCII = /[^\p{ASCII}]/u

/** UTF-16 without its mark: the upper byte of digits, spaces and line ends is zero, every other byte. */
function isWideText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096)
  const zeros = start.filter((byte, index) => byte === 0 && index % 2 === 1).length
  return (
    start.byteLength % 2 === 0 &&
    zeros * 4 > start.byteLength &&
    !start.some((byte, index) => byte === 0 && index % 2 === 0)
  )
}

const LOOKED_AT = 1024 * 1024
const MOST_SIGNS = 0.1
const FEWEST_SIGNS = 200

/**
 * Bytes from 0x80 to 0x9F are no letters in old fonts nor in Windows-1258, only a quotation mark here and there; in UTF-8
 * that lost a letter they follow other high bytes. Where they are many, it is no text.
 */
function isNoise(bytes: Uint8Array): boolean {
  let [letters, signs, before] = [0, 0, 0]
  for (const byte of bytes.subarray(0, LOOKED_AT)) {
    if (byte >= 0xa0) letters++
    else if (byte >= 0x80 && before < 0x80) signs++
    before = byte
  }
  return signs > letters * MOST_SIGNS + FEWEST_SIGNS
}

const SAMPLED_FIELDS = 5_000
const LONGEST_FIELD = 200

/** One byte a letter: the bytes of TCVN3 or VNI where most of them read as such, else Windows-1258. */
function decodeOldText(bytes: Uint8Array): string | null {
  if (isNoise(bytes)) return null
  const asLatin = new TextDecoder('windows-1252').decode(bytes)
  const fields = asLatin
    .slice(0, 500_000)
    .split(/[\n\t;,"<>]+/)
    .filter((field) => NOT_ASCII.test(field))
    .slice(0, SAMPLED_FIELDS)
  const legacy = fields.filter((field) =>
    ['tcvn3', 'vni'].includes(decodeLegacy(field.slice(0, LONGEST_FIELD)).encoding),
  )
  if (legacy.length * 2 > fields.length) return asLatin
  return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
}
