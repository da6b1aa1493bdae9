/** Beginnings that make a spreadsheet program calculate (also the full-width signs that some accept). */
const CALCULATES = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A signed phone number or amount: digits only, so there is nothing in it to calculate. */
const SIGNED_NUMBER = /^[+-]\d[\d .]*$/

/**
 * The text with an apostrophe in front if a spreadsheet program would otherwise take it for a formula. Phone numbers and
 * accounts stay as they are (`+84 912 345 678`). `unguardCsvText` gives back exactly what went in.
 */
export function guardCsvText(text: string): string {
  return CALCULATES.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text
}

/** The text as it was before `guardCsvText`. */
export function unguardCsvText(text: string): string {
  return text.startsWith("'") && CALCULATES.test(text) ? text.slice(1) : text
}

/** One line of RFC 4180, with its line end; each field guarded. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(guardCsvText(field))).join(',')}\r\n`
}

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
