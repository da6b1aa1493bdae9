import { z } from 'zod'
import { showMoment } from '../../domain/office-time.js'
import type { Say } from '../../rosters/finding-sentences.js'
import type { Db } from '../../store/db.js'
import { officerNames } from '../../store/officers.js'
import { type ReturnedFile, writtenMeanwhile } from '../../store/returned-files.js'
import { storeFile } from '../../store/stored-files.js'
import type { JobDeps } from '../handlers.js'
import { markedName } from '../imports/marked-copy.js'
import { lockedWhereDemanded } from '../locked-list.js'
import { XLSX_MIME } from '../make-list.js'
import type { JobHandler, JobResult } from '../runner.js'
import { markedReturn } from './marked-return.js'
import { prepareReturn, writeReturn } from './take-returned.js'

const TAKE = z.object({
  returnedId: z.number(),
  actor: z.string(),
  role: z.string().optional(),
  /** It was confirmed; otherwise a row of it was decided after it was written. */
  isConfirmed: z.boolean().optional(),
})

/** Takes over a file that came back; its result is a copy that says of each row what became of it. */
export function takeReturnedJob(deps: JobDeps): JobHandler {
  return async ({ input, contactId }, locale) => {
    const { returnedId, actor, role, isConfirmed } = TAKE.parse(input)
    const { db, reference, texts, chance } = deps
    const today = deps.today()
    const ready = await prepareReturn({ db, reference, texts, say: texts.in(locale) }, returnedId, today)
    if (ready.kind === 'not-found') return async () => ({ sentence: { key: 'take-results.not-found' } })
    if (ready.kind === 'changed') {
      const changed = await changedBy(db, ready.by, texts.in(locale))
      return async () => changed
    }
    // Tapped twice: the first tap did it.
    if (isConfirmed === true && ready.file.state === 'applied')
      return async () => ({ sentence: { key: 'take-results.already' } })
    const name = markedName(ready.file.file_name)
    const open = await markedReturn(ready.file.file_name, ready.plan)
    const { bytes, ...more } = await lockedWhereDemanded(deps, { unitCodes: ready.file.communes, name, bytes: open })
    return async (tx, at) => {
      const facts = await writeReturn(tx, ready, { at, today, actor, contactId, returnedId, chance }, role)
      if (facts === undefined) return changedBy(tx, await writtenMeanwhile(tx, ready.file), texts.in(locale))
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at })
      const sentence = { key: `take-results.done-${ready.file.kind}`, values: facts }
      return { sentence, file: { id, name, mime: XLSX_MIME }, ...more }
    }
  }
}

/** Says that something else was written meanwhile: whose file, where it was one. */
async function changedBy(db: Db, by: ReturnedFile | undefined, say: Say): Promise<JobResult> {
  const values =
    by === undefined
      ? { who: 'none', file: '', when: '' }
      : { who: await nameOf(db, by.actor, say), file: by.file_name, when: showMoment(by.applied_at ?? '') }
  return { sentence: { key: 'take-results.changed', values } }
}

async function nameOf(db: Db, actor: string, say: Say): Promise<string> {
  const id = Number(/^officer:(\d+)$/.exec(actor)?.[1] ?? 0)
  const words = say({ key: `journal-who.${actor === 'terminal' ? 'terminal' : 'office'}` }) ?? actor
  return (await officerNames(db, [id])).get(id) ?? words
}
