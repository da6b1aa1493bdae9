import type { Selectable } from 'kysely'
import type { Authorisation } from './consents.js'
import type { Db, Tx } from './db.js'
import type { RegistrationTable, RegistrationVersionTable } from './schema/registration.js'

type Registration = Selectable<RegistrationTable>

/** A registration in force by which somebody receives for another, with the paper of its approved version, if any. */
export type Authorised = Readonly<{
  registration: Registration
  payee: Pick<
    Selectable<RegistrationVersionTable>,
    'payee_kind' | 'payee_name' | 'beneficiary_name' | 'programme_group' | 'relationship' | 'phone'
  >
  paper: Authorisation | undefined
}>

export type AuthorisedQuery = Readonly<{
  communes?: readonly string[]
  beneficiaryId?: number
  registrationId?: number
  /** Others than those in force. */
  states?: readonly Registration['state'][]
}>

const IN_FORCE = ['APPROVED', 'ACTIVE', 'PAYMENT_FAILED'] as const

/** Registrations by which a guardian or an authorised person receives, those in force where nothing else is asked. */
export async function authorisedOnes(db: Db, query: AuthorisedQuery): Promise<readonly Authorised[]> {
  let select = db
    .selectFrom('registration')
    .innerJoin('registration_version as version', (join) =>
      join
        .onRef('version.registration_id', '=', 'registration.id')
        .on((eb) =>
          eb('version.version', '=', eb.fn.coalesce('registration.approved_version', 'registration.current_version')),
        ),
    )
    .selectAll('registration')
    .select([
      'version.version as in_force',
      'version.payee_kind',
      'version.payee_name',
      'version.beneficiary_name',
      'version.programme_group',
      'version.relationship',
      'version.phone',
    ])
    .where('version.payee_kind', 'in', ['guardian', 'authorised'])
    .where('registration.state', 'in', query.states ?? IN_FORCE)
    .orderBy('registration.id')
  if (query.communes !== undefined) {
    select = select.where('registration.commune_code', 'in', query.communes.length === 0 ? [''] : query.communes)
  }
  if (query.beneficiaryId !== undefined) select = select.where('registration.beneficiary_id', '=', query.beneficiaryId)
  if (query.registrationId !== undefined) select = select.where('registration.id', '=', query.registrationId)
  const rows = await select.execute()
  const papers = await papersOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(
    ({ in_force, payee_kind, payee_name, beneficiary_name, programme_group, relationship, phone, ...row }) => ({
      registration: row,
      payee: { payee_kind, payee_name, beneficiary_name, programme_group, relationship, phone },
      paper: papers.get(`${row.id} ${in_force}`),
    }),
  )
}

const IDS_AT_A_TIME = 500

/** The last paper of each version, by `registration version`. */
async function papersOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<string, Authorisation>> {
  const papers = new Map<string, Authorisation>()
  for (let start = 0; start < ids.length; start += IDS_AT_A_TIME) {
    const rows = await db
      .selectFrom('authorisation')
      .selectAll()
      .where('registration_id', 'in', ids.slice(start, start + IDS_AT_A_TIME))
      .orderBy('id')
      .execute()
    for (const row of rows) papers.set(`${row.registration_id} ${row.version}`, row)
  }
  return papers
}

/** Sets when a paper ends, and its number and beginning where they are told. */
export async function updatePaper(
  tx: Tx,
  id: number,
  changes: Partial<Pick<Authorisation, 'paper_no' | 'valid_from' | 'valid_to'>>,
): Promise<void> {
  await tx.updateTable('authorisation').set(changes).where('id', '=', id).execute()
}

/**
 * Those in force whose paper ends by `endsBy`, or names no end and began by `beganBy` (ISO days): what may have to be
 * brought to mind or ended.
 */
export async function authorisedUntil(db: Db, endsBy: string, beganBy: string): Promise<readonly Authorised[]> {
  const rows = await db
    .selectFrom('authorisation')
    .innerJoin('registration', 'registration.id', 'authorisation.registration_id')
    .select('registration.id')
    .distinct()
    .where('registration.state', 'in', IN_FORCE)
    .where((eb) => eb.or([eb('valid_to', '<=', endsBy), eb('valid_from', '<=', beganBy)]))
    .orderBy('registration.id')
    .execute()
  const found: Authorised[] = []
  for (const { id } of rows) found.push(...(await authorisedOnes(db, { registrationId: id })))
  return found
}
