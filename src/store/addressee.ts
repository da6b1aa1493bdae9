import type { Db } from './db.js'
import { wasOfficer } from './officers.js'

/** How somebody is called in what is written to them: an officer otherwise than the people, also one of former days. */
export async function addresseeOf(db: Db, contactId: number): Promise<'person' | 'officer'> {
  return (await wasOfficer(db, contactId)) ? 'officer' : 'person'
}
