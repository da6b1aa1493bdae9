import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { importRoster } from '../../src/actions/import-roster.js'
import { jobHandlers } from '../../src/jobs/handlers.js'
import { writeRoster } from '../../src/jobs/imports/apply-roster.js'
import { finishLeftImports } from '../../src/jobs/imports/left-imports.js'
import { receivedRoster, receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { rollBackImport } from '../../src/jobs/imports/undo-import.js'
import { JobRunner } from '../../src/jobs/runner.js'
import { importById, importOfFile } from '../../src/store/rosters.js'
import { countingBytes } from '../jobs/imported.js'
import { reference, texts } from '../support/chat.js'
import { OfficeChat } from '../support/office-chat.js'
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
    handlers: jobHandlers({
      db: office.db,
      reference,
      texts,
      chance: countingBytes(),
      today: () => TODAY,
      ways: () => [],
    }),
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

describe('the preview of a file', () => {
  it('tells figures and examples, masked, and what is missing', async () => {
    const file = await receive()
    await office.act(importRoster, officer, { file, what: 'import' })
    await work()
    await office.db.updateTable('account').set({ number: '99887766554' }).where('id', '=', 1).execute()
    await office.db
      .updateTable('beneficiary')
      .set({ name_key: 'AI DO KHAC', personal_id: null })
      .where('id', '=', 3)
      .execute()
    const again = await receivedRoster(office.db, await receive())
    if (again.kind !== 'staged') throw new Error(again.kind)
    const { facts } = again
    expect(facts).toMatchObject({ changed: 1, new: 1, missing: 1, before: '21/11/2026', 'has-changes': 'yes' })
    expect(facts.changes).toMatch(/\*\*\*\*6554.* → /)
    expect(String(facts.changes) + String(facts.problems)).not.toMatch(/\d{9}/)
    expect(facts.gone).toMatch(/\(HS-/)
  })

  it('sends the marked-up copy first, and keeps the file waiting', async () => {
    const file = await receive()
    const asked = await office.act(importRoster, officer, { file, 'file.name': 'x', what: 'marked' })
    expect(asked).toMatchObject({
      kind: 'marking',
      // biome-ignore lint/suspicious/noThenProperty: what follows the outcome; no function, so nothing awaits it.
      then: { flow: 'import-roster', answers: { file, 'file.name': 'x' } },
    })
    await work()
    expect(await people()).toBe(0)
    const { payload } = await office.db.selectFrom('outbox').select('payload').executeTakeFirstOrThrow()
    expect(JSON.parse(payload).file.name).toBe('roster-cam-luong.da-kiem-tra.xlsx')
    await office.act(importRoster, officer, { file, what: 'import' })
    await work()
    expect(await people()).toBe(151)
  })

  it('drops a file, and nothing of it can be imported any more', async () => {
    const file = await receive()
    expect(await office.act(importRoster, officer, { file, what: 'drop' })).toMatchObject({ kind: 'dropped' })
    expect(await office.act(importRoster, officer, { file, what: 'import' })).toMatchObject({ kind: 'not-found' })
  })
})

describe('/hoantac', () => {
  it('shows what would be put back, does it after a yes, and says what was done', async () => {
    const chat = new OfficeChat(office)
    expect(await chat.hears(officer, '/hoantac')).toContain('Không có lần nhập nào')
    const file = await receive()
    await office.act(importRoster, officer, { file, what: 'import' })
    await work()
    const preview = await chat.hears(officer, '/hoantac')
    expect(preview).toContain('151 người')
    expect(await people()).toBe(151)
    await chat.hears(officer, 'hoàn tác')
    await work()
    expect(await people()).toBe(0)
    const texts = await office.db.selectFrom('outbox').select('payload').orderBy('seq', 'desc').limit(1).execute()
    expect(JSON.parse(texts[0]?.payload ?? '{}').text).toContain('bỏ 151 người')
  })

  it('is not offered for files of another commune', async () => {
    const file = await receive()
    await office.act(importRoster, officer, { file, what: 'import' })
    await work()
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect(await new OfficeChat(office).hears(neighbour, '/hoantac')).toContain('Không có lần nhập nào')
  })
})

describe('a job that could not write a file to its end', () => {
  it('leaves nothing of it, and the file can be taken over again', async () => {
    const importId = (await importOfFile(office.db, await receive()))?.id ?? 0
    const order = { importId, at: AT, now: () => AT, reference, chance: countingBytes() }
    const cut = writeRoster(office.db, {
      ...order,
      onProgress: () => {
        throw new Error('disk')
      },
    })
    await expect(cut).rejects.toThrow('disk')
    expect(await people()).toBeGreaterThan(0)
    await rollBackImport(office.db, importId, () => AT)
    expect(await people()).toBe(0)
    expect(await writeRoster(office.db, order)).toMatchObject({ kind: 'written', counts: { new: 152 } })
    expect(await people()).toBe(151)
  })

  it('is ended by whoever looks next when no job goes on with it', async () => {
    const importId = (await importOfFile(office.db, await receive()))?.id ?? 0
    const order = { importId, at: AT, now: () => AT, reference, chance: countingBytes() }
    await expect(
      writeRoster(office.db, {
        ...order,
        onProgress: () => {
          throw new Error('killed')
        },
      }),
    ).rejects.toThrow()
    const deps = { db: office.db, reference, chance: countingBytes() }
    expect(await finishLeftImports({ ...deps, now: () => AT })).toBe(0)
    expect(await finishLeftImports({ ...deps, now: () => new Date(AT.getTime() + 90_000) })).toBe(1)
    expect(await people()).toBe(151)
    expect((await importById(office.db, importId))?.state).toBe('applied')
  })
})
