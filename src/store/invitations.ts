import type { Selectable } from 'kysely'
import type { Role } from '../domain/permission.js'
import type { Db, Tx } from './db.js'
import type { InvitationTable } from './schema/officer.js'

export type Invitation = Selectable<InvitationTable>

/** An invitation is good for 72 hours and one person (design §6). */
const GOOD_FOR_MS = 72 * 3_600_000

export type NewInvitation = Readonly<{ code: string; role: Role; unitCode: string; createdBy: string; at: Date }>

/** Writes an invitation. `code` from `invitationCode()`. */
export async function insertInvitation(tx: Tx, { code, role, unitCode, createdBy, at }: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      code,
      role,
      unit_code: unitCode,
      created_by: createdBy,
      created_at: at.toISOString(),
      expires_at: new Date(at.getTime() + GOOD_FOR_MS).toISOString(),
    })
    .execute()
}

export type InvitationState = 'valid' | 'unknown' | 'used' | 'expired'

export async function invitationState(db: Db, code: string, at: Date): Promise<InvitationState> {
  const invitation = await invitationByCode(db, code)
  if (invitation === undefined) return 'unknown'
  if (invitation.used_at !== null) return 'used'
  return invitation.expires_at <= at.toISOString() ? 'expired' : 'valid'
}

export function invitationByCode(db: Db, code: string): Promise<Invitation | undefined> {
  return db.selectFrom('invitation').selectAll().where('code', '=', code).executeTakeFirst()
}

/** Takes the invitation; `false` when somebody else was faster. */
export async function useInvitation(tx: Tx, code: string, officerId: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ used_at: at.toISOString(), used_by: officerId })
    .where('code', '=', code)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
