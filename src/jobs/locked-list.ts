import { filePassword } from '../domain/receipt-code.js'
import type { Db } from '../store/db.js'
import { listsNeedPassword } from '../store/unit-settings.js'
import { lockWorkbook } from '../workbooks/writing/lock-workbook.js'
import type { MadeList } from './make-list.js'
import type { Sentence } from './runner.js'

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

/**
 * A workbook about people of these units as it may leave: where one of them wants a password, locked with a new one, and the
 * sentence that tells it.
 */
export async function lockedWhereDemanded(
  { db, chance }: Readonly<{ db: Db; chance: (bytes: number) => Uint8Array }>,
  { unitCodes, name, bytes }: Readonly<{ unitCodes: readonly string[]; name: string; bytes: Uint8Array }>,
): Promise<Readonly<{ bytes: Uint8Array; key?: Sentence }>> {
  const demanded = await Promise.all(unitCodes.map((code) => listsNeedPassword(db, code)))
  if (!demanded.includes(true)) return { bytes }
  const password = filePassword(chance(CHANCE_BYTES))
  const key = { key: 'export-list.password', values: { name, password, demanded: 'yes' } }
  return { bytes: await lockWorkbook(bytes, password), key }
}

const CHANCE_BYTES = 64
