import { mayDo, type Responsibility } from '../domain/permission.js'
import type { Tx } from '../store/db.js'
import { type RosterFileRefusal, refusalOfFile } from '../store/refused-files.js'
import { importOfFile } from '../store/rosters.js'
import { unitPath } from '../store/units.js'
import type { Asker } from './action.js'
import { DECIDING } from './reach.js'

export type FileOfAsker = Readonly<{
  fileId: number
  fileName: string
  unitCode: string
  refusal: RosterFileRefusal
}>

/**
 * A file that could not be read yet, if it is of a unit for which the asker decides, or holds one of the responsibilities;
 * otherwise as if there were none.
 */
export async function refusedFileOf(
  tx: Tx,
  { officer }: Asker,
  fileId: number,
  responsibilities: readonly Responsibility[] = DECIDING,
): Promise<FileOfAsker | undefined> {
  const file = await importOfFile(tx, fileId)
  const refusal = await refusalOfFile(tx, fileId)
  if (file === undefined || refusal === undefined || officer === undefined) return undefined
  if (!mayDo(officer.responsibilities, responsibilities, await unitPath(tx, file.unitCode))) return undefined
  return { fileId, fileName: file.fileName, unitCode: file.unitCode, refusal }
}
