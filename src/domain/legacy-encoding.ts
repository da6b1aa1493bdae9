import { isSyllable } from './syllable.js'
import { decodeTcvn3 } from './tcvn3.js'
import { decodeVni } from './vni.js'

export type LegacyEncoding = 'unicode' | 'tcvn3' | 'vni' | 'utf8-as-1252'

export type LegacyDecoding = Readonly<{
  /** The text in Unicode; what was Unicode already is left as it is, also NFD. */
  text: string
  encoding: LegacyEncoding
  /** Unicode text in a .Vn or VNI font: left as it is. */
  wrongFont: boolean
}>

/**
 * Decodes one cell whose text may be in TCVN3 (ABC) or VNI, or UTF-8 read as Windows-1252. Letters that only Unicode has
 * settle it; then the font; without a telling font, whichever reading makes more Vietnamese syllables. Give the raw cell
 * text: soft hyphens are letters here. `usual` is the encoding that most cells of the sheet turned out to have: without a
 * font it decides where both readings are possible (`Phan Thò Giang`). VPS and VISCII are not detected. Domain.md §12.
 */
export function decodeLegacy(raw: string, font = '', usual?: 'tcvn3' | 'vni'): LegacyDecoding {
  const hint = encodingOfFont(font) ?? (font === '' ? usual : undefined)
  const oldFont = encodingOfFont(font) !== undefined
  if (isAscii(raw))
    return { text: hasCapitalsOnly(font) ? raw.toUpperCase() : raw, encoding: 'unicode', wrongFont: false }
  if (HAS_UNICODE_VIETNAMESE.test(raw)) return asUnicode(raw, oldFont)
  const mojibake = decodeMojibake(raw)
  if (mojibake !== undefined) return { text: mojibake.normalize('NFC'), encoding: 'utf8-as-1252', wrongFont: false }
  const encoding = chooseEncoding(raw, hint)
  if (encoding === 'unicode') return asUnicode(raw, oldFont)
  const text = DECODERS[encoding](raw)
  return { text: hasCapitalsOnly(font) ? text.toUpperCase() : text, encoding, wrongFont: false }
}

/** Letters replaced by `?` on the way, as in `Nguy?n`: they are lost and must be asked for. */
export function hasLostLetters(text: string): boolean {
  return /\p{L}\?+\p{L}|\uFFFD/u.test(text)
}

const DECODERS = { tcvn3: decodeTcvn3, vni: decodeVni } as const

/** Vietnamese letters outside Latin-1, and combining marks: neither TCVN3 nor VNI text holds them. */
const HAS_UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]|\p{Mn}/u

/** A font ending in H shows TCVN3 small letters as capitals. */
function hasCapitalsOnly(font: string): boolean {
  return /^\.Vn.*H$/i.test(font)
}

function encodingOfFont(font: string): 'tcvn3' | 'vni' | undefined {
  if (/^\.Vn/i.test(font)) return 'tcvn3'
  return /^VNI[- ]/i.test(font) ? 'vni' : undefined
}

function isAscii(text: string): boolean {
  return /^[\t\n\r -~]*$/.test(text)
}

function asUnicode(raw: string, wrongFont: boolean): LegacyDecoding {
  return { text: raw.replaceAll('\u00AD', ''), encoding: 'unicode', wrongFont }
}

/** The encoding of the font or sheet unless the plain reading is better; without one, plain unless another reading is better. */
function chooseEncoding(raw: string, hint: 'tcvn3' | 'vni' | undefined): 'unicode' | 'tcvn3' | 'vni' {
  const words = raw.split(/[\s!-@[-`{-~]+/).filter((word) => !isAscii(word))
  const plain = words.filter(isSyllable).length
  const score = {
    tcvn3: words.filter((word) => isSyllable(decodeTcvn3(word))).length,
    vni: words.filter((word) => isSyllable(decodeVni(word))).length,
  }
  const other = hint === 'tcvn3' ? 'vni' : 'tcvn3'
  // A sheet typed in VNI may have been given a .Vn font since, and the other way round.
  const misleads = hint !== undefined && score[other] > score[hint] && score[other] > plain
  if (hint !== undefined && !misleads && score[hint] >= plain) return hint
  const better = score.tcvn3 === score.vni ? (HAS_TCVN3_SIGNS.test(raw) ? 'tcvn3' : 'vni') : bestOf(score)
  return score[better] > plain ? better : 'unicode'
}

function bestOf(score: Readonly<Record<'tcvn3' | 'vni', number>>): 'tcvn3' | 'vni' {
  return score.tcvn3 > score.vni ? 'tcvn3' : 'vni'
}

/** Signs that are letters in TCVN3 and in nothing else. */
const HAS_TCVN3_SIGNS = /[\u00A1-\u00BF×ß÷]/

/** What Windows-1252 shows for the bytes 80–9F; the other bytes look as in Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** UTF-8 read as Windows-1252: `Nguyá»…n`. `undefined` when the bytes are no UTF-8. */
function decodeMojibake(text: string): string | undefined {
  const bytes: number[] = []
  for (const letter of text) {
    const high = WINDOWS_1252.indexOf(letter)
    const byte = high < 0 ? (letter.codePointAt(0) ?? 0) : 0x80 + high
    if (byte > 0xff) return undefined
    bytes.push(byte)
  }
  // Nearly every text ends here; an error that is thrown and caught takes a hundred times as long.
  if (!beginsAsUtf8(bytes)) return undefined
  try {
    return UTF_8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/** Whether the first letter that is not ASCII may be one of UTF-8: its first byte, and one that continues it. */
function beginsAsUtf8(bytes: readonly number[]): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  const [first = 0, next = 0] = [bytes[at], bytes[at + 1]]
  return first >= 0xc2 && first <= 0xf4 && next >= 0x80 && next <= 0xbf
}
