import type { Tx } from '../store/db.js'
import { appendHistory } from '../store/history.js'
import type { Asker } from './action.js'

/** Who acts, as history and decisions name them: `officer:<id>`, `contact:<id>`, or `terminal` for the trusted one. */
export function actorOf({ contact, officer }: Pick<Asker, 'contact' | 'officer'>): string {
  if (officer === undefined) return `contact:${contact.id}`
  return contact.channel === 'terminal' ? 'terminal' : `officer:${officer.id}`
}

/** What was done, to a record by its code. Details name nobody and hold no number of a person. */
export type Deed = Readonly<{
  action: string
  code: string
  unitCode: string
  details?: Readonly<Record<string, unknown>>
}>

/** Notes in history what the asker did to a record. */
export async function note(tx: Tx, asker: Asker, { action, code, unitCode, details }: Deed): Promise<void> {
  const role = asker.officer?.roles[0]
  await appendHistory(tx, {
    at: asker.at,
    actor: actorOf(asker),
    ...(role !== undefined && { role }),
    action,
    unitCode,
    subject: { kind: 'record', id: code },
    ...(details !== undefined && { details }),
  })
}
