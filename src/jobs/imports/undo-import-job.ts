import { z } from 'zod'
import type { Db } from '../../store/db.js'
import type { JobHandler } from '../runner.js'
import { dropImportRows, finishUndoing, undoImport } from './undo-import.js'

const UNDO = z.object({ importId: z.number(), actor: z.string(), role: z.string().optional() })

const CODES_SHOWN = 10

/** Takes an import back; its result says what was put back and what could not be. */
export function undoImportJob({ db }: Readonly<{ db: Db }>): JobHandler {
  return async ({ input }, _locale, { now, report }) => {
    const { importId, actor, role } = UNDO.parse(input)
    const onProgress = (done: number, of: number) => report({ key: 'undo-import.progress', values: { done, of } })
    const undone = await undoImport(db, { importId, now, onProgress })
    if (undone.kind !== 'taken-back') return async () => ({ sentence: { key: `undo-import.${undone.kind}` } })
    await dropImportRows(db, importId)
    return async (tx, at) => {
      await finishUndoing(tx, undone, { actor, at, ...(role !== undefined && { role }) })
      const { file, removed, restored, left } = undone
      const codes = left.slice(0, CODES_SHOWN).join(', ')
      const values = { file: file.fileName, removed, restored, left: left.length, codes }
      return { sentence: { key: 'undo-import.done', values } }
    }
  }
}
