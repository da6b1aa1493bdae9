import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { ZaloTokenStore, ZaloTokens } from '../../src/channels/zalo/token-store.js'

/**
 * A token store on files, for tests with several processes: the lock is a file that only one can create, the pair is
 * written aside and renamed over the old one. (The real store keeps it encrypted, under a row's lease.)
 */
export function tokenFile(path: string, { afterReply }: { afterReply?: () => void } = {}): ZaloTokenStore {
  const fileOf = (oaId: string) => `${path}.${oaId}.json`

  async function read(oaId: string): Promise<ZaloTokens | null> {
    const text = await readFile(fileOf(oaId), 'utf8').catch(() => null)
    return text === null ? null : (JSON.parse(text) as ZaloTokens)
  }

  async function save(oaId: string, tokens: ZaloTokens): Promise<void> {
    const aside = `${fileOf(oaId)}.${process.pid}.new`
    await writeFile(aside, JSON.stringify(tokens), { mode: 0o600, flush: true })
    await rename(aside, fileOf(oaId))
  }

  return {
    read,
    async rotate(oaId, fn) {
      const lock = `${fileOf(oaId)}.lock`
      await take(lock)
      try {
        const tokens = await fn(await read(oaId))
        afterReply?.()
        await save(oaId, tokens)
        return tokens
      } finally {
        await rm(lock, { force: true })
      }
    },
  }
}

/** The lock holds its owner's process id, so that one left by a process that died can be taken over. */
async function take(lock: string): Promise<void> {
  for (;;) {
    const taken = await writeFile(lock, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    )
    if (taken) return
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (owner > 0 && !isAlive(owner)) await rm(lock, { force: true })
    await new Promise((later) => setTimeout(later, 5))
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}
