import { CompiledQuery } from 'kysely'
import type { Tx } from './db.js'
import { runCompiled } from './statement.js'

const SAVEPOINT = CompiledQuery.raw('savepoint alone')
const RELEASE = CompiledQuery.raw('release savepoint alone')
const ROLLBACK = CompiledQuery.raw('rollback to savepoint alone')

/** Runs `write` so that it fails alone: when it throws, nothing of it stays, and the transaction goes on. */
export async function alone<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await runCompiled(tx, SAVEPOINT)
  try {
    const result = await write()
    await runCompiled(tx, RELEASE)
    return result
  } catch (error) {
    await runCompiled(tx, ROLLBACK)
    await runCompiled(tx, RELEASE)
    throw error
  }
}
