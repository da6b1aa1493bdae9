import { phrase } from '../roster/text.js'
import type { PaymentFile, PaymentRow } from './payment-sheet.js'
import type { RowStatus } from './payment-words.js'

/** What an officer may say that a bank's word means. */
export const SAID_STATUSES = ['PAID', 'FAILED', 'PENDING', 'RETURNED'] as const satisfies readonly RowStatus[]

/** The name of a word in decisions: every row that says it is settled by one answer. */
export function statusKey({ statusSaid }: Pick<PaymentRow, 'statusSaid'>): string {
  return `status:${phrase(statusSaid).trim() || statusSaid.trim()}`
}

/** The file with the words read as officers said; `decisions` by `statusKey`. */
export function withSaidStatuses(file: PaymentFile, decisions: ReadonlyMap<string, string>): PaymentFile {
  const rows = file.rows.map((row) => {
    const said = row.status === 'UNCLEAR' ? decisions.get(statusKey(row)) : undefined
    const status = SAID_STATUSES.find((one) => one === said)
    return status === undefined ? row : { ...row, status }
  })
  return { ...file, rows }
}
