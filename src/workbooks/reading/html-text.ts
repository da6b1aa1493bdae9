import { xmlText } from './xml.js'

/** Names of the letters from U+00A0 on (HTML 4 §24.2), as web systems write Vietnamese without UTF-8. */
const LATIN =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/,
  )

const OTHERS: Readonly<Record<string, string>> = {
  Abreve: 'Ă',
  abreve: 'ă',
  Dstrok: 'Đ',
  dstrok: 'đ',
  Itilde: 'Ĩ',
  itilde: 'ĩ',
  Utilde: 'Ũ',
  utilde: 'ũ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(OTHERS),
])

/** The text of a piece of a web page without tags: letters by their names or numbers, white space as single spaces. */
export function htmlText(source: string): string {
  const spaced = source.replace(/[ \t\r\n\f]+/g, ' ')
  if (!spaced.includes('&')) return spaced
  return xmlText(spaced.replace(/&(\w+);/g, (whole, name: string) => NAMED.get(name) ?? whole))
}
