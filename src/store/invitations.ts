import type { Selectable } from 'kysely'
import type { Role } from '../domain/permission.js'
import type { Db, Tx } from './db.js'
import type { InvitationTable } from './schema/officer.js'
import type { StaffPlace } from './staff.js'

export type Invitation = Selectable<InvitationTable>

/** An invitation is good for 72 hours and one person (design §6). */
const GOOD_FOR_MS = 72 * 3_600_000

export type NewInvitation = Readonly<{
  code: string
  role: Role
  unitCode: string
  /** An actor as history names it. */
  createdBy: string
  at: Date
  /** It is good for nothing before a second officer has said yes. */
  needsSecond?: boolean
  /** The officer whose grants it passes on, and which those are. */
  replaces?: Readonly<{ officerId: number; grants: readonly StaffPlace[] }>
}>

/** Writes an invitation; returns its number. `code` from `invitationCode()`. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<number> {
  const { code, role, unitCode, createdBy, at, needsSecond = false, replaces } = invitation
  const number = await nextNumber(tx)
  await tx
    .insertInto('invitation')
    .values({
      code,
      role,
      unit_code: unitCode,
      created_by: createdBy,
      created_at: at.toISOString(),
      expires_at: new Date(at.getTime() + GOOD_FOR_MS).toISOString(),
      number,
      needs_second: needsSecond ? 1 : 0,
      replaces: replaces?.officerId ?? null,
    })
    .execute()
  for (const grant of replaces?.grants ?? []) {
    const values = { invitation_code: code, role: grant.role, unit_code: grant.unitCode }
    await tx.insertInto('invitation_grant').values(values).execute()
  }
  return number
}

async function nextNumber(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('invitation')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

/** `waiting`: for the second officer; `own`: whoever asks made it, or said yes to it, and may not use it. */
export type InvitationState = 'valid' | 'unknown' | 'used' | 'expired' | 'waiting' | 'own'

/** How an invitation stands for somebody; `actor` as history names them. A cancelled one is as none. */
export async function invitationState(db: Db, code: string, at: Date, actor?: string): Promise<InvitationState> {
  const invitation = await invitationByCode(db, code)
  if (invitation === undefined || invitation.cancelled_at !== null) return 'unknown'
  if (invitation.used_at !== null) return 'used'
  if (invitation.expires_at <= at.toISOString()) return 'expired'
  if (actor !== undefined && isOfOwn(invitation, actor)) return 'own'
  return invitation.needs_second === 1 && invitation.seconded_at === null ? 'waiting' : 'valid'
}

/** Made, said yes to, or given up one's own place by whoever wants to use it. */
function isOfOwn({ created_by, seconded_by, replaces }: Invitation, actor: string): boolean {
  if (!actor.startsWith('officer:')) return false
  return [created_by, seconded_by, replaces === null ? null : `officer:${replaces}`].includes(actor)
}

export function invitationByCode(db: Db, code: string): Promise<Invitation | undefined> {
  return db.selectFrom('invitation').selectAll().where('code', '=', code).executeTakeFirst()
}

export function invitationByNumber(db: Db, number: number): Promise<Invitation | undefined> {
  return db.selectFrom('invitation').selectAll().where('number', '=', number).executeTakeFirst()
}

/** Invitations that could still be used, or wait for a second officer; the newest last. */
export function openInvitations(db: Db, at: Date): Promise<readonly Invitation[]> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', at.toISOString())
    .orderBy('number')
    .execute()
}

/** What an invitation grants: its role for its unit, or all that the officer held whose place it fills. */
export async function grantsOf(db: Db, { code, role, unit_code }: Invitation): Promise<readonly StaffPlace[]> {
  const rows = await db.selectFrom('invitation_grant').selectAll().where('invitation_code', '=', code).execute()
  if (rows.length === 0) return [{ role: role as Role, unitCode: unit_code }]
  return rows.map((row) => ({ role: row.role as Role, unitCode: row.unit_code }))
}

/** A second officer says yes. `false`: somebody did so before, or it is no longer open. */
export async function secondInvitation(tx: Tx, code: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await stillOpen(tx, code)
    .set({ seconded_by: by, seconded_at: at.toISOString() })
    .where('seconded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Makes the code good for nothing. `false`: it was used or cancelled before. */
export async function cancelInvitation(tx: Tx, code: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await stillOpen(tx, code).set({ cancelled_at: at.toISOString() }).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Makes all open invitations of an officer good for nothing; `actor` as history names them. */
export async function cancelInvitationsBy(tx: Tx, actor: string, at: Date): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ cancelled_at: at.toISOString() })
    .where('created_by', '=', actor)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}

/** Takes the invitation; `false` when somebody else was faster. */
export async function useInvitation(tx: Tx, code: string, officerId: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await stillOpen(tx, code)
    .set({ used_at: at.toISOString(), used_by: officerId })
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function stillOpen(tx: Tx, code: string) {
  return tx
    .updateTable('invitation')
    .where('code', '=', code)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
}
