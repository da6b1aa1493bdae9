import { z } from 'zod'
import { storeFile } from '../../store/stored-files.js'
import type { JobDeps } from '../handlers.js'
import { markedName } from '../imports/marked-copy.js'
import { lockedWhereDemanded } from '../locked-list.js'
import { XLSX_MIME } from '../make-list.js'
import type { JobHandler } from '../runner.js'
import { markedReturn } from './marked-return.js'
import { prepareReturn, writeReturn } from './take-returned.js'

const TAKE = z.object({ returnedId: z.number(), actor: z.string(), role: z.string().optional() })

/** Takes over a file that came back; its result is a copy that says of each row what became of it. */
export function takeReturnedJob(deps: JobDeps): JobHandler {
  return async ({ input, contactId }, locale) => {
    const { returnedId, actor, role } = TAKE.parse(input)
    const { db, reference, texts, chance } = deps
    const today = deps.today()
    const ready = await prepareReturn({ db, reference, texts, say: texts.in(locale) }, returnedId, today)
    if (ready.kind !== 'ready') return async () => ({ sentence: { key: `take-results.${ready.kind}` } })
    const name = markedName(ready.file.file_name)
    const open = await markedReturn(ready.file.file_name, ready.plan)
    const { bytes, ...more } = await lockedWhereDemanded(deps, { unitCodes: ready.file.communes, name, bytes: open })
    return async (tx, at) => {
      const facts = await writeReturn(tx, ready, { at, today, actor, contactId, returnedId, chance }, role)
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at })
      const sentence = { key: `take-results.done-${ready.file.kind}`, values: facts }
      return { sentence, file: { id, name, mime: XLSX_MIME }, ...more }
    }
  }
}
