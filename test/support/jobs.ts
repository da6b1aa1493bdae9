import { type JobDeps, jobHandlers } from '../../src/jobs/handlers.js'
import { JobRunner } from '../../src/jobs/runner.js'
import type { Db } from '../../src/store/db.js'
import { storedFile } from '../../src/store/stored-files.js'
import { reference, texts } from './chat.js'
import { AT, TODAY } from './records.js'

/** A message that a finished job left for somebody, with the bytes of its file. */
export type JobMessage = Readonly<{ contactId: number; text: string; file?: { name: string; bytes: Uint8Array } }>

/** Does every job that was asked for by contacts of Telegram, and returns what all messages in the outbox say. */
export async function finishJobs(db: Db, deps: Partial<JobDeps> = {}): Promise<readonly JobMessage[]> {
  const chance = (bytes: number) => new Uint8Array(bytes)
  const runner = new JobRunner({
    db,
    handlers: jobHandlers({ db, reference, texts, chance, today: () => TODAY, ways: () => [], ...deps }),
    texts,
    hosted: { channels: ['telegram'] },
    now: () => AT,
    onMessage: () => {},
    onError: (_, error) => {
      throw error
    },
  })
  await runner.finish()
  const rows = await db.selectFrom('outbox').select(['contact_id', 'payload']).orderBy('seq').execute()
  return Promise.all(rows.map(async ({ contact_id, payload }) => messageOf(db, contact_id, JSON.parse(payload))))
}

async function messageOf(db: Db, contactId: number, payload: { text: string; file?: { id: number; name: string } }) {
  const { text, file } = payload
  if (file === undefined) return { contactId, text }
  const stored = await storedFile(db, file.id)
  if (stored === undefined) throw new Error(`${file.name} is not in the store`)
  return { contactId, text, file: { name: file.name, bytes: stored.bytes } }
}
