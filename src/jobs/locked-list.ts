import type { Db } from '../store/db.js'
import { listsNeedPassword } from '../store/unit-settings.js'
import { lockWorkbook } from '../workbooks/writing/lock-workbook.js'
import type { MadeList } from './make-list.js'

export type PasswordRefusal = Readonly<{ kind: 'refused'; reason: 'needs-password' | 'password-only-xlsx' }>

/** A list's file as it may leave: locked when there is a password, and never open where the unit wants one. */
export async function lockedFile(
  db: Db,
  { unit, file }: Pick<MadeList, 'unit' | 'file'>,
  password: string | undefined,
): Promise<Readonly<{ kind: 'file'; bytes: Uint8Array }> | PasswordRefusal> {
  if (password === undefined) {
    if (await listsNeedPassword(db, unit.code)) return { kind: 'refused', reason: 'needs-password' }
    return { kind: 'file', bytes: file.bytes }
  }
  if (!file.name.endsWith('.xlsx')) return { kind: 'refused', reason: 'password-only-xlsx' }
  return { kind: 'file', bytes: await lockWorkbook(file.bytes, password) }
}
