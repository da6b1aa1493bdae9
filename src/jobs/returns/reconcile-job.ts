import { z } from 'zod'
import { appendHistory } from '../../store/history.js'
import { importById } from '../../store/rosters.js'
import { storeFile } from '../../store/stored-files.js'
import type { JobDeps } from '../handlers.js'
import { lockedWhereDemanded } from '../locked-list.js'
import { XLSX_MIME } from '../make-list.js'
import type { JobHandler } from '../runner.js'
import { comparedSentence } from './compared-sentence.js'
import { reconcileFile } from './reconcile-file.js'

const RECONCILE = z.object({ importId: z.number(), actor: z.string(), role: z.string().optional() })

/** Compares a list that came back with the one that went out; its result is the list of differences. */
export function reconcileJob({ db, reference, texts, today, chance }: JobDeps): JobHandler {
  return async ({ input }, locale, { report }) => {
    const { importId, actor, role } = RECONCILE.parse(input)
    const file = await importById(db, importId)
    const onRows = (done: number) =>
      report({ key: 'reconcile-file.progress', values: { file: file?.fileName ?? '', done } })
    const done = file && (await reconcileFile({ db, reference, say: texts.in(locale), onRows }, file, today()))
    if (file === undefined || done?.kind !== 'compared') {
      const values = done?.kind === 'unreadable' ? done.values : {}
      return async () => ({ sentence: { key: `reconcile-file.${done?.kind ?? 'not-found'}`, values } })
    }
    const { bytes: open, figures, baseline } = done
    const { unitCode } = file
    const name = `doi-soat_${unitCode}_${baseline.period}.xlsx`
    const { bytes, ...more } = await lockedWhereDemanded({ db, chance }, { unitCodes: [unitCode], name, bytes: open })
    return async (tx, at) => {
      const id = await storeFile(tx, { name, mime: XLSX_MIME, bytes, at })
      await appendHistory(tx, {
        at,
        actor,
        ...(role !== undefined && { role }),
        action: 'reconcile-file',
        unitCode: file.unitCode,
        subject: { kind: 'roster-import', id: String(file.id) },
        details: { ...baseline, ...figures },
      })
      const sentence = comparedSentence(texts.in(locale), done, file.fileName)
      return { sentence, file: { id, name, mime: XLSX_MIME }, ...more }
    }
  }
}
