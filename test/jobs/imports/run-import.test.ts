import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkAccount } from '../../../src/store/accounts.js'
import { verifyHistory } from '../../../src/store/history.js'
import { selectStaged } from '../../../src/store/staged-rows.js'
import { upsertUnits } from '../../../src/store/unit-tree.js'
import { AT, COMMUNE, type Office, openOffice } from '../imported.js'

const SAMPLE = 'roster-cam-luong.xlsx'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function counted() {
  const { db } = office.store
  const count = async (table: 'beneficiary' | 'benefit_line' | 'payee' | 'account' | 'staged_row') =>
    (await db.selectFrom(table).selectAll().execute()).length
  return {
    people: await count('beneficiary'),
    lines: await count('benefit_line'),
    payees: await count('payee'),
    accounts: await count('account'),
  }
}

describe('runImport', () => {
  it('takes the sample over and says what it did', async () => {
    const report = await office.importFile(await office.fixture(SAMPLE))
    expect(report).toMatchObject({
      kind: 'imported',
      counts: {
        rows: 153,
        people: 150,
        withAccount: 35,
        new: 152,
        same: 0,
        changed: 0,
        duplicate: 1,
        ambiguous: 0,
        unusable: 8,
      },
      villages: [],
      appliedBefore: null,
    })
    // 150 people, and the namesake without a number whom nobody may merge on a guess.
    expect(await counted()).toMatchObject({ people: 151, lines: 152 })
  })

  it('ends every row as applied, waiting or dropped', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const rows = await selectStaged(office.store.db).execute()
    expect(rows).toHaveLength(153)
    expect(rows.filter(({ state }) => state === 'staged')).toEqual([])
    expect(rows.filter(({ state }) => state === 'dropped').map(({ row }) => row)).toEqual([37])
    expect(rows.every(({ benefit_line_id }) => benefit_line_id !== null)).toBe(true)
    const asked = rows.filter(({ findings }) => findings.includes('"level":"ask"'))
    expect(asked.every(({ state }) => state === 'waiting')).toBe(true)
  })

  it('leaves a field empty that somebody must decide, and keeps its text', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const { db } = office.store
    const row = await selectStaged(db).where('row', '=', 62).executeTakeFirstOrThrow()
    const line = await db
      .selectFrom('benefit_line')
      .innerJoin('beneficiary', 'beneficiary.id', 'benefit_line.beneficiary_id')
      .select(['personal_id', 'full_name'])
      .where('benefit_line.id', '=', row.benefit_line_id)
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ personal_id: null, full_name: 'Cao Văn Quý' })
    expect(JSON.parse(row.person).raw.F).toMatch(/^\d{13,}$/)
  })

  it('makes one person with two lines of two benefits that may be combined', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const lines = await office.store.db
      .selectFrom('beneficiary')
      .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
      .select(['beneficiary.id', 'programme_code'])
      .where('name_key', '=', 'BUI NGOC VY')
      .execute()
    expect(lines.map(({ programme_code }) => programme_code)).toEqual(['BT-4', 'BT-6N'])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(1)
  })

  it('keeps the name as the file spells it', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const { name_written, full_name } = await office.store.db
      .selectFrom('beneficiary')
      .select(['name_written', 'full_name'])
      .where('name_key', '=', 'NGUYEN XUAN NHI')
      .executeTakeFirstOrThrow()
    expect(full_name).toBe('Nguyễn Xuân Nhị')
    expect(name_written).not.toBe(full_name)
    expect(name_written.normalize('NFC').toLowerCase()).toContain('nhị')
  })

  it('changes nothing the second time, and says that it knows the file', async () => {
    const path = await office.fixture(SAMPLE)
    await office.importFile(path)
    const before = await counted()
    const report = await office.importFile(path)
    expect(report).toMatchObject({ counts: { new: 0, changed: 0, same: 152 }, appliedBefore: AT.toISOString() })
    expect(await counted()).toEqual(before)
    const waiting = await office.store.db.selectFrom('staged_row').selectAll().where('state', '=', 'waiting').execute()
    expect(new Set(waiting.map(({ import_id }) => import_id)).size).toBe(1)
  })

  it('writes nothing into the store on a dry run', async () => {
    const report = await office.importFile(await office.fixture(SAMPLE), { dryRun: true })
    expect(report).toMatchObject({ kind: 'dry-run', counts: { new: 152 } })
    expect(await counted()).toEqual({ people: 0, lines: 0, payees: 0, accounts: 0 })
    expect(await office.store.db.selectFrom('roster_import').selectAll().execute()).toEqual([])
    expect(existsSync(join(office.folder, 'roster-cam-luong.da-kiem-tra.xlsx'))).toBe(true)
  })

  it('refuses the roster of another commune', async () => {
    const other = { name: 'Cẩm Thạch', level: 'commune', parentCode: '390', validFrom: null, validTo: null } as const
    await office.store.db.transaction().execute((tx) => upsertUnits(tx, [{ code: '15127', ...other }], 'practice', ''))
    const report = await office.importFile(await office.fixture(SAMPLE), { unitCode: '15127' })
    expect(report).toMatchObject({ kind: 'refused', reason: 'other-unit' })
    expect(await counted()).toMatchObject({ people: 0 })
  })

  it('takes a district as the unit of its communes', async () => {
    const report = await office.importFile(await office.fixture(SAMPLE), { unitCode: '390' })
    expect(report).toMatchObject({ kind: 'imported', counts: { new: 152 } })
  })

  it('makes villages of the titles that are not yet units, in the order of the file', async () => {
    await office.store.db.deleteFrom('unit').where('level', '=', 'village').execute()
    const report = await office.importFile(await office.fixture(SAMPLE))
    const names = ['Kim Mẫm 1', 'Kim Mẫm 2', 'Lương Ngọc', 'Lương Thành', 'Lương Thuận', 'Lương Hòa']
    expect(report).toMatchObject({ villages: names })
    const villages = await office.store.db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('level', '=', 'village')
      .orderBy('position')
      .execute()
    expect(villages).toEqual(names.map((name, index) => ({ code: `${COMMUNE}-0${index + 1}`, name })))
    const homeless = await office.store.db
      .selectFrom('beneficiary')
      .select('name_key')
      .where('village_code', 'is', null)
      .execute()
    expect(homeless).toHaveLength(3) // village conflicts and the unknown one
  })

  it('never puts a roster account in the place of one that was registered', async () => {
    const path = await office.fixture(SAMPLE)
    await office.importFile(path)
    const { db } = office.store
    const { benefit_line_id } = await db.selectFrom('account').selectAll().limit(1).executeTakeFirstOrThrow()
    const registered = {
      owner: 'BENEFICIARY',
      bank_code: 'VCB',
      number: '0071000123456',
      holder_name: 'NGUYEN THI HOA',
      source: 'officer',
      registration_id: null,
    } as const
    await db.transaction().execute((tx) => linkAccount(tx, benefit_line_id, registered, AT))
    expect(await office.importFile(path)).toMatchObject({ counts: { changed: 1, same: 151 } })
    const linked = await db
      .selectFrom('account')
      .selectAll()
      .where('benefit_line_id', '=', benefit_line_id)
      .where('unlinked_at', 'is', null)
      .execute()
    expect(linked.map(({ number }) => number)).toEqual(['0071000123456'])
  })

  it('makes people findable', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const words = await office.store.db.selectFrom('search_term').selectAll().where('term', '=', 'QUYET').execute()
    expect(words.length).toBeGreaterThan(0)
  })

  it('notes the import in history without anybody’s data', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const entry = await office.store.db
      .selectFrom('history')
      .selectAll()
      .where('action', '=', 'import-roster')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(entry.details)).toMatchObject({ rows: 153, new: 152 })
    expect(entry.details).not.toMatch(/\d{12}(?![0-9a-f])/)
    expect(await verifyHistory(office.store.db)).toMatchObject({ kind: 'whole' })
  })

  it.each([
    ['a file that is not there', undefined, 'no-file'],
    ['a file that is no workbook', 'xin chào', 'no-roster'],
    ['an empty file', '', 'empty'],
  ])('refuses %s', async (_, content, reason) => {
    const path = join(office.folder, 'x.xlsx')
    if (content !== undefined) await writeFile(path, content)
    const report = await office.importFile(path)
    expect(report.kind).toBe('refused')
    if (content === undefined) expect(report).toMatchObject({ reason })
  })

  it('marks up a copy that opens again', async () => {
    const report = await office.importFile(await office.fixture(SAMPLE))
    if (report.kind === 'refused') throw new Error(report.reason)
    expect((await readFile(report.marked)).subarray(0, 2).toString()).toBe('PK')
  })
})
