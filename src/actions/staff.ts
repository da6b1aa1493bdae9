import { type Phrase, phrase } from '../conversation/phrase.js'
import { addDays } from '../domain/data-right.js'
import { showDate } from '../domain/iso-date.js'
import { mayAppoint, type Role, rolesAppointing } from '../domain/permission.js'
import { limitsOn } from '../domain/watch-limit.js'
import type { Db, Tx } from '../store/db.js'
import { type Invitation, openInvitations } from '../store/invitations.js'
import { contactsInRoles, type StaffGrant, type StaffPlace, staffUnder } from '../store/staff.js'
import { unitName, unitPath } from '../store/units.js'
import type { Asker } from './action.js'
import { noteDeed } from './actor.js'

/** What officers hold whom the asker may appoint, but nothing of the asker's own. */
export async function staffOf(db: Db, { officer, today }: Asker): Promise<readonly StaffGrant[]> {
  return officer === undefined ? [] : staffUnder(db, officer.responsibilities, today, officer.id)
}

/** What one such officer holds; empty when there is none of that id, or they are somebody else's business. */
export async function heldBy(db: Db, asker: Asker, officerId: number): Promise<readonly StaffGrant[]> {
  return (await staffOf(db, asker)).filter((grant) => grant.officerId === officerId)
}

/** Open invitations to what the asker may appoint to. */
export async function invitationsUnder(db: Db, asker: Asker): Promise<readonly Invitation[]> {
  const open = await openInvitations(db, asker.at)
  const mine = await Promise.all(open.map((one) => mayAppointTo(db, asker, placeOf(one))))
  return open.filter((_, index) => mine[index])
}

export function placeOf({ role, unit_code }: Pick<Invitation, 'role' | 'unit_code'>): StaffPlace {
  return { role: role as Role, unitCode: unit_code }
}

export async function mayAppointTo(db: Db, { officer }: Asker, { role, unitCode }: StaffPlace): Promise<boolean> {
  return officer !== undefined && mayAppoint(officer.responsibilities, role, await unitPath(db, unitCode))
}

/** The chats of those, but for the asker, who may appoint to this. */
export async function appointers(db: Db, { role, unitCode }: StaffPlace, today: string, but?: number) {
  return contactsInRoles(db, rolesAppointing(role), await unitPath(db, unitCode), today, but)
}

/** "trưởng thôn, Lương Ngọc". */
export async function placePhrase(db: Db, { role, unitCode }: StaffPlace): Promise<Phrase> {
  return phrase('staff.place', { role: phrase(`role.${role}`), unit: await unitName(db, unitCode) })
}

/** The last day on which something confirmed on `today` counts. */
export function lapsesAfter({ today, reference }: Pick<Asker, 'today' | 'reference'>): string {
  const [days = 0] = limitsOn('grant-lapses-days', today, reference.watchLimits)
  return addDays(today, days)
}

/** The ISO day from which a grant is to be confirmed anew: the first reminder's. */
export function toConfirmBy({ today, reference }: Pick<Asker, 'today' | 'reference'>): string {
  const [days = 0] = limitsOn('grant-reminder-days', today, reference.watchLimits)
  return addDays(today, days)
}

/** What of these is to be confirmed anew by now, lapsed or about to. */
export function dueOf(grants: readonly StaffGrant[], asker: Pick<Asker, 'today' | 'reference'>): readonly StaffGrant[] {
  const by = toConfirmBy(asker)
  return grants.filter(({ lapsesOn }) => lapsesOn !== null && lapsesOn <= by)
}

/** How a grant stands: it counts until further notice, until a day, or no more since it was not confirmed. */
export function standingPhrase({ lapsesOn }: StaffGrant, today: string): Phrase {
  if (lapsesOn === null) return phrase('staff.stands')
  return phrase(lapsesOn < today ? 'staff.lapsed' : 'staff.stands-until', { day: showDate(lapsesOn) })
}

/** Notes in history what was done to what an officer holds. */
export async function noteOnOfficer(
  tx: Tx,
  asker: Asker,
  action: string,
  officerId: number,
  { role, unitCode }: StaffPlace,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await noteDeed(tx, asker, {
    action,
    unitCode,
    subject: { kind: 'officer', id: String(officerId) },
    details: { role, ...details },
  })
}
