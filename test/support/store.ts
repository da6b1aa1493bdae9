import { openStore, type Store } from '../../src/store/db.js'

/** A store of its own in memory, with all tables and nothing in them. */
export function memoryStore(): Promise<Store> {
  return openStore({ url: 'sqlite::memory:', keyFile: '' })
}
