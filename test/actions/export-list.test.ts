import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { exportList } from '../../src/actions/export-list.js'
import type { Answers } from '../../src/conversation/answer.js'
import { jobHandlers } from '../../src/jobs/handlers.js'
import { JobRunner } from '../../src/jobs/runner.js'
import { endGrant } from '../../src/store/staff.js'
import { storedFile } from '../../src/store/stored-files.js'
import { reference, texts } from '../support/chat.js'
import { AT, COMMUNE, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

function ask(asker: Asker, answers: Answers) {
  return office.act(exportList, asker, answers)
}

async function finishJobs() {
  const chance = () => new Uint8Array(16)
  const runner = new JobRunner({
    db: office.db,
    handlers: jobHandlers({ db: office.db, reference, texts, chance, today: () => TODAY, ways: () => [] }),
    texts,
    hosted: { channels: ['telegram'] },
    now: () => AT,
    onMessage: () => {},
    onError: (_, error) => {
      throw error
    },
  })
  await runner.finish()
}

async function orders() {
  const rows = await office.db.selectFrom('job').select(['kind', 'input']).orderBy('id').execute()
  return rows.map(({ kind, input }) => ({ kind, ...JSON.parse(input) }))
}

describe('export-list', () => {
  it('asks for the officer’s own unit and social assistance when nothing is said', async () => {
    expect(await ask(officer, { list: 'mau-tong-hop' })).toMatchObject({ kind: 'started' })
    expect(await orders()).toMatchObject([
      { kind: 'export-list', list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' },
    ])
  })

  it('takes unit, group, month and format as they were said', async () => {
    const said = {
      'list.unit': LUONG_NGOC,
      'list.group': 'nguoi_co_cong',
      'list.period': '2026-11',
      'list.format': 'csv',
    }
    await ask(officer, { list: 'mau-tong-hop', ...said })
    expect(await orders()).toMatchObject([
      { unitCode: LUONG_NGOC, group: 'nguoi_co_cong', period: '2026-11', format: 'csv' },
    ])
  })

  it.each([
    ['another commune', NEIGHBOUR],
    ['the province above', '38'],
    ['a unit that does not exist', '99999'],
  ])('does not find %s', async (_, unit) => {
    expect(await ask(officer, { list: 'mau-tong-hop', 'list.unit': unit })).toMatchObject({ kind: 'not-found' })
    expect(await orders()).toEqual([])
  })

  it('gives a village head the list without numbers, and no other', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    expect(await ask(head, { list: 'mau-tong-hop' })).toMatchObject({ kind: 'not-found' })
    expect(await ask(head, { list: 'chua-dang-ky' })).toMatchObject({ kind: 'started' })
    expect(await orders()).toMatchObject([{ list: 'chua-dang-ky', unitCode: LUONG_NGOC }])
  })

  it('gives citizens nothing', async () => {
    const citizen = await office.person('Hoa')
    expect(await ask(citizen, { list: 'mau-tong-hop' })).toMatchObject({ kind: 'not-found' })
  })

  it('sends the file after the turn, with its figures', async () => {
    await office.onRoster({ personal_id: '038150901234' }, {}, { number: '0071000123456' })
    await ask(officer, { list: 'mau-tong-hop' })
    await finishJobs()
    const { payload } = await office.db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()
    const { text, file } = JSON.parse(payload)
    expect(text.split('\n').length).toBeGreaterThanOrEqual(3)
    expect(file.name).toBe('mau-tong-hop_15139_2026-11_v1.xlsx')
    const kept = await storedFile(office.db, file.id)
    expect(kept?.bytes.byteLength).toBeGreaterThan(1000)
  })

  it('is not given to an officer whose right was taken back meanwhile', async () => {
    await ask(officer, { list: 'mau-tong-hop' })
    const place = { role: 'commune-officer', unitCode: COMMUNE } as const
    const ending = { at: AT, today: TODAY, by: 'terminal' }
    await office.write((tx) => endGrant(tx, officer.officer?.id ?? 0, place, ending))
    await finishJobs()
    const { payload } = await office.db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()
    expect(JSON.parse(payload)).not.toHaveProperty('file')
    expect(await office.db.selectFrom('list_version').selectAll().execute()).toEqual([])
  })
})
