import type { ReadCell } from '../roster/text.js'
import { phrase } from '../roster/text.js'
import { readSex, type Sex } from '../sex.js'
import type { CorrectionText } from './corrections.js'

/** A dash or dots stand for nothing. */
export function withoutDashes(text: string): string {
  return /^[-–—._…*/\s]+$/.test(text) ? '' : text
}

/** "Không" in a column to be ticked. */
export function isNo(text: string): boolean {
  return /^ (?:0|KHONG|KO|NO|N) $/.test(phrase(text))
}

/** A mark, and no more. */
export function isTick(text: string): boolean {
  return /^[✓✔☑√+]+$/u.test(text) || /^ (?:X|V|1|CO|Y|YES|OK|DUNG) $/.test(phrase(text))
}

/** The 12 digits of a number that was kept as a number. */
export function lostZero({ cell }: ReadCell): string | undefined {
  const digits = cell.kind === 'number' ? String(cell.value) : ''
  return /^\d{10,11}$/.test(digits) ? digits.padStart(12, '0') : undefined
}

/** A cell as the police wrote it, with its day where it is a real date. */
export function dated({ cell, said }: ReadCell): CorrectionText {
  return { text: said, date: cell.kind === 'date' ? String(cell.value) : null }
}

export function sameSex(text: string, sex: Sex): boolean {
  const reading = readSex(text)
  return reading.kind === 'sex' && reading.sex === sex
}
