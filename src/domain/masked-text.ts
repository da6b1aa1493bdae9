import { maskAccount } from './mask.js'
import { asciiDigits } from './text.js'

/** Nine digits and more, with what people put between them; the whole run, so that nothing of it is left standing. */
const LONG_NUMBER = /\d(?:[ .\-–]?\d){8,}/g

/** Ten digits that a mobile phone in Viet Nam can have. Domain.md §11.3. */
const PHONE = /^(?:84|0)[35789]\d{8}$/

/**
 * Free words as they may leave for another person's chat: numbers of nine digits and more (personal IDs, accounts,
 * cards) keep their last four only, so that they can be compared with the record. A phone number stays: it is there to
 * be called. Domain.md §16: messages pass through the platforms, so the least is sent.
 */
export function maskNumbers(words: string): string {
  return asciiDigits(words).replace(LONG_NUMBER, (run) => {
    const digits = run.replace(/\D/g, '')
    return PHONE.test(digits) ? run : maskAccount(digits)
  })
}

/** Words without any digit: what may be kept of a question for everybody of the office to read. */
export function withoutDigits(words: string): string {
  return asciiDigits(words).replace(/\d(?:[ .,\-–/]?\d)*/g, '…')
}
