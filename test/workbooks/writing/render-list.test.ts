import { describe, expect, it } from 'vitest'
import { FORMS, type FormCode } from '../../../src/workbooks/forms/registry.js'
import type { Plain } from '../../../src/workbooks/row-batches.js'
import type { Form } from '../../../src/workbooks/writing/form.js'
import { renderList } from '../../../src/workbooks/writing/render-list.js'
import { listedPerson } from '../forms/listed-people.js'
import { SAMPLE_ROWS } from '../forms/sample-rows.js'
import { openWritten } from './open-written.js'
import { rendered } from './rendered.js'
import { CAM_LUONG } from './small-form.js'

const CONTEXT = { ...CAM_LUONG, group: 'bao_tro_xa_hoi', period: '2026-11' } as const

/** Every cell of every sheet with its look, and what the file says about itself. */
async function contentOf(bytes: Uint8Array | undefined): Promise<string> {
  const { worksheets, title, subject, keywords } = await openWritten(bytes ?? new Uint8Array())
  return JSON.stringify([title, subject, keywords, worksheets.map(({ model }) => model)], null, 1)
}

describe.each(Object.keys(FORMS) as readonly FormCode[])('%s in a worker', (code) => {
  it('is what it is when written in place', async () => {
    const form = FORMS[code] as unknown as Form<unknown>
    const rows: readonly Plain[] = SAMPLE_ROWS[code]
    const { files, ...summary } = await renderList({ list: code, context: CONTEXT, formats: ['xlsx', 'csv'] }, rows)
    const { files: here, ...found } = await rendered(form, CONTEXT, rows)
    expect(summary).toEqual({ ...found, rows: rows.length })
    const content = await contentOf(files.xlsx)
    expect(content).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(content).toBe(await contentOf(here.xlsx))
    expect(Buffer.from(files.csv ?? []).toString()).toBe(Buffer.from(here.csv ?? []).toString())
  })
})

describe('renderList', () => {
  const order = { list: 'mau-tong-hop', context: CONTEXT, formats: ['xlsx'] } as const

  it('tells how many rows were handed over, and lets others act meanwhile', async () => {
    let ticks = 0
    const ticker = setInterval(() => {
      ticks += 1
    }, 1)
    const told: number[] = []
    function* people() {
      for (let index = 0; index < 5_000; index++) yield listedPerson(index)
    }
    const { rows, files } = await renderList(order, people(), (count) => told.push(count))
    clearInterval(ticker)
    expect([rows, files.csv]).toEqual([5_000, undefined])
    expect(told.slice(0, 3)).toEqual([100, 200, 300])
    expect(told.at(-1)).toBe(5_000)
    expect(ticks).toBeGreaterThan(20)
  })

  it('makes the text file alone when that is all that is wanted', async () => {
    const { rows, files } = await renderList({ ...order, formats: ['csv'] }, [listedPerson(0)])
    expect([rows, files.xlsx]).toEqual([1, undefined])
    expect(Buffer.from(files.csv ?? []).toString()).toContain(listedPerson(0).fullName)
  })

  it('fails when the rows fail, and closes them', async () => {
    let closed = false
    async function* rows() {
      try {
        for (let index = 0; index < 1_000; index++) yield listedPerson(index)
        throw new Error('store closed')
      } finally {
        closed = true
      }
    }
    await expect(renderList(order, rows())).rejects.toThrow('store closed')
    expect(closed).toBe(true)
  })

  it('fails when the form does, and closes the rows', async () => {
    let closed = false
    function* rows(): Generator<Plain> {
      try {
        for (;;) yield 'not a person'
      } finally {
        closed = true
      }
    }
    await expect(renderList(order, rows())).rejects.toThrow()
    expect(closed).toBe(true)
  })

  it('fails when a row comes too late for its sheet', async () => {
    const [transfer, cash] = SAMPLE_ROWS['chi-tra']
    const rows = [cash ?? null, transfer ?? null]
    await expect(renderList({ ...order, list: 'chi-tra' }, rows)).rejects.toThrow('comes too late for its own')
  })
})
