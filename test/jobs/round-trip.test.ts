import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runExport } from '../../src/jobs/run-export.js'
import { type NewUnit, upsertUnits } from '../../src/store/unit-tree.js'
import { AT, type Office, openOffice } from './imported.js'

function unit(code: string, name: string, level: NewUnit['level'], parentCode: string | null): NewUnit {
  return { code, name, level, parentCode, validFrom: null, validTo: null }
}

const SAMPLES = [
  {
    file: 'roster-phu-luc-1.xlsx',
    units: [unit('37', 'Ninh Bình', 'province', null), unit('14428', 'Nho Quan', 'commune', '37')],
    counts: { rows: 403, new: 160, ambiguous: 0, outside: 243, waiting: expect.any(Number) },
  },
  {
    file: 'roster-legacy-tcvn3.xls',
    units: [unit('38', 'Thanh Hóa', 'province', null), unit('15145', 'Cẩm Liên', 'commune', '38')],
    counts: { rows: 60, new: 60 },
  },
  {
    file: 'roster-legacy-vni.xlsx',
    units: [unit('82', 'Tiền Giang', 'province', null), unit('28666', 'Bình Nhì', 'commune', '82')],
    counts: { rows: 40, new: 40 },
  },
] as const

async function officeOf(units: readonly NewUnit[]): Promise<Office> {
  const office = await openOffice()
  await office.store.db.transaction().execute((tx) => upsertUnits(tx, units, 'import', '2023-07-25'))
  return office
}

describe('a roster of three communes', () => {
  const phuLong = unit('14458', 'Phú Long', 'commune', '37')
  const [province, nhoQuan] = SAMPLES[0].units

  it('gives each of two communes its own rows, and neither of them those whose code and name are two', async () => {
    const office = await officeOf([province, nhoQuan, phuLong])
    const path = await office.fixture(SAMPLES[0].file)
    const counts = { ambiguous: 2 }
    expect(await office.importFile(path, { unitCode: nhoQuan.code })).toMatchObject({ counts })
    expect(await office.importFile(path, { unitCode: phuLong.code })).toMatchObject({ counts })
    const { db } = office.store
    const twice = await db
      .selectFrom('beneficiary')
      .select('name_key')
      .where('name_key', 'in', ['NGO VAN LONG', 'NGUYEN QUANG THINH'])
      .execute()
    expect(twice).toEqual([])
    const villages = await db.selectFrom('unit').select('name').where('parent_code', '=', phuLong.code).execute()
    expect(villages.map(({ name }) => name)).not.toContain('Tân Nhất')
    const rows = await db.selectFrom('staged_row').select('state').where('state', '=', 'waiting').execute()
    expect(rows.length).toBeLessThan(100)
    await office.close()
  })
})

describe.each(SAMPLES)('$file', ({ file, units, counts }) => {
  const unitCode = units[1].code

  it('is imported, and the second time changes nothing', async () => {
    const office = await officeOf(units)
    const path = await office.fixture(file)
    expect(await office.importFile(path, { unitCode })).toMatchObject({ kind: 'imported', counts })
    expect(await office.importFile(path, { unitCode })).toMatchObject({
      counts: { new: 0, changed: 0, same: counts.new },
    })
    await office.close()
  })

  it.each(['mau-tong-hop', 'phu-luc-1'] as const)('comes back unchanged as %s, years later too', async (list) => {
    const office = await officeOf(units)
    await office.importFile(await office.fixture(file), { unitCode })
    const order = { list, unitCode, group: 'bao_tro_xa_hoi', format: 'xlsx', actor: 'terminal', at: AT } as const
    const out = join(office.folder, 'out.xlsx')
    const exported = await runExport(office.deps, { ...order, out, today: '2027-01-15' })
    expect(exported).toMatchObject({ kind: 'exported', figures: { rows: counts.new } })
    expect(await office.importFile(out, { unitCode, dryRun: true })).toMatchObject({
      counts: { rows: counts.new, same: counts.new, new: 0, changed: 0, ambiguous: 0 },
    })
    await office.close()
  })
})
