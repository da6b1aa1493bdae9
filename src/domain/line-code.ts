import type { Period } from './period.js'

/** `1126-0001`: month, year and number within the commune's list of that month; what the bank gives back. */
export function lineCode(month: Period, number: number): string {
  return `${month.slice(5)}${month.slice(2, 4)}-${String(number).padStart(4, '0')}`
}

/** The month that most of these codes name, if more than half of those that name one agree. */
export function monthOfLineCodes(codes: readonly string[]): Period | null {
  const counts = new Map<Period, number>()
  for (const code of codes) {
    const [, month, year] = /^(0[1-9]|1[0-2])(\d\d)-\d{4,}$/.exec(code.trim()) ?? []
    if (month !== undefined) counts.set(`20${year}-${month}`, (counts.get(`20${year}-${month}`) ?? 0) + 1)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].find(([, count]) => count * 2 > all)?.[0] ?? null
}

/**
 * Codes for the lines of a version, in their order. A benefit keeps the code that an earlier version of the month gave it, so
 * that a file of the bank fits whichever version it answers; new ones go on after the highest number used.
 */
export function lineCodes(
  month: Period,
  benefitLineIds: readonly number[],
  earlier: ReadonlyMap<number, string>,
): readonly string[] {
  let last = Math.max(0, ...[...earlier.values()].map((code) => Number(code.slice(5))))
  return benefitLineIds.map((id) => {
    const known = earlier.get(id)
    if (known !== undefined) return known
    last += 1
    return lineCode(month, last)
  })
}
