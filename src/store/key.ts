import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The store and its key do not belong together, or one is there without the other. */
export class StoreKeyError extends Error {
  override name = 'StoreKeyError'
}

const KEY_BYTES = 32

/**
 * The store's key: 32 bytes, in the file as 64 hexadecimal digits. Made when neither store nor key exist yet; a store
 * without its key is an error, never a reason to make a new one.
 */
export function storeKey(keyFile: string, storeExists: boolean): Buffer {
  if (!existsSync(keyFile)) {
    if (storeExists)
      throw new StoreKeyError(`The store's key ${keyFile} is missing. Put it back from where it is kept.`)
    makeKey(keyFile)
  }
  const text = readFileSync(keyFile, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new StoreKeyError(`${keyFile} does not hold a key (64 hexadecimal digits). Put the right file back.`)
  }
  return Buffer.from(text, 'hex')
}

/** Written aside, then linked: whoever sees the file sees all of it, and of two first starts one wins. */
function makeKey(keyFile: string): void {
  mkdirSync(dirname(keyFile), { recursive: true })
  const aside = `${keyFile}.${process.pid}`
  rmSync(aside, { force: true })
  const file = openSync(aside, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`)
    fsyncSync(file)
    linkSync(aside, keyFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(aside)
  }
}
