import type { Tx } from './db.js'
import { forgetSubject } from './search-terms.js'

/**
 * Removes what a registration holds about people, as its giver asked, before anything was approved: row, versions,
 * papers, consents, search terms. Its history stays, which names nobody.
 */
export async function eraseRegistration(tx: Tx, registrationId: number): Promise<void> {
  for (const table of ['registration_version', 'authorisation', 'consent'] as const) {
    await tx.deleteFrom(table).where('registration_id', '=', registrationId).execute()
  }
  await tx
    .updateTable('data_request')
    .set({ registration_id: null })
    .where('registration_id', '=', registrationId)
    .execute()
  await forgetSubject(tx, { kind: 'registration', id: registrationId })
  await tx.deleteFrom('registration').where('id', '=', registrationId).execute()
}
