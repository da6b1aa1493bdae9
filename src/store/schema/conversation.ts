/** What one contact has said so far. */
export interface ConversationTable {
  contact_id: number
  /** Plain JSON; its shape is the conversation's business. */
  state: string
  updated_at: string
}
