import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { JobProgress } from '../../src/jobs/job-progress.js'
import { JobRunner } from '../../src/jobs/runner.js'
import { addJob } from '../../src/store/jobs.js'
import { texts } from '../support/chat.js'
import { AT, Office } from '../support/records.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

/** Runs a job that reports once a second for so many seconds; gives what was put in the outbox. */
async function messagesOf(seconds: number, edits: boolean) {
  let now = AT.getTime()
  const { contact } = officer
  await office.write((tx) => addJob(tx, { kind: 'slow', contactId: contact.id, input: {}, at: AT }))
  const runner = new JobRunner({
    db: office.db,
    handlers: new Map([
      [
        'slow',
        async (_job, _locale, { report }) => {
          for (let done = 1; done <= seconds; done++) {
            now += 1_000
            report({ key: 'undo-import.progress', values: { done, of: seconds } })
            await office.db.selectFrom('job').select('id').execute()
          }
          return async () => ({ sentence: { key: 'undo-import.not-the-last' } })
        },
      ],
    ]),
    texts,
    hosted: { channels: ['telegram'] },
    now: () => new Date(now),
    edits: () => edits,
    onMessage: () => {},
    onError: (_, error) => {
      throw error
    },
  })
  await runner.finish()
  const rows = await office.db.selectFrom('outbox').select(['seq', 'payload']).orderBy('seq').execute()
  return rows.map(({ seq, payload }) => ({ seq, ...(JSON.parse(payload) as { text: string; replaces?: number }) }))
}

describe('the progress of a job', () => {
  it('is not told when the job is short', async () => {
    expect(await messagesOf(2, true)).toHaveLength(1)
  })

  it('is one message that changes every few seconds, before the result', async () => {
    const [first, ...others] = await messagesOf(14, true)
    expect(first?.text).toContain('3/14')
    expect(others.slice(0, -1).map(({ text, replaces }) => [text.replace(/\D+/g, ' ').trim(), replaces])).toEqual([
      ['8 14', first?.seq],
      ['13 14', first?.seq],
    ])
    expect(others.at(-1)).not.toHaveProperty('replaces')
  })

  it('is told once where messages cannot be changed', async () => {
    const messages = await messagesOf(14, false)
    expect(messages).toHaveLength(2)
    expect(messages[0]?.text).toContain('3/14')
  })

  it('is a word that it goes on, of work that reports nothing itself', async () => {
    const { contact } = officer
    let now = AT.getTime()
    const said = () => office.db.selectFrom('outbox').select('payload').orderBy('seq').execute()
    const progress = new JobProgress(
      { contactId: contact.id, causedBy: null },
      {
        ...{ db: office.db, texts, now: () => new Date(now), edits: () => true, onMessage: () => {} },
        onError: (error) => {
          throw error
        },
      },
    )
    const end = progress.beat('file-being-read', { file: 'a.xlsx' })
    await vi.waitFor(async () => {
      now += 4_000
      expect(await said()).not.toEqual([])
    })
    end()
    const [first] = await said()
    expect(first?.payload).toMatch(/Cháu đang đọc tệp a\.xlsx, đã được \d+ giây/)
  })
})
