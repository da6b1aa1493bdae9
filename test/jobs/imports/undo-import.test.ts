import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dropImportRows, finishUndoing, undoImport } from '../../../src/jobs/imports/undo-import.js'
import { linkAccount } from '../../../src/store/accounts.js'
import { beneficiaryById, updateBeneficiary } from '../../../src/store/beneficiaries.js'
import { verifyHistory } from '../../../src/store/history.js'
import { AT, type Office, openOffice } from '../imported.js'

const SAMPLE = 'roster-cam-luong.xlsx'
const LATER = new Date(AT.getTime() + 86_400_000)

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function records(): Promise<unknown> {
  const { db } = office.store
  const all = async (table: 'beneficiary' | 'benefit_line' | 'payee' | 'account') =>
    db.selectFrom(table).selectAll().orderBy('id').execute()
  const terms = await db.selectFrom('search_term').selectAll().orderBy('term').orderBy('subject_id').execute()
  return JSON.parse(
    JSON.stringify({
      people: await all('beneficiary'),
      lines: await all('benefit_line'),
      payees: await all('payee'),
      accounts: await all('account'),
      terms,
    }),
  )
}

async function lastImport(): Promise<number> {
  const { id } = await office.store.db
    .selectFrom('roster_import')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

async function undo(importId: number) {
  const { db } = office.store
  const undone = await undoImport(db, { importId, now: () => LATER })
  if (undone.kind !== 'taken-back') return undone
  await dropImportRows(db, importId)
  await db.transaction().execute((tx) => finishUndoing(tx, undone, { actor: 'officer:1', at: LATER }))
  return undone
}

/** Changes of every kind that a file can bring: as if the office had known other things before. */
async function spoil(): Promise<void> {
  const { db } = office.store
  const people = await db.selectFrom('beneficiary').select('id').orderBy('id').limit(6).execute()
  const [one, two, three] = people.map(({ id }) => id)
  await db
    .updateTable('benefit_line')
    .set({ amount: 111_000, coefficient: 9 })
    .where('beneficiary_id', '=', one ?? 0)
    .execute()
  await db
    .updateTable('beneficiary')
    .set({ personal_id: null, phone: null })
    .where('id', '=', two ?? 0)
    .execute()
  await db
    .updateTable('beneficiary')
    .set({ village_code: null })
    .where('id', '=', three ?? 0)
    .execute()
  await db.updateTable('account').set({ number: '99990000', bank_code: 'VCB' }).where('id', '<', 4).execute()
  await db.updateTable('payee').set({ full_name: 'Người Khác', name_key: 'NGUOI KHAC' }).where('id', '<', 3).execute()
}

describe('undoImport', () => {
  it('removes whom the first import made', async () => {
    await office.importFile(await office.fixture(SAMPLE))
    const undone = await undo(await lastImport())
    expect(undone).toMatchObject({ kind: 'taken-back', removed: 151, restored: 0, left: [] })
    expect(await records()).toEqual({ people: [], lines: [], payees: [], accounts: [], terms: [] })
  })

  it('puts back exactly what a later import changed', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    await spoil()
    const people = await db.selectFrom('beneficiary').select('id').execute()
    const { indexKnownPeople } = await import('../../../src/store/roster-index.js')
    await db.transaction().execute((tx) =>
      indexKnownPeople(
        tx,
        people.map(({ id }) => id),
      ),
    )
    const before = await records()
    await office.importFile(await office.fixture(SAMPLE), { at: LATER })
    expect(await records()).not.toEqual(before)
    const undone = await undo(await lastImport())
    expect(undone).toMatchObject({ removed: 0, left: [] })
    expect(await records()).toEqual(before)
  })

  it('leaves whoever was changed by another act since, and tells who', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    const [first, second, third] = await db.selectFrom('beneficiary').selectAll().orderBy('id').limit(3).execute()
    if (first === undefined || second === undefined || third === undefined) throw new Error('nobody was imported')
    const line = await db
      .selectFrom('benefit_line')
      .select('id')
      .where('beneficiary_id', '=', second.id)
      .executeTakeFirstOrThrow()
    await db.transaction().execute(async (tx) => {
      await updateBeneficiary(tx, first, { phone: '0912345678' }, LATER)
      const account = { owner: 'BENEFICIARY', bank_code: 'VBA', number: '3580205998092', holder_name: null } as const
      await linkAccount(tx, line.id, { ...account, source: 'officer', registration_id: null }, LATER)
    })
    const undone = await undo(await lastImport())
    if (undone.kind !== 'taken-back') throw new Error(undone.kind)
    expect([...undone.left].sort()).toEqual([first.code, second.code].sort())
    expect(undone.removed).toBe(149)
    expect(await beneficiaryById(db, third.id)).toBeUndefined()
    expect((await beneficiaryById(db, first.id))?.phone).toBe('0912345678')
  })

  it('leaves whom something else in the store refers to', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    const { id } = await db.selectFrom('beneficiary').select('id').limit(1).executeTakeFirstOrThrow()
    await db
      .insertInto('contact')
      .values({
        channel: 'telegram',
        external_id: '1',
        display_name: null,
        locale: null,
        first_seen_at: '',
        last_inbound_at: null,
        reachable: 'yes',
        quiet_until: null,
      })
      .execute()
    await db
      .insertInto('registration')
      .values({
        ...{ code: 'DK-2222222', contact_id: 1, commune_code: '15139', village_code: null, beneficiary_id: id },
        ...{ state: 'APPROVED', current_version: 1, approved_version: 1, matched_lines: '[]', match: 'one' },
        ...{ police_verdict: null, created_at: '', updated_at: '' },
      })
      .execute()
    expect(await undo(await lastImport())).toMatchObject({ removed: 150, left: [expect.stringMatching(/^HS-/)] })
  })

  it('undoes a file once, and only the last of its unit that changed something', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    const first = await lastImport()
    await db.updateTable('beneficiary').set({ birth: null, birth_precision: null }).where('id', '=', 5).execute()
    await office.importFile(await office.fixture(SAMPLE), { at: LATER })
    const second = await lastImport()
    expect(await undo(first)).toEqual({ kind: 'not-the-last' })
    expect((await undo(second)).kind).toBe('taken-back')
    expect(await undo(second)).toEqual({ kind: 'not-the-last' })
    expect((await undo(first)).kind).toBe('taken-back')
    expect((await db.selectFrom('beneficiary').select('id').execute()).length).toBe(0)
  })

  it('takes a later file that changed nothing back with the one before', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    const first = await lastImport()
    await office.importFile(await office.fixture(SAMPLE), { at: LATER })
    const second = await lastImport()
    expect(await undo(second)).toEqual({ kind: 'not-the-last' })
    expect(await undo(first)).toMatchObject({ kind: 'taken-back', removed: 151, left: [] })
    const states = await db.selectFrom('roster_import').select('state').execute()
    expect(states).toEqual([{ state: 'dropped' }, { state: 'dropped' }])
  })

  it('leaves no row waiting, tells history, and lets the file be imported again', async () => {
    const { db } = office.store
    await office.importFile(await office.fixture(SAMPLE))
    await undo(await lastImport())
    const waiting = await db.selectFrom('staged_row').select('id').where('state', '!=', 'dropped').execute()
    expect(waiting).toEqual([])
    const entry = await db
      .selectFrom('history')
      .selectAll()
      .where('action', '=', 'undo-import')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(entry.details)).toMatchObject({ removed: 151, restored: 0, left: 0 })
    expect((await verifyHistory(db)).kind).toBe('whole')
    const again = await office.importFile(await office.fixture(SAMPLE))
    expect(again).toMatchObject({ kind: 'imported', appliedBefore: null, counts: { new: 152 } })
  })
})
