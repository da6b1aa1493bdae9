import { decrypt } from 'officecrypto-tool'
import { UnreadableWorkbook } from './workbook.js'

/** What Excel itself opens files with that are only protected against changes, before it asks. */
const NO_SECRET = 'VelvetSweatshop'

/**
 * The workbook behind a password: `.xlsx` by ECMA-376 (standard and agile), `.xls` by RC4. Throws `UnreadableWorkbook`:
 * `needs-password` without one, `wrong-password` with another. Only ever in a worker with a time limit, since a file says
 * itself how often its password is hashed.
 */
export async function unlock(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  try {
    return new Uint8Array(await decrypt(Buffer.from(bytes), { password: password ?? NO_SECRET }))
  } catch (error) {
    if (password === undefined) throw new UnreadableWorkbook('needs-password')
    const isWrong = error instanceof Error && /password is incorrect/i.test(error.message)
    throw new UnreadableWorkbook(isWrong ? 'wrong-password' : 'encrypted')
  }
}
