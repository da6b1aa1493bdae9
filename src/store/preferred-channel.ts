import { contactById } from './contacts.js'
import type { Tx } from './db.js'
import { wasOfficer } from './officers.js'

/**
 * The one contact that is told about a registration: never two, and never somebody else's.
 *
 * 1. It is the contact that gave it in, unless that is known to be the same person as another contact.
 * 2. Two contacts are one person when everything that each of them ever gave in names one and the same payee by the
 *    12-digit number, and for each an officer has approved that at least once. A typed number alone proves nothing: anybody
 *    can type it. Whoever registers for several people (a village head, a helpful neighbour) is nobody's other contact,
 *    nor is an officer. (A phone number would prove it only if both platforms vouched for it; Zalo does not.)
 * 3. Of one person's contacts the one that can be reached and wrote last is preferred: where people are now, not where they
 *    were when Telegram still worked. When none can be reached it is the giver, and the message waits there.
 */
export async function preferredContact(tx: Tx, given: Readonly<{ contact_id: number }>): Promise<number> {
  const number = await ownNumber(tx, given.contact_id)
  if (number === undefined) return given.contact_id
  const others = await contactsApprovedFor(tx, number, given.contact_id)
  if (others.length === 0) return given.contact_id
  let preferred: Readonly<{ id: number; wroteAt: string }> | undefined
  for (const id of [given.contact_id, ...others]) {
    if (id !== given.contact_id && (await ownNumber(tx, id)) !== number) continue
    const contact = await contactById(tx, id)
    if (contact?.reachable !== 'yes') continue
    const wroteAt = contact.last_inbound_at ?? ''
    if (preferred === undefined || wroteAt > preferred.wroteAt) preferred = { id, wroteAt }
  }
  return preferred?.id ?? given.contact_id
}

/** The number of the person whose contact this is; `undefined` while that is not proved. */
async function ownNumber(tx: Tx, contactId: number): Promise<string | undefined> {
  const versions = await tx
    .selectFrom('registration')
    .innerJoin('registration_version as version', 'version.registration_id', 'registration.id')
    .select(['version.payee_kind', 'version.personal_id', 'version.payee_personal_id', 'version.decision'])
    .where('registration.contact_id', '=', contactId)
    .execute()
  const numbers = new Set(versions.map((one) => (one.payee_kind === 'self' ? one.personal_id : one.payee_personal_id)))
  const [number] = numbers
  const isApproved = versions.some(({ decision }) => decision === 'approved')
  if (numbers.size !== 1 || number == null || !isApproved || (await wasOfficer(tx, contactId))) return undefined
  return number
}

async function contactsApprovedFor(tx: Tx, number: string, but: number): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('registration_version as version')
    .innerJoin('registration', 'registration.id', 'version.registration_id')
    .select('registration.contact_id')
    .distinct()
    .where('version.decision', '=', 'approved')
    .where((eb) => eb.or([eb('version.personal_id', '=', number), eb('version.payee_personal_id', '=', number)]))
    .where('registration.contact_id', '!=', but)
    .orderBy('registration.contact_id')
    .execute()
  return rows.map(({ contact_id }) => contact_id)
}
