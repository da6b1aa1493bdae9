import { CompiledQuery } from 'kysely'
import type { Tx } from './db.js'
import { runCompiled } from './statement.js'

const SAVEPOINT = CompiledQuery.raw('savepoint alone')
const RELEASE = CompiledQuery.raw('release savepoint alone')
const ROLLBACK = CompiledQuery.raw('rollback to savepoint alone')

/**
 * The whole transaction is gone (the disk is full, a page could not be read), so nothing can fail alone any more. To be
 * passed on, up to whoever began the transaction.
 */
export class TransactionLostError extends Error {
  override name = 'TransactionLostError'
}

/** Runs `write` so that it fails alone: when it throws, nothing of it stays, and the transaction goes on. Throws `TransactionLostError` when there is no transaction left. */
export async function alone<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await runCompiled(tx, SAVEPOINT)
  try {
    const result = await write()
    await runCompiled(tx, RELEASE)
    return result
  } catch (error) {
    await rollBack(tx, error)
    throw error
  }
}

async function rollBack(tx: Tx, cause: unknown): Promise<void> {
  try {
    await runCompiled(tx, ROLLBACK)
    await runCompiled(tx, RELEASE)
  } catch {
    throw new TransactionLostError('The transaction was ended by the database.', { cause })
  }
}
