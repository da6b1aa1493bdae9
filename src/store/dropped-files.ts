import type { Db, Tx } from './db.js'

const NOTHING = Buffer.alloc(0)

/**
 * Lets go of files that were sent before then (ISO) and never taken over: those that were refused or dropped, with the rows
 * that were read from them. What was taken over and then taken back stays as evidence.
 */
export async function forgetDroppedFiles(tx: Tx, before: string): Promise<void> {
  const dropped = (db: Db) =>
    db
      .selectFrom('roster_import')
      .where('state', '=', 'dropped')
      .where('undone_at', 'is', null)
      .where('applied_at', 'is', null)
      .where('created_at', '<', before)
  const rows = tx.selectFrom('staged_row').where('import_id', 'in', dropped(tx).select('id'))
  await tx.deleteFrom('staged_content').where('staged_row_id', 'in', rows.select('id')).execute()
  await tx.deleteFrom('staged_row').where('import_id', 'in', dropped(tx).select('id')).execute()
  const files = dropped(tx).select('file_id').where('file_id', 'is not', null)
  await bytesOfFiles(tx).where('id', 'in', files).execute()
  await forgetReturned(tx, before)
}

async function forgetReturned(tx: Tx, before: string): Promise<void> {
  const dropped = tx
    .selectFrom('returned_file')
    .where('state', 'in', ['dropped', 'refused'])
    .where('applied_at', 'is', null)
    .where('received_at', '<', before)
  await tx.deleteFrom('returned_row').where('returned_file_id', 'in', dropped.select('id')).execute()
  const files = dropped.select('file_id').where('file_id', 'is not', null)
  await bytesOfFiles(tx).where('id', 'in', files).execute()
}

function bytesOfFiles(tx: Tx) {
  return tx.updateTable('stored_file').set({ bytes: NOTHING }).where('bytes', '!=', NOTHING)
}
