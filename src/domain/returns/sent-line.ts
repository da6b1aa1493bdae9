import type { Period } from '../period.js'

/**
 * One line of the payment list as it went to the bank. `line` is its id, unique in the list (`1126-0001`); `fileNo` what
 * the transfer text ends with; `account` text with its zeros; `amount` whole đồng.
 */
export type SentLine = Readonly<{
  line: string
  fileNo: string | null
  personalId: string | null
  beneficiary: string
  payee: string
  holderName: string
  bankCode: string | null
  account: string
  amount: number
  text: string
}>

/** A payment list: all lines that went to the bank for one month. */
export type SentList = Readonly<{ period: Period; lines: readonly SentLine[] }>
