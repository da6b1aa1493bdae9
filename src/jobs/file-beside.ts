import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { MAX_FILE } from '../workbooks/reading/workbook.js'
import { markedName } from './imports/marked-copy.js'

/**
 * The bytes of a file that was named on the command line; `undefined` when there is no such file to read. Of one that is too
 * large to be read it gives the beginning, which is too large as well and fits into memory.
 */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path)
    return size > MAX_FILE ? await beginningOf(path, MAX_FILE + 1) : new Uint8Array(await readFile(path))
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

async function beginningOf(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(length), length })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Writes the marked-up copy beside the file, or here where that is not allowed; returns its path. */
export async function writeMarkedBeside(file: string, bytes: Uint8Array): Promise<string> {
  const name = markedName(basename(file))
  const beside = join(dirname(file), name)
  try {
    await writeFile(beside, bytes, { mode: 0o600 })
    return beside
  } catch (error) {
    // Samples and archives may lie where nobody may write; the import itself needs no place there.
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
  const here = join(process.cwd(), name)
  await writeFile(here, bytes, { mode: 0o600 })
  return here
}

const MOST_NUMBERED = 1_000

/**
 * Writes a file into the working directory, never over another one: what lies there may have been filled in since. It is
 * numbered where a different file has its name (`a (2).xlsx`); one with the same bytes is left as it is. Returns its path.
 */
export async function writeHere(name: string, bytes: Uint8Array): Promise<string> {
  for (let number = 1; number <= MOST_NUMBERED; number++) {
    const path = join(process.cwd(), number === 1 ? name : name.replace(/(\.\w+)$/, ` (${number})$1`))
    try {
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
      return path
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const there = await bytesOf(path)
    if (there !== undefined && Buffer.compare(there, bytes) === 0) return path
  }
  throw new Error(`${MOST_NUMBERED} files are named ${name}`)
}
