/** Signs that make a spreadsheet program calculate (also the full-width ones that some accept). */
const SIGNS = '=+\\-@＝＋－＠'

/** Beginnings that do so, with spaces or line breaks in front too. */
const CALCULATES = new RegExp(`^'*\\s*(?:[${SIGNS}]|[\\t\\r\\n])|^'*[\\t\\r\\n]`)

/** A signed phone number or amount: digits only, so there is nothing in it to calculate. */
const SIGNED_NUMBER = /^[+-]\d[\d .]*$/

/**
 * The same behind a semicolon, tab or line break within a text: where a program takes these for the separator, a new cell
 * begins there.
 */
const CALCULATES_WITHIN = new RegExp(
  `([;\\t\\r\\n])('+ *[${SIGNS}]| *(?![+-]\\d[\\d .]*(?:[;\\t\\r\\n]|$))[${SIGNS}])`,
  'g',
)
const GUARDED_WITHIN = new RegExp(CALCULATES_WITHIN.source.replace(')(', ")'("), 'g')

/**
 * The text with an apostrophe in front, and behind separators in it, if a spreadsheet program would otherwise take it for a
 * formula. Phone numbers and accounts stay as they are (`+84 912 345 678`). `unguardCsvText` gives back exactly what went in.
 */
export function guardCsvText(text: string): string {
  const guarded = text.replace(CALCULATES_WITHIN, "$1'$2")
  return CALCULATES.test(guarded) && !SIGNED_NUMBER.test(guarded) ? `'${guarded}` : guarded
}

/** The text as it was before `guardCsvText`. */
export function unguardCsvText(text: string): string {
  const bare = text.startsWith("'") && CALCULATES.test(text) ? text.slice(1) : text
  return bare.replace(GUARDED_WITHIN, '$1$2')
}

/** One line of RFC 4180, with its line end; each field guarded. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(guardCsvText(field))).join(',')}\r\n`
}

function quoted(field: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
