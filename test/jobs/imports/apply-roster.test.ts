import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ApplyRoster, finishApplying, writeRoster } from '../../../src/jobs/imports/apply-roster.js'
import { makeList } from '../../../src/jobs/make-list.js'
import { beneficiaryById, insertBeneficiary, updateBeneficiary } from '../../../src/store/beneficiaries.js'
import { findSubjects } from '../../../src/store/find-subjects.js'
import { changesOf } from '../../../src/store/import-changes.js'
import { abandonedImports } from '../../../src/store/import-progress.js'
import { importById } from '../../../src/store/rosters.js'
import { selectStaged } from '../../../src/store/staged-rows.js'
import { AT, COMMUNE, countingBytes, type Office, openOffice, TODAY } from '../imported.js'
import { stageRoster } from './staged.js'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function stage(): Promise<number> {
  const bytes = new Uint8Array(await readFile(await office.fixture('roster-cam-luong.xlsx')))
  const file = { bytes, name: 'roster.xlsx' }
  const staged = await stageRoster(office.deps, { file, unitCode: COMMUNE, actor: 'terminal', at: AT, today: TODAY })
  if (staged.kind === 'refused') throw new Error(staged.reason)
  return staged.importId
}

function apply(importId: number, more: Partial<ApplyRoster> = {}) {
  const { reference } = office
  return writeRoster(office.store.db, { importId, at: AT, now: () => AT, reference, chance: countingBytes(), ...more })
}

async function everything(): Promise<unknown> {
  const { db } = office.store
  const people = await db
    .selectFrom('beneficiary')
    .select(['full_name', 'birth', 'personal_id', 'village_code'])
    .execute()
  const lines = await db.selectFrom('benefit_line').select(['programme_code', 'amount', 'position']).execute()
  const accounts = await db.selectFrom('account').select(['number', 'bank_code']).execute()
  const rows = await db.selectFrom('staged_row').select(['row', 'state', 'comparison']).execute()
  const terms = await db.selectFrom('search_term').select('term').orderBy('term').execute()
  return JSON.parse(JSON.stringify({ people, lines, accounts, rows, terms }))
}

async function importAll(): Promise<void> {
  const written = await apply(await stage())
  if (written.kind !== 'written') throw new Error(written.kind)
  await office.store.db.transaction().execute((tx) => finishApplying(tx, written, { actor: 'terminal', at: AT }))
}

async function rowsAbout(importId: number, name: string) {
  const rows = await selectStaged(office.store.db).where('import_id', '=', importId).execute()
  return rows.filter(({ person }) => JSON.parse(person).fullName === name)
}

/** Stops in the middle, as a killed process does: what was committed stays, the rest never happens. */
class Killed extends Error {}

async function applyCutOff(
  importId: number,
  isTime: (done: number, of: number) => boolean = () => true,
): Promise<void> {
  const cut = apply(importId, {
    onProgress(done, of) {
      if (isTime(done, of)) throw new Killed()
    },
  })
  await expect(cut).rejects.toThrow(Killed)
}

describe('writeRoster', () => {
  it('goes on where it was cut off, and comes to the same', async () => {
    const importId = await stage()
    await applyCutOff(importId)
    const half = await office.store.db.selectFrom('beneficiary').select('id').execute()
    expect(half.length).toBeGreaterThan(0)
    expect(half.length).toBeLessThan(151)
    const resumed = await apply(importId)
    const afterCut = await everything()
    expect(resumed).toMatchObject({ kind: 'written', counts: { rows: 153, new: 152, duplicate: 1 } })

    await office.close()
    office = await openOffice()
    await apply(await stage())
    expect(afterCut).toEqual(await everything())
  })

  it('lets people be found whom it had written, and not yet made findable, when it was cut off', async () => {
    const importId = await stage()
    await applyCutOff(importId, (done, of) => done === of)
    const { db } = office.store
    const scope = { communes: [COMMUNE], villages: [] }
    expect(await findSubjects(db, ['CAO', 'QUY'], scope)).toEqual([])
    await apply(importId)
    const afterCut = await everything()

    await office.close()
    office = await openOffice()
    await apply(await stage())
    expect(afterCut).toEqual(await everything())
    expect(await findSubjects(office.store.db, ['CAO', 'QUY'], scope)).toHaveLength(1)
  })

  it('lets no list of the unit be made before the whole is there', async () => {
    const importId = await stage()
    await applyCutOff(importId)
    const order = { list: 'mau-tong-hop', unitCode: COMMUNE, group: 'bao_tro_xa_hoi', format: 'xlsx' } as const
    const deps = { db: office.store.db, reference: office.reference, say: office.deps.say }
    expect(await makeList(deps, order, TODAY)).toEqual({ kind: 'refused', reason: 'being-written' })
    const written = await apply(importId)
    if (written.kind !== 'written') throw new Error(written.kind)
    await office.store.db.transaction().execute((tx) => finishApplying(tx, written, { actor: 'terminal', at: AT }))
    expect((await makeList(deps, order, TODAY)).kind).toBe('made')
  })

  it('waits while another file of the commune is being taken over, but not for one that was left', async () => {
    const first = await stage()
    const second = await stage()
    await applyCutOff(first)
    expect(await apply(second)).toEqual({ kind: 'busy' })
    const later = new Date(AT.getTime() + 2 * 60_000)
    expect((await abandonedImports(office.store.db, later)).map(({ id }) => id)).toEqual([first])
    expect(await apply(second, { now: () => later })).toMatchObject({ kind: 'written' })
  })

  it('leaves a row waiting whose record somebody changed between two slices', async () => {
    const { db } = office.store
    await importAll()
    // Of the second slice: whoever has a day of birth, of which the office knew but the year.
    const rows = await selectStaged(db).orderBy('id', 'desc').limit(3).execute()
    const row = rows.find(({ person }) => JSON.parse(person).birth?.precision === 'DAY')
    const last = await db
      .selectFrom('beneficiary')
      .innerJoin('benefit_line', 'benefit_line.beneficiary_id', 'beneficiary.id')
      .selectAll('beneficiary')
      .where('benefit_line.id', '=', row?.benefit_line_id ?? 0)
      .executeTakeFirstOrThrow()
    const year = last.birth?.slice(0, 4) ?? null
    await db
      .updateTable('beneficiary')
      .set({ birth: year, birth_precision: 'YEAR' })
      .where('id', '=', last.id)
      .execute()
    const importId = await stage()
    await apply(importId, {
      onProgress(done, of) {
        if (done < of) void db.transaction().execute((tx) => updateBeneficiary(tx, last, { phone: '0900000009' }, AT))
      },
    })
    const waiting = await rowsAbout(importId, last.full_name)
    expect(waiting).toMatchObject([{ state: 'waiting', comparison: 'ambiguous', benefit_line_id: null }])
    expect(waiting[0]?.findings).toContain('RECORD_MOVED')
    expect((await beneficiaryById(db, last.id))?.birth).toBe(year)
  })

  it('asks whether somebody is meant whom others put on record between two slices', async () => {
    const { db } = office.store
    const importId = await stage()
    const { person } = await selectStaged(db)
      .where('import_id', '=', importId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { fullName, nameKey } = JSON.parse(person)
    const newcomer = { code: 'HS-2222222', full_name: fullName, name_written: fullName, name_key: nameKey }
    await apply(importId, {
      onProgress(done, of) {
        if (done < of)
          void db.transaction().execute((tx) => insertBeneficiary(tx, { ...newcomer, commune_code: COMMUNE }, AT))
      },
    })
    const waiting = await rowsAbout(importId, fullName)
    expect(waiting).toMatchObject([{ state: 'waiting', benefit_line_id: null }])
    expect(waiting[0]?.findings).toContain('"candidates":["HS-2222222"]')
  })

  it('notes nothing about people whom it left as they were', async () => {
    const { db } = office.store
    await importAll()
    const again = await stage()
    expect(await apply(again)).toMatchObject({ counts: { new: 0, changed: 0 } })
    const ids = (await db.selectFrom('beneficiary').select('id').execute()).map(({ id }) => id)
    expect(await changesOf(db, again, ids)).toEqual([])
    expect((await importById(db, again))?.underWay).toBe('applying')
  })
})
