import { z } from 'zod'
import type { Reference } from '../../reference.js'
import type { Db } from '../../store/db.js'
import { importById } from '../../store/rosters.js'
import { storeFile } from '../../store/stored-files.js'
import type { Texts } from '../../text.js'
import { lockedWhereDemanded } from '../locked-list.js'
import { XLSX_MIME } from '../make-list.js'
import type { JobHandler } from '../runner.js'
import { copyOf } from './apply-roster-job.js'
import { markedName } from './marked-copy.js'

export type MarkJobDeps = Readonly<{
  db: Db
  reference: Reference
  texts: Texts
  /** Random bytes, as many as asked for. */
  chance: (bytes: number) => Uint8Array
}>

const MARK = z.object({ importId: z.number() })

/** Sends the file as it came with everything found in it marked, before anything of it is taken over. */
export function markRosterJob(deps: MarkJobDeps): JobHandler {
  return async ({ input }, locale) => {
    const file = await importById(deps.db, MARK.parse(input).importId)
    if (file === undefined) return async () => ({ sentence: { key: 'import-roster.not-found' } })
    const name = markedName(file.fileName)
    const open = await copyOf(deps, file, deps.texts.in(locale))
    const { bytes, ...more } = await lockedWhereDemanded(deps, { unitCodes: [file.unitCode], name, bytes: open })
    return async (tx, at) => {
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at, expiresAt: new Date(at.getTime() + KEPT_MS) })
      const sentence = { key: 'import-roster.marked', values: { file: file.fileName } }
      return { sentence, file: { id, name, mime: XLSX_MIME }, ...more }
    }
  }
}

/** It can be made again at any time; it is kept until it has surely been sent. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000
