import { CompiledQuery, SqliteAdapter } from 'kysely'
import type { Db, Tx } from './db.js'
import { trafficOf } from './traffic.js'

const LATER = CompiledQuery.raw('pragma synchronous=normal')
const AT_ONCE = CompiledQuery.raw('pragma synchronous=full')

/**
 * A transaction that is part of a long work: on the disk at the latest with the next whole one of anybody, not at once. What
 * was written in their order stays in their order: when the power fails, the last slices of a work may be gone, and it goes
 * on from there as after any other end. Whoever waits for a slow disk otherwise waits with everybody else behind.
 */
export function inSlice<Result>(db: Db, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return db.transaction().execute(write)
  return db.connection().execute(async (one) => {
    const traffic = trafficOf(db)
    if (traffic !== undefined) traffic.isSlice = true
    await one.executeQuery(LATER)
    try {
      return await one.transaction().execute(write)
    } finally {
      await one.executeQuery(AT_ONCE)
      if (traffic !== undefined) traffic.isSlice = false
    }
  })
}

/** Whether nobody else has written into the store lately. */
export function isQuiet(db: Db): boolean {
  return trafficOf(db)?.isQuiet ?? false
}
