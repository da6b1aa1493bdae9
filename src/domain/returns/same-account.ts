/** An account number as compared: capitals and digits, and nothing between them. */
export function accountKey(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z*X•]/g, '')
}

/** The key under which numbers differ by lost zeros in front only. */
export function bareAccount(number: string): string {
  return accountKey(number).replace(/^0+(?=.)/, '')
}

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i

/** `1.0687E+11`: the end of the number is gone, and only what else a row says tells whose it is. */
export function isScientific(seen: string): boolean {
  return SCIENTIFIC.test(seen.trim())
}

/** Whether `known` would look like `seen` once its end was rounded away. */
export function roundsTo(seen: string, known: string): boolean {
  const [, lead = '', decimals = '', exponent = ''] = SCIENTIFIC.exec(seen.trim()) ?? []
  const digits = bareAccount(known)
  if (lead === '' || !/^\d+$/.test(digits) || digits.length !== Number(exponent) + 1) return false
  return (
    Number(digits).toExponential(decimals.length) ===
    `${lead}${decimals === '' ? '' : `.${decimals}`}e+${Number(exponent)}`
  )
}

/** Excel keeps fifteen digits of a number and writes zeros for the rest. */
const EXCEL_DIGITS = 15

/** Fewer visible digits of a masked number prove nothing. */
const FEWEST_VISIBLE = 4

/**
 * Whether `seen`, as a bank's file shows it, can be the account `known`: zeros in front may be lost, digits after the
 * fifteenth too where the cell is a number, and the middle may be masked (`3586***318`, `XXXXXX0318`).
 */
export function canBeAccount(seen: string, known: string, numeric = false): boolean {
  const [one, other] = [bareAccount(seen), bareAccount(known)]
  if (one === '' || other === '') return false
  if (one === other) return true
  if (numeric && one.length > EXCEL_DIGITS && one.length === other.length) {
    return one.slice(0, EXCEL_DIGITS) === other.slice(0, EXCEL_DIGITS) && /^0+$/.test(one.slice(EXCEL_DIGITS))
  }
  return fitsMask(accountKey(seen), accountKey(known))
}

function fitsMask(seen: string, known: string): boolean {
  const [, start, end] = /^(\d*)[*X•]{2,}(\d*)$/.exec(seen) ?? []
  if (start === undefined || end === undefined) return false
  return start.length + end.length >= FEWEST_VISIBLE && known.startsWith(start) && known.endsWith(end)
}

const END = 3

/** Keys under which a known account is found again where a file shows only a part of it: see `nearKeys`. */
export function accountKeys(known: string): readonly string[] {
  const number = accountKey(known)
  const bare = bareAccount(known)
  const cut = bare.length > EXCEL_DIGITS ? [`${bare.slice(0, EXCEL_DIGITS)}…`] : []
  return number.length < FEWEST_VISIBLE
    ? cut
    : [`…${number.slice(-END)}`, `${number.slice(0, FEWEST_VISIBLE)}…`, ...cut]
}

/** The key of the lines that a cut or masked number may be; none for a number that is shown in full. */
export function nearKeys(seen: string): readonly string[] {
  const bare = bareAccount(seen)
  if (/^\d+$/.test(bare) && bare.length > EXCEL_DIGITS) return [`${bare.slice(0, EXCEL_DIGITS)}…`]
  const [, start = '', end = ''] = /^(\d*)[*X•]{2,}(\d*)$/.exec(accountKey(seen)) ?? []
  if (end.length >= END) return [`…${end.slice(-END)}`]
  return start.length >= FEWEST_VISIBLE ? [`${start.slice(0, FEWEST_VISIBLE)}…`] : []
}
