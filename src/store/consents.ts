import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { AuthorisationTable, ConsentTable } from './schema/registration.js'
import { statement } from './statement.js'

export type Consent = Selectable<ConsentTable>
export type Authorisation = Selectable<AuthorisationTable>

export type NewConsent = Pick<Consent, 'contact_id' | 'registration_id' | 'purpose' | 'text_version'>

/** Notes that a purpose was agreed to; the same purpose on the same text again keeps the first date (domain.md §16). */
export async function insertConsent(tx: Tx, consent: NewConsent, at: Date): Promise<void> {
  if ((await selectGiven(tx, { ...consent })).rows.length > 0) return
  await insertGiven(tx, { ...consent, given_at: at.toISOString() })
}

const selectGiven = statement((db, $: NewConsent) =>
  db
    .selectFrom('consent')
    .select('id')
    .where('registration_id', '=', $.registration_id)
    .where('contact_id', '=', $.contact_id)
    .where('purpose', '=', $.purpose)
    .where('text_version', '=', $.text_version)
    .where('withdrawn_at', 'is', null),
)

const insertGiven = statement((db, $: NewConsent & { given_at: string }) =>
  db.insertInto('consent').values({
    contact_id: $.contact_id,
    registration_id: $.registration_id,
    purpose: $.purpose,
    text_version: $.text_version,
    given_at: $.given_at,
  }),
)

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

export async function insertAuthorisation(tx: Tx, paper: Omit<Authorisation, 'id'>): Promise<void> {
  await insertPaper(tx, { ...paper })
}

const insertPaper = statement((db, $: Omit<Authorisation, 'id'>) =>
  db.insertInto('authorisation').values({
    registration_id: $.registration_id,
    version: $.version,
    kind: $.kind,
    paper_no: $.paper_no,
    valid_from: $.valid_from,
    valid_to: $.valid_to,
  }),
)

/** The paper that goes with a version of a registration. */
export function authorisationOf(db: Db, registrationId: number, version: number): Promise<Authorisation | undefined> {
  return db
    .selectFrom('authorisation')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .where('version', '=', version)
    .executeTakeFirst()
}
