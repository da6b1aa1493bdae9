import type { Selectable } from 'kysely'
import type { Db, Tx } from './db.js'
import type { SecondApprovalTable } from './schema/second-approval.js'
import { type Scope, within } from './units.js'

export type SecondApproval = Selectable<SecondApprovalTable>

export type NewSecondApproval = Omit<
  SecondApproval,
  'id' | 'requested_at' | 'state' | 'decided_by' | 'decided_at' | 'reason'
>

/** Keeps what was asked for, until a second person decides. */
export async function insertSecondApproval(tx: Tx, request: NewSecondApproval, at: Date): Promise<void> {
  await tx
    .insertInto('second_approval')
    .values({ ...request, requested_at: at.toISOString(), state: 'WAITING' })
    .execute()
}

export function secondApprovalByCode(db: Db, code: string): Promise<SecondApproval | undefined> {
  return db.selectFrom('second_approval').selectAll().where('code', '=', code).executeTakeFirst()
}

/** What waits in the scope since `since` or later, oldest first. */
export function waitingSecondApprovals(db: Db, scope: Scope, since: string): Promise<readonly SecondApproval[]> {
  return db
    .selectFrom('second_approval')
    .selectAll()
    .where('state', '=', 'WAITING')
    .where('requested_at', '>=', since)
    .where(within('second_approval', scope))
    .orderBy('id')
    .execute()
}

/** The request about this subject that waits since `since` or later, if any: nobody asks for the same twice. */
export function waitingAbout(
  db: Db,
  kind: string,
  subject: string,
  since: string,
): Promise<SecondApproval | undefined> {
  return db
    .selectFrom('second_approval')
    .selectAll()
    .where('state', '=', 'WAITING')
    .where('requested_at', '>=', since)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** The last request of this kind about this subject, whatever became of it. */
export function secondApprovalAsked(db: Db, kind: string, subject: string): Promise<SecondApproval | undefined> {
  return db
    .selectFrom('second_approval')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

export type SecondDecided = Readonly<{ state: 'APPROVED' | 'REFUSED' | 'CHANGED'; by: string; reason?: string }>

/** Ends a request that waits. `false`: somebody else ended it before. */
export async function decideSecondApproval(tx: Tx, id: number, decided: SecondDecided, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('second_approval')
    .set({
      state: decided.state,
      decided_by: decided.by,
      decided_at: at.toISOString(),
      reason: decided.reason ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'WAITING')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
