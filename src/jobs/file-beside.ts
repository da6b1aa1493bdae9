import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { markedName } from './marked-copy.js'

/** The bytes of a file that was named on the command line; `undefined` when there is no such file to read. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
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
