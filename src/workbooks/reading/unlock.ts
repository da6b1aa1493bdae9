import { type RefusalReason, UnreadableWorkbook } from './workbook.js'

/** What Excel itself opens files with that are only protected against changes, before it asks. */
const NO_SECRET = 'VelvetSweatshop'

/**
 * The workbook behind a password: `.xlsx` by ECMA-376 (standard and agile), `.xls` by RC4. Throws `UnreadableWorkbook`:
 * `needs-password` without one, `wrong-password` with another. Only ever in a worker with a time limit, since a file says
 * itself how often its password is hashed.
 */
export async function unlock(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  const said = password === undefined || password === '' ? undefined : password
  if (said === undefined) return opened(bytes, NO_SECRET).catch(() => refuse('needs-password'))
  let reason: RefusalReason = 'encrypted'
  for (const spelling of spellingsOf(said)) {
    try {
      return await opened(bytes, spelling)
    } catch (error) {
      if (error instanceof Error && /password is incorrect/i.test(error.message)) reason = 'wrong-password'
    }
  }
  return refuse(reason)
}

async function opened(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  // Few files are locked, and loading this is a third of what it takes to start a worker.
  const { decrypt } = await import('officecrypto-tool')
  return new Uint8Array(await decrypt(Buffer.from(bytes), { password }))
}

/** Some phones type `ậ` as three characters, offices as one: the same to whoever reads it, and another password. */
function spellingsOf(password: string): ReadonlySet<string> {
  return new Set([password, password.normalize('NFC')])
}

function refuse(reason: RefusalReason): never {
  throw new UnreadableWorkbook(reason)
}
