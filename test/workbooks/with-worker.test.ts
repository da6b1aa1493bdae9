import { setTimeout } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { inBatches, receivedRows } from '../../src/workbooks/row-batches.js'
import { withWorker } from '../../src/workbooks/with-worker.js'

/** A worker of these lines; `port` and `data` are what it was given. */
function workerOf(lines: string): URL {
  const code = `import { parentPort as port, workerData as data } from 'node:worker_threads'; ${lines}`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** Counts for ever, where both sides see it. */
const COUNTING = 'const count = new Int32Array(data); for (;;) Atomics.add(count, 0, 1)'

async function stillCounts(shared: SharedArrayBuffer): Promise<boolean> {
  const count = new Int32Array(shared)
  const before = Atomics.load(count, 0)
  await setTimeout(50)
  return Atomics.load(count, 0) !== before
}

describe('withWorker', () => {
  it('talks to and fro, and gives the answer', async () => {
    const echo = workerOf("port.on('message', (said) => port.postMessage(data + said))")
    const answer = await withWorker<string, string>(echo, { data: 'a' }, async ({ hear, say }) => {
      say('b')
      say('c')
      return `${await hear()} ${await hear()}`
    })
    expect(answer).toBe('ab ac')
  })

  it('rejects with what the worker died of', async () => {
    const failing = workerOf("throw new Error('no such form')")
    await expect(withWorker(failing, { data: null }, ({ hear }) => hear())).rejects.toThrow('no such form')
  })

  it('rejects when the worker ends without a word', async () => {
    await expect(withWorker(workerOf(''), { data: null }, ({ hear }) => hear())).rejects.toThrow(
      'ended without an answer',
    )
  })

  it('rejects when the worker needs more memory than it may', async () => {
    const growing = workerOf('const all = []; for (;;) all.push(Array.from({ length: 1000 }, (_, i) => ({ i })))')
    const options = { data: null, limits: { maxOldGenerationSizeMb: 24 } }
    await expect(withWorker(growing, options, ({ hear }) => hear())).rejects.toMatchObject({
      code: 'ERR_WORKER_OUT_OF_MEMORY',
    })
  })

  it('leaves no worker behind when the talk fails', async () => {
    const data = new SharedArrayBuffer(4)
    const talk = withWorker(workerOf(COUNTING), { data }, async () => {
      while (!(await stillCounts(data)));
      throw new Error('store closed')
    })
    await expect(talk).rejects.toThrow('store closed')
    expect(await stillCounts(data)).toBe(false)
  })

  it('leaves no worker behind when the answer is there', async () => {
    const data = new SharedArrayBuffer(4)
    await withWorker(workerOf(`port.postMessage('here'); ${COUNTING}`), { data }, ({ hear }) => hear())
    expect(await stillCounts(data)).toBe(false)
  })
})

describe('inBatches', () => {
  async function batchesOf(count: number): Promise<readonly (readonly number[])[]> {
    const batches: (readonly number[])[] = []
    for await (const batch of inBatches(
      Array.from({ length: count }, (_, index) => index),
      2,
    ))
      batches.push(batch)
    return batches
  }

  it('keeps the order, and the rest at the end', async () => {
    expect(await batchesOf(5)).toEqual([[0, 1], [2, 3], [4]])
    expect(await batchesOf(0)).toEqual([])
  })

  it('closes the rows when nobody wants more', async () => {
    let closed = false
    async function* rows() {
      try {
        for (;;) yield 1
      } finally {
        closed = true
      }
    }
    for await (const _ of inBatches(rows(), 2)) break
    expect(closed).toBe(true)
  })
})

it('reads in a worker what it was sent', async () => {
  const { port1, port2 } = new MessageChannel()
  const heard: unknown[] = []
  port1.on('message', (said) => heard.push(said))
  port1.postMessage('[1,2]')
  port1.postMessage('[3]')
  port1.postMessage('end')
  const rows: number[] = []
  for await (const batch of receivedRows<number>(port2)) rows.push(...batch)
  await setTimeout(5)
  port1.close()
  expect(rows).toEqual([1, 2, 3])
  expect(heard).toEqual(['taken', 'taken'])
})
