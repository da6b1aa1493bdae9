import type { Tx } from '../store/db.js'
import { appendHistory, type HistoryEntry } from '../store/history.js'
import type { Asker } from './action.js'

/** Who acts, as history and decisions name them: `officer:<id>`, `contact:<id>`, or `terminal` for the trusted one. */
export function actorOf({ contact, officer }: Pick<Asker, 'contact' | 'officer'>): string {
  if (officer === undefined) return `contact:${contact.id}`
  return contact.channel === 'terminal' ? 'terminal' : `officer:${officer.id}`
}

/** Something that was done. Details name nobody and hold no number of a person. */
export type Deed = Pick<HistoryEntry, 'action' | 'unitCode' | 'subject' | 'details'>

/** Notes in history what the asker did. */
export async function noteDeed(tx: Tx, asker: Asker, deed: Deed): Promise<void> {
  const role = asker.officer?.roles[0]
  await appendHistory(tx, { at: asker.at, actor: actorOf(asker), ...(role !== undefined && { role }), ...deed })
}

/** Notes in history what the asker did to a record, by its code. */
export function note(
  tx: Tx,
  asker: Asker,
  { code, ...deed }: Omit<Deed, 'subject'> & Readonly<{ code: string; unitCode: string }>,
): Promise<void> {
  return noteDeed(tx, asker, { ...deed, subject: { kind: 'record', id: code } })
}
