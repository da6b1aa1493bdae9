import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { AuthorisationTable, ConsentTable } from './schema/registration.js'

export type Consent = Selectable<ConsentTable>
export type Authorisation = Selectable<AuthorisationTable>

export type NewConsent = Pick<Insertable<ConsentTable>, 'contact_id' | 'registration_id' | 'purpose' | 'text_version'>

/** Notes that a purpose was agreed to; the same purpose on the same text again keeps the first date (domain.md §16). */
export async function insertConsent(tx: Tx, consent: NewConsent, at: Date): Promise<void> {
  const given = await tx
    .selectFrom('consent')
    .select('id')
    .where('registration_id', '=', consent.registration_id)
    .where('contact_id', '=', consent.contact_id)
    .where('purpose', '=', consent.purpose)
    .where('text_version', '=', consent.text_version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (given !== undefined) return
  await tx
    .insertInto('consent')
    .values({ ...consent, given_at: at.toISOString() })
    .execute()
}

/** Takes back everything that was agreed to for a registration. The rows stay as proof. */
export async function withdrawConsents(tx: Tx, registrationId: number, at: Date): Promise<void> {
  await tx
    .updateTable('consent')
    .set({ withdrawn_at: at.toISOString() })
    .where('registration_id', '=', registrationId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export function consentsOf(db: Db, registrationId: number): Promise<Consent[]> {
  return db.selectFrom('consent').selectAll().where('registration_id', '=', registrationId).orderBy('id').execute()
}

export async function insertAuthorisation(tx: Tx, paper: Omit<Insertable<AuthorisationTable>, 'id'>): Promise<void> {
  await tx.insertInto('authorisation').values(paper).execute()
}

/** The paper that goes with a version of a registration. */
export function authorisationOf(db: Db, registrationId: number, version: number): Promise<Authorisation | undefined> {
  return db
    .selectFrom('authorisation')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .where('version', '=', version)
    .executeTakeFirst()
}
