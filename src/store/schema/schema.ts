import type { AlertTable } from './alert.js'
import type { ContactTable } from './contact.js'
import type { ConversationTable } from './conversation.js'
import type { HistoryTable } from './history.js'
import type { InboxTable } from './inbox.js'
import type { OutboxTable } from './outbox.js'
import type { StoredFileTable } from './stored-file.js'

/** All tables, each by its name in the database. */
export interface Schema {
  alert: AlertTable
  contact: ContactTable
  conversation: ConversationTable
  history: HistoryTable
  inbox: InboxTable
  outbox: OutboxTable
  stored_file: StoredFileTable
}
