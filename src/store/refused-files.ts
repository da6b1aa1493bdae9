import type { UnsureRoster } from '../domain/roster/list.js'
import type { Db, Tx } from './db.js'

/** Why a file that was sent was not staged, and what to say about it. */
export type RosterFileRefusal = Readonly<{
  reason: string
  values?: Readonly<Record<string, string>>
  /** Which columns to ask about, after which it can be read. */
  unsure?: UnsureRoster
}>

export type RefusedFile = RosterFileRefusal &
  Readonly<{ fileId: number; fileName: string; sha256: string; unitCode: string; actor: string; at: Date }>

/** Notes a file that cannot be imported, so that the turn about it can say why. It counts as dropped. */
export async function insertRefusedFile(tx: Tx, file: RefusedFile): Promise<void> {
  const { reason, values, unsure } = file
  await tx
    .insertInto('roster_import')
    .values({
      file_id: file.fileId,
      file_name: file.fileName,
      sha256: file.sha256,
      unit_code: file.unitCode,
      form: 'OTHER',
      list_date: file.at.toISOString().slice(0, 10),
      state: 'dropped',
      actor: file.actor,
      created_at: file.at.toISOString(),
      applied_at: null,
      summary: JSON.stringify({
        refusal: { reason, ...(values !== undefined && { values }), ...(unsure !== undefined && { unsure }) },
      }),
    })
    .execute()
}

/** Why this stored file was refused; `undefined` when it was not. */
export async function refusalOfFile(db: Db, fileId: number): Promise<RosterFileRefusal | undefined> {
  const row = await db
    .selectFrom('roster_import')
    .select('summary')
    .where('file_id', '=', fileId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return (JSON.parse(row?.summary ?? '{}') as { refusal?: RosterFileRefusal }).refusal
}
