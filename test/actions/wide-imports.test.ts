import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishApplying, writeRoster } from '../../src/jobs/imports/apply-roster.js'
import { receiveRoster } from '../../src/jobs/imports/receive-roster.js'
import { importOfFile } from '../../src/store/rosters.js'
import { countingBytes } from '../jobs/imported.js'
import { reference } from '../support/chat.js'
import { OfficeChat } from '../support/office-chat.js'
import { AT, COMMUNE, Office, TODAY } from '../support/records.js'

const PROVINCE = '38'

let office: Office
let chat: OfficeChat
beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
})
afterEach(() => office.close())

/** A roster file of a commune that is filed under the unit above it. */
async function importAbove(): Promise<number> {
  const name = 'roster-cam-luong.xlsx'
  const bytes = new Uint8Array(await readFile(new URL(`../fixtures/rosters/${name}`, import.meta.url)))
  const request = { file: { bytes, name }, unitCodes: [PROVINCE], actor: 'officer:1', at: AT, today: TODAY }
  const file = await importOfFile(office.db, await receiveRoster({ db: office.db, reference }, request))
  if (file?.unitCode !== PROVINCE) throw new Error(`filed under ${file?.unitCode}`)
  const order = { importId: file.id, at: AT, now: () => AT, reference, chance: countingBytes() }
  const written = await writeRoster(office.db, order)
  if (written.kind !== 'written') throw new Error(written.kind)
  await office.write((tx) => finishApplying(tx, written, { actor: 'officer:1', at: AT }))
  return file.id
}

async function undone(importId: number): Promise<number> {
  const jobs = await office.db.selectFrom('job').select('input').where('kind', '=', 'undo-import').execute()
  return jobs.filter(({ input }) => (JSON.parse(input) as { importId: number }).importId === importId).length
}

describe('a roster file that is filed above the communes', () => {
  it('has its waiting rows counted and asked of the officers above', async () => {
    await importAbove()
    const officer = await office.person('Cán bộ tỉnh', 'province-officer', PROVINCE)
    expect(await chat.hears(officer, '/viec')).toContain('/choquyet')
    expect(await chat.hears(officer, '/choquyet')).toContain('roster-cam-luong.xlsx')
  })

  it('is taken back by them', async () => {
    const id = await importAbove()
    const officer = await office.person('Cán bộ tỉnh', 'province-officer', PROVINCE)
    await chat.hears(officer, '/hoantac', '1')
    expect(await undone(id)).toBe(1)
  })

  it('is not found by those of one commune', async () => {
    const id = await importAbove()
    const officer = await office.person('Cán bộ xã', 'commune-officer', COMMUNE)
    expect(await chat.hears(officer, '/viec')).not.toContain('/choquyet')
    expect(await chat.hears(officer, '/choquyet')).toContain('Không còn dòng nào')
    await chat.hears(officer, '/hoantac', '1')
    expect(await undone(id)).toBe(0)
  })
})
