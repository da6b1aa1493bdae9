import type { Asker } from '../actions/action.js'
import { actorOf } from '../actions/actor.js'
import { DECIDING } from '../actions/reach.js'
import type { ColumnsOfFile, FileColumn } from '../conversation/import-lookup.js'
import { maskNumbers } from '../domain/masked-text.js'
import { mappingsOf } from '../store/column-mappings.js'
import { columnSamples } from '../store/column-samples.js'
import type { Tx } from '../store/db.js'
import { codesOf, scopeOf } from '../store/officers.js'
import { refusalOfFile } from '../store/refused-files.js'
import { lastOpenFileBy, type RosterImport } from '../store/rosters.js'

/** The columns of the file that the asker sent last and that waits, those first of which somebody said what they hold. */
export async function columnsWaiting(tx: Tx, asker: Asker): Promise<ColumnsOfFile | undefined> {
  const { officer } = asker
  const file = officer && (await lastOpenFileBy(tx, actorOf(asker)))
  if (officer === undefined || file === undefined || file.fileId === null) return undefined
  if (!(await codesOf(tx, officer, DECIDING)).includes(file.unitCode)) return undefined
  const columns = file.state === 'staged' ? await readColumns(tx, file) : await saidColumns(tx, asker, file.fileId)
  return {
    fileId: file.fileId,
    name: file.fileName,
    columns: columns.toSorted((a, b) => Number(b.said) - Number(a.said)),
  }
}

const SAMPLES = 3

async function readColumns(tx: Tx, { id, summary }: RosterImport): Promise<readonly FileColumn[]> {
  const samples = await columnSamples(tx, id)
  const columns = new Map<string, FileColumn>()
  for (const { sheet, column, header, key, headerKey, said = false } of summary.columns) {
    if (headerKey === undefined || columns.has(headerKey)) continue
    const cells = (samples.get(`${sheet} ${column}`) ?? []).slice(0, SAMPLES).map(maskNumbers)
    columns.set(headerKey, { id: headerKey, column, header, key, said, samples: cells.join(' · ') })
  }
  return [...columns.values()]
}

/** Of a file that is still asked about: the columns that were answered. */
async function saidColumns(tx: Tx, { officer }: Asker, fileId: number): Promise<readonly FileColumn[]> {
  const unsure = (await refusalOfFile(tx, fileId))?.unsure
  if (unsure === undefined || officer === undefined) return []
  const said = await mappingsOf(tx, (await scopeOf(tx, officer, DECIDING)).communes)
  return unsure.columns.flatMap(({ headerKey, column, header, samples }) => {
    const meaning = said[headerKey]
    if (meaning === undefined) return []
    const key = meaning === 'ignore' ? null : meaning
    return [{ id: headerKey, column, header, key, said: true, samples: samples.join(' · ') }]
  })
}
