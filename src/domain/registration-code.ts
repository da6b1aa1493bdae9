import { readReceiptCode, receiptCode } from './receipt-code.js'

/** The code of a beneficiary's record on the roster: `HS-` and 7 characters, of 16 random `bytes`. */
export function beneficiaryCode(bytes: Uint8Array): string {
  return `HS-${receiptCode(bytes).slice(3)}`
}

/** The code of a registration (`DK-`) or of a beneficiary's record (`HS-`) in what an officer typed, or `undefined`. */
export function readRecordCode(raw: string): string | undefined {
  const typed = raw.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (!typed.startsWith('HS')) return readReceiptCode(raw)
  return readReceiptCode(typed.slice(2))?.replace('DK-', 'HS-')
}

/** The code of a change (`BD-`) in what an officer typed, or `undefined`. */
export function readChangeCode(raw: string): string | undefined {
  const typed = raw.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const body = typed.startsWith('BD') && typed.length > 7 ? typed.slice(2) : typed
  return readReceiptCode(body)?.replace('DK-', 'BD-')
}
