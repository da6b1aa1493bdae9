/** A message that could not go, and whose person somebody of the office has phoned instead. */
export interface PhonedTable {
  outbox_seq: number
  at: string
  noted_by: string
}
