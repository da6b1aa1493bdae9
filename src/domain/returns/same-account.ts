/** An account number as compared: capitals and digits, and nothing between them. */
export function accountKey(number: string): string {
  return number.toUpperCase().replace(/[^0-9A-Z*X•]/g, '')
}

/** The key under which numbers differ by lost zeros in front only. */
export function bareAccount(number: string): string {
  return accountKey(number).replace(/^0+(?=.)/, '')
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
