import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportDeps, type ImportReport, runImport } from '../../src/jobs/imports/run-import.js'
import { PracticeChance } from '../../src/jobs/practice-chance.js'
import { ensurePracticeUnits } from '../../src/jobs/practice-units.js'
import { loadReference, type Reference } from '../../src/reference.js'
import type { Store } from '../../src/store/db.js'
import { memoryStore } from '../support/store.js'

export const AT = new Date('2023-07-25T03:00:00Z')
export const TODAY = '2023-07-25'
export const COMMUNE = '15139'

/** An office in practice: a store with the commune, a folder for its files, and bytes that count up instead of chance. */
export type Office = Readonly<{
  store: Store
  reference: Reference
  deps: ImportDeps
  folder: string
  importFile: (path: string, options?: { unitCode?: string; dryRun?: boolean; at?: Date }) => Promise<ImportReport>
  /** Copies a fixture into the folder; returns its path. */
  fixture: (name: string) => Promise<string>
  close: () => Promise<void>
}>

export async function openOffice(): Promise<Office> {
  const store = await memoryStore()
  await store.db.transaction().execute(ensurePracticeUnits)
  const folder = await mkdtemp(join(tmpdir(), 'an-sinh-jobs-'))
  const reference = loadReference()
  const say = ({ key }: Readonly<{ key: string }>) => key
  const deps: ImportDeps = { db: store.db, reference, say, chance: countingBytes() }
  return {
    store,
    reference,
    deps,
    folder,
    importFile: (file, { unitCode = COMMUNE, dryRun = false, at = AT } = {}) =>
      runImport(deps, { file, unitCode, dryRun, actor: 'terminal', at, today: TODAY }),
    async fixture(name) {
      const path = join(folder, name)
      await copyFile(new URL(`../fixtures/rosters/${name}`, import.meta.url), path)
      return path
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Different bytes at each call, the same in each test. */
export function countingBytes(): (bytes: number) => Uint8Array {
  const chance = new PracticeChance(1)
  return (bytes) => Uint8Array.from({ length: bytes }, () => chance.between(0, 255))
}
