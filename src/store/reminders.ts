import type { Db, Tx } from './db.js'

export type ReminderKey = Readonly<{ kind: string; subject: string; contactId: number }>

/** Whether this was brought to mind before. */
export async function wasReminded(db: Db, { kind, subject, contactId }: ReminderKey): Promise<boolean> {
  const row = await db
    .selectFrom('reminder')
    .select('sent_at')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row !== undefined
}

/** How many reminders and broadcasts the contact got since then (ISO). */
export async function remindersSince(db: Db, contactId: number, since: string): Promise<number> {
  const { count } = await db
    .selectFrom('reminder')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .where('sent_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function noteReminder(tx: Tx, { kind, subject, contactId }: ReminderKey, at: Date): Promise<void> {
  await tx.insertInto('reminder').values({ kind, subject, contact_id: contactId, sent_at: at.toISOString() }).execute()
}

/** Conversations that were left between these two moments (ISO), with the flow that is open in each. */
export async function leftConversations(
  db: Db,
  from: string,
  to: string,
): Promise<readonly Readonly<{ contactId: number; id: string; flow: string }>[]> {
  const rows = await db
    .selectFrom('conversation')
    .innerJoin('contact', 'contact.id', 'conversation.contact_id')
    .select(['conversation.contact_id', 'conversation.state'])
    .where('conversation.updated_at', '>=', from)
    .where('conversation.updated_at', '<', to)
    .where('contact.reachable', '=', 'yes')
    .execute()
  return rows.map(({ contact_id, state }) => {
    const { id, flow } = JSON.parse(state) as { id?: string; flow?: string }
    return { contactId: contact_id, id: id ?? '', flow: flow ?? '' }
  })
}

/** Registrations that were returned before then (ISO) and wait for whoever gave them in. */
export function returnedBefore(db: Db, before: string) {
  return db
    .selectFrom('registration')
    .innerJoin('registration_version', (join) =>
      join
        .onRef('registration_version.registration_id', '=', 'registration.id')
        .onRef('registration_version.version', '=', 'registration.current_version'),
    )
    .innerJoin('contact', 'contact.id', 'registration.contact_id')
    .select([
      'registration.code',
      'registration.contact_id',
      'registration.current_version as version',
      'registration_version.beneficiary_name',
      'registration_version.reason',
    ])
    .where('registration.state', '=', 'RETURNED')
    .where('registration.updated_at', '<', before)
    .where('contact.reachable', '=', 'yes')
    .execute()
}

/** Villages of a commune whose list of the month is open. */
export function openVillages(db: Db, communeCode: string, month: string, day: string) {
  return db
    .selectFrom('unit')
    .select(['code', 'name'])
    .where('parent_code', '=', communeCode)
    .where('level', '=', 'village')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('village_closing')
            .select('village_closing.id')
            .whereRef('village_closing.village_code', '=', 'unit.code')
            .where('village_closing.month', '=', month)
            .where('village_closing.reopened_at', 'is', null),
        ),
      ),
    )
    .orderBy('position')
    .execute()
}
