import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FinishJob, JobRunner, type JobRunnerOptions } from '../../src/jobs/runner.js'
import { addJob } from '../../src/store/jobs.js'
import { AT, Office } from '../support/records.js'

const HOSTED = { channels: ['telegram' as const] }

let office: Office
let contactId: number
beforeEach(async () => {
  office = await Office.open()
  contactId = (await office.person('Cán bộ Hằng', 'commune-officer')).contact.id
})
afterEach(() => office.close())

const say: FinishJob = async () => ({ sentence: { key: 'done' } })

function runnerWith(
  handlers: Record<string, JobRunnerOptions['handlers'] extends ReadonlyMap<string, infer H> ? H : never>,
  more: Partial<JobRunnerOptions> = {},
) {
  return new JobRunner({
    db: office.db,
    handlers: new Map(Object.entries(handlers)),
    texts: {
      locales: ['vi'],
      in:
        () =>
        ({ key, values }) =>
          [key, ...Object.values(values ?? {})].join(' '),
    },
    hosted: HOSTED,
    now: () => AT,
    onMessage: () => {},
    onError: () => {},
    ...more,
  })
}

function ask(kind: string, input: Record<string, unknown> = {}): Promise<number> {
  return office.write((tx) => addJob(tx, { kind, contactId, input, at: AT }))
}

async function said(): Promise<readonly string[]> {
  const rows = await office.db.selectFrom('outbox').select('payload').orderBy('seq').execute()
  return rows.map(({ payload }) => JSON.parse(payload).text)
}

function states() {
  return office.db.selectFrom('job').select(['state', 'attempts']).orderBy('id').execute()
}

describe('JobRunner', () => {
  it('does what was asked for, in that order, and says so', async () => {
    const echo =
      async ({ input }: { input: unknown }): Promise<FinishJob> =>
      async () => ({
        sentence: { key: 'did', values: input as Record<string, string> },
      })
    for (const what of ['one', 'two', 'three']) await ask('echo', { what })
    const told: number[] = []
    const runner = runnerWith({ echo }, { onMessage: (contacts) => told.push(...contacts) })
    expect(await runner.finish()).toBe(true)
    expect(await said()).toEqual(['did one', 'did two', 'did three'])
    expect(told).toEqual([contactId, contactId, contactId])
    expect(await runner.finish()).toBe(false)
  })

  it('does a job again that died with its process, and tells its result once', async () => {
    await ask('slow')
    let begun = 0
    const dies = runnerWith({ slow: () => new Promise(() => void begun++) })
    void dies.finish()
    await expect.poll(() => begun).toBe(1)
    expect(await states()).toEqual([{ state: 'running', attempts: 1 }])
    const next = runnerWith({ slow: async () => say })
    await next.finish()
    expect(await said()).toEqual(['done'])
    expect(await states()).toEqual([{ state: 'done', attempts: 2 }])
  })

  it('lets nothing stay of a job that another process has begun since', async () => {
    await ask('slow')
    let release: (finish: FinishJob) => void = () => {}
    const late = runnerWith({ slow: () => new Promise<FinishJob>((then) => (release = then)) })
    const working = late.finish()
    await expect.poll(async () => (await states())[0]?.state).toBe('running')
    await runnerWith({ slow: async () => say }).finish()
    release(async () => ({ sentence: { key: 'late' } }))
    await working
    expect(await said()).toEqual(['done'])
  })

  it('writes neither result nor note when finishing fails, and tries again', async () => {
    await ask('shaky')
    let tries = 0
    const runner = runnerWith({
      shaky: async () => async (tx, at) => {
        await tx.insertInto('alert').values({ kind: 'x', at: at.toISOString(), details: '{}' }).execute()
        if (++tries === 1) throw new Error('no')
        return { sentence: { key: 'done' } }
      },
    })
    await runner.finish()
    expect(await said()).toEqual(['done'])
    expect(await office.db.selectFrom('alert').selectAll().execute()).toHaveLength(1)
  })

  it('gives a job up after three attempts, tells the person and raises an alert', async () => {
    await ask('broken')
    const errors: number[] = []
    const fail = () => Promise.reject(new Error('no'))
    await runnerWith({ broken: fail }, { onError: ({ attempt }) => errors.push(attempt) }).finish()
    expect(errors).toEqual([1, 2, 3])
    expect(await said()).toEqual(['job-failed'])
    expect(await states()).toEqual([{ state: 'failed', attempts: 3 }])
    const alerts = await office.db.selectFrom('alert').select('kind').execute()
    expect(alerts).toEqual([{ kind: 'job-failed' }])
  })

  it('leaves the jobs of other channels alone', async () => {
    await ask('any')
    expect(await runnerWith({ any: async () => say }, { hosted: { channels: ['zalo'] } }).finish()).toBe(false)
    expect(await states()).toEqual([{ state: 'new', attempts: 0 }])
  })

  it('begins nothing after it was stopped', async () => {
    await ask('any')
    const runner = runnerWith({ any: async () => say })
    await runner.stop()
    await runner.finish()
    expect(await said()).toEqual([])
  })
})
