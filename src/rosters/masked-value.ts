import { maskAccount, maskPersonalId, maskPhone } from '../domain/mask.js'
import { isSensitive } from '../domain/programme.js'
import type { RosterField } from '../domain/roster/row.js'
import type { Reference } from '../reference.js'
import { shownValue } from './finding-sentences.js'

/**
 * A value of a roster as it may be shown in a chat: what is coded by its name, sums and days in full, numbers of people and
 * accounts masked, no health status. Domain.md §16.
 */
export function maskedValue(field: RosterField, value: string | number, reference: Reference): string {
  if (field === 'programme' && isSensitive(String(value), reference.programmes)) return 'trợ cấp xã hội'
  return maskedCell(field, shownValue(field, value, reference))
}

/** The same of what somebody wrote into a cell of that column. */
export function maskedCell(field: RosterField, text: string): string {
  switch (field) {
    case 'amount':
      return text
    case 'personalId':
    case 'payeeId':
      return inNumbers(text, SIX_DIGITS, maskPersonalId)
    case 'phone':
      return inNumbers(text, SIX_DIGITS, maskPhone)
    case 'account':
      return inNumbers(text, SIX_DIGITS, maskAccount)
    default:
      return inNumbers(text, NINE_DIGITS, maskAccount)
  }
}

/** With what people put between digits. */
const SIX_DIGITS = /\d(?:[ .\-–]?\d){5,}/g
const NINE_DIGITS = /\d(?:[ .\-–]?\d){8,}/g

function inNumbers(text: string, numbers: RegExp, mask: (digits: string) => string): string {
  return text.replace(numbers, (written) => mask(written.replace(/\D/g, '')))
}
