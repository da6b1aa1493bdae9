import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportListJob } from '../../src/jobs/export-list-job.js'
import type { Sentence } from '../../src/jobs/runner.js'
import { texts } from '../support/chat.js'
import { AT, COMMUNE, countingBytes, type Office, openOffice, TODAY } from './imported.js'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.importFile(await office.fixture('roster-cam-luong.xlsx'))
})
afterAll(() => office.close())

/** Makes the list as a job does; gives what was said on the way. */
async function reportsOf(input: object): Promise<readonly Sentence[]> {
  const { db } = office.store
  const job = exportListJob({
    ...{ db, reference: office.reference, texts, chance: countingBytes(), today: () => TODAY },
  })
  const said: Sentence[] = []
  const begun = { id: 1, kind: 'export-list', contactId: 1, causedBy: 1, input, attempt: 1 }
  const finish = await job(begun, 'vi', { now: () => AT, report: (sentence) => said.push(sentence) })
  const result = await db.transaction().execute((tx) => finish(tx, AT))
  expect(result.sentence.key).toBe('export-list.done')
  return said
}

it('tells how far a list is, and how long it was last time', async () => {
  const input = { list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx', actor: 'terminal' }
  const first = await reportsOf(input)
  expect(first.map(({ values }) => [values?.['done'], values?.['before']])).toEqual([
    [100, 0],
    [152, 0],
  ])
  const [again] = await reportsOf(input)
  expect(again?.values?.['before']).toBe(152)
  expect(again && texts.in('vi')(again)).toMatch(/đã ghi 100 dòng \(bản trước có 152 dòng\)/)
})
