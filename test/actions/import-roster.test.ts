import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { importRoster } from '../../src/actions/import-roster.js'
import { jobHandlers } from '../../src/jobs/handlers.js'
import { receivedRoster, receiveRoster } from '../../src/jobs/receive-roster.js'
import { JobRunner } from '../../src/jobs/runner.js'
import { countingBytes } from '../jobs/imported.js'
import { reference, texts } from '../support/chat.js'
import { AT, COMMUNE, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

async function receive(name = 'roster-cam-luong.xlsx', unitCodes = [COMMUNE], bytes?: Uint8Array): Promise<number> {
  const content = bytes ?? new Uint8Array(await readFile(new URL(`../fixtures/rosters/${name}`, import.meta.url)))
  const request = { file: { bytes: content, name }, unitCodes, actor: 'officer:1', at: AT, today: TODAY }
  return receiveRoster({ db: office.db, reference }, request)
}

async function work(): Promise<void> {
  const runner = new JobRunner({
    db: office.db,
    handlers: jobHandlers({ db: office.db, reference, texts, chance: countingBytes(), today: () => TODAY, ways: () => [] }),
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

async function people(): Promise<number> {
  return (await office.db.selectFrom('beneficiary').select('id').execute()).length
}

describe('import-roster', () => {
  it('shows figures first and changes nothing before it is confirmed', async () => {
    const staged = await receivedRoster(office.db, await receive())
    expect(staged).toMatchObject({ kind: 'staged', unitCode: COMMUNE, facts: { persons: 150, new: 152, same: 0 } })
    expect(await people()).toBe(0)
  })

  it('takes the rows over after it was confirmed, and answers with a marked-up copy', async () => {
    const file = await receive()
    expect(await office.act(importRoster, officer, { file })).toMatchObject({ kind: 'started' })
    expect(await people()).toBe(0)
    await work()
    expect(await people()).toBe(151)
    const { payload } = await office.db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()
    expect(JSON.parse(payload).file.name).toBe('roster-cam-luong.da-kiem-tra.xlsx')
  })

  it('says so when it was applied already', async () => {
    const file = await receive()
    await office.act(importRoster, officer, { file })
    await work()
    expect(await office.act(importRoster, officer, { file })).toMatchObject({ kind: 'already' })
  })

  it('applies a file once that was confirmed twice', async () => {
    const file = await receive()
    await office.act(importRoster, officer, { file })
    await office.act(importRoster, officer, { file })
    await work()
    expect(await people()).toBe(151)
  })

  it('does not find a file of another unit, or one that was never sent', async () => {
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    const file = await receive()
    expect(await office.act(importRoster, neighbour, { file })).toMatchObject({ kind: 'not-found' })
    expect(await office.act(importRoster, officer, { file: 999 })).toMatchObject({ kind: 'not-found' })
  })

  it('tells why a file cannot be imported', async () => {
    const other = await receive(undefined, [NEIGHBOUR])
    expect(await receivedRoster(office.db, other)).toMatchObject({ kind: 'refused', reason: 'other-unit' })
    const text = await receive('x.txt', [COMMUNE], new TextEncoder().encode('xin chào\n'))
    expect((await receivedRoster(office.db, text)).kind).toBe('refused')
    expect(await office.act(importRoster, officer, { file: other })).toMatchObject({ kind: 'not-found' })
    expect(await receivedRoster(office.db, 999)).toMatchObject({ kind: 'refused', reason: 'not-a-file' })
  })
})
