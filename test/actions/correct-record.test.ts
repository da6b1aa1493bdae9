import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { correctRecord } from '../../src/actions/correct-record.js'
import { decideSecond } from '../../src/actions/decide-second.js'
import { withdrawRegistration } from '../../src/actions/withdraw-registration.js'
import { BY_DAUGHTER, HOA, KIM_MAM, NEIGHBOUR, Office } from '../support/records.js'

const NEW_ACCOUNT = { field: 'account', bank: 'BIDV', account: '86000009974762', holder: 'NGUYEN THI HOA' }

let office: Office
let hoa: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const correct = async (code: string, answers: Readonly<Record<string, unknown>>) =>
  office.act(correctRecord, officer, await office.facing(officer, code, answers as never))

/** What takes two people: the officer asks, and another says yes. */
async function correctTogether(code: string, answers: Readonly<Record<string, unknown>>) {
  const asked = await correct(code, answers)
  expect(asked.kind).toBe('second-asked')
  const leader = await office.person('Chủ tịch Dũng', 'commune-leader')
  return office.act(decideSecond, leader, { request: String(asked.phrase.values?.code), decision: 'approve' })
}

const current = (code: string) =>
  office.db
    .selectFrom('registration_version')
    .innerJoin('registration', 'registration.id', 'registration_version.registration_id')
    .selectAll('registration_version')
    .where('registration.code', '=', code)
    .orderBy('registration_version.version', 'desc')
    .executeTakeFirstOrThrow()

describe('correct-record on a registration', () => {
  it.each([
    [
      { field: 'name', name: 'Nguyễn Thị Hoà' },
      { beneficiary_name: 'Nguyễn Thị Hoà' },
      'Nguyễn Thị Hoa',
      'Nguyễn Thị Hoà',
    ],
    [
      { field: 'birth', birth: { value: '1951-02', precision: 'MONTH' } },
      { birth: '1951-02', birth_precision: 'MONTH' },
      '1950',
      '02/1951',
    ],
    [
      { field: 'personal-id', 'personal-id': '038151901234', 'personal-id.sex': 'female' },
      { personal_id: '038151901234' },
      '0381******34',
      '0381******34',
    ],
    [{ field: 'sex', sex: 'male' }, { sex: 'male' }, 'Nữ', 'Nam'],
    [{ field: 'phone', phone: '0987654321' }, { phone: '0987654321' }, '091****678', '098****321'],
    [NEW_ACCOUNT, { account_number: '86000009974762', bank_code: 'BIDV' }, '****8092', '****4762'],
    [
      { field: 'payee', payee: 'Trần Thị Lan', relationship: 'con_de' },
      { payee_name: 'Trần Thị Lan', payee_kind: 'authorised' },
      'Nguyễn Thị Hoa',
      'Trần Thị Lan',
    ],
  ])('makes a version with %o, and says old and new', async (answers, columns, before, after) => {
    const code = await office.register(hoa)
    expect(await correct(code, answers)).toMatchObject({
      kind: 'corrected',
      phrase: { values: { code, before, after } },
    })
    expect(await current(code)).toMatchObject({ ...columns, version: 2, submitted_by: officer.contact.id })
    expect(await office.registration(code)).toMatchObject({
      state: 'SUBMITTED',
      current_version: 2,
      contact_id: hoa.contact.id,
    })
  })

  it('moves it to another village', async () => {
    const code = await office.register(hoa)
    expect(await correct(code, { field: 'village', village: KIM_MAM })).toMatchObject({
      phrase: { values: { before: 'Lương Ngọc', after: 'Kim Mẫm 1' } },
    })
    expect(await office.registration(code)).toMatchObject({ village_code: KIM_MAM })
  })

  it('says so when it is right already', async () => {
    const code = await office.register(hoa)
    expect(await correct(code, { field: 'phone', phone: '0912345678' })).toMatchObject({ kind: 'unchanged' })
    expect(await office.registration(code)).toMatchObject({ current_version: 1 })
  })

  it('does nothing when it is no longer what the officer saw', async () => {
    const code = await office.register(hoa)
    const seen = await office.facing(officer, code, { field: 'phone', phone: '0987654321' })
    await office.register(hoa, { ...HOA, account: '3580205998093' })
    expect(await office.act(correctRecord, officer, seen)).toMatchObject({ kind: 'changed' })
  })

  it('leaves what was withdrawn alone', async () => {
    const code = await office.register(hoa)
    await office.act(withdrawRegistration, hoa, { registration: code })
    expect(await correct(code, NEW_ACCOUNT)).toMatchObject({ kind: 'closed' })
  })

  it('carries a correction of what is in force over to the roster, once two officers want it', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    await office.approve(officer, code)
    expect(await correctTogether(code, NEW_ACCOUNT)).toMatchObject({
      kind: 'corrected',
      notices: [
        { contactId: hoa.contact.id, phrase: { key: 'correct-record.notice' } },
        { contactId: officer.contact.id, phrase: { key: 'second-approval.approved-notice' } },
      ],
    })
    expect(await office.registration(code)).toMatchObject({ state: 'APPROVED', approved_version: 2 })
    expect(await office.linked()).toMatchObject([{ number: '86000009974762', source: 'officer' }])
  })

  it('keeps the paper with the new version', async () => {
    const code = await office.register(hoa, BY_DAUGHTER)
    await correct(code, { field: 'phone', phone: '0987654321' })
    const papers = await office.db.selectFrom('authorisation').select(['version', 'paper_no']).execute()
    expect(papers).toEqual([
      { version: 1, paper_no: '12/UQ' },
      { version: 2, paper_no: '12/UQ' },
    ])
  })
})

describe('correct-record on the roster', () => {
  it.each([
    [
      { field: 'name', name: 'Nguyễn Thị Hoà' },
      { full_name: 'Nguyễn Thị Hoà', name_key: 'NGUYEN THI HOA', name_written: 'Nguyễn Thị Hoa' },
    ],
    [
      { field: 'birth', birth: { value: '1951-02-03', precision: 'DAY' } },
      { birth: '1951-02-03', birth_precision: 'DAY' },
    ],
    [{ field: 'personal-id', 'personal-id': '038151901234' }, { personal_id: '038151901234' }],
    [{ field: 'sex', sex: 'female' }, { sex: 'female' }],
    [{ field: 'village', village: KIM_MAM }, { village_code: KIM_MAM }],
    [{ field: 'phone', phone: '0987654321' }, { phone: '0987654321' }],
  ])('writes %o', async (answers, columns) => {
    const { code } = await office.onRoster()
    expect(await correct(code, answers)).toMatchObject({ kind: 'corrected' })
    expect(await office.db.selectFrom('beneficiary').selectAll().execute()).toMatchObject([{ ...columns, version: 2 }])
    expect(await office.deeds()).toEqual([`officer:${officer.officer?.id} correct-record ${code}`])
  })

  it('unlinks the old account and links the new one', async () => {
    const { code } = await office.onRoster({}, {}, { number: '111122223333' })
    expect(await correctTogether(code, NEW_ACCOUNT)).toMatchObject({
      phrase: { values: { before: '****3333', after: '****4762' } },
    })
    expect(await office.linked()).toMatchObject([{ number: '86000009974762' }])
    expect(await office.db.selectFrom('account').selectAll().execute()).toHaveLength(2)
  })

  it('names somebody who receives, and ends the former one', async () => {
    const { code } = await office.onRoster()
    await correct(code, { field: 'payee', payee: 'Trần Thị Lan', relationship: 'con_de' })
    await correctTogether(code, { field: 'payee', payee: 'Trần Thị Mai', relationship: 'chau' })
    expect(await office.db.selectFrom('payee').select(['full_name', 'until']).orderBy('id').execute()).toEqual([
      { full_name: 'Trần Thị Lan', until: '2026-11-21' },
      { full_name: 'Trần Thị Mai', until: null },
    ])
  })

  it('does nothing when another officer was faster', async () => {
    const { code } = await office.onRoster()
    const seen = await office.facing(officer, code, { field: 'phone', phone: '0987654321' })
    await correct(code, { field: 'sex', sex: 'female' })
    expect(await office.act(correctRecord, officer, seen)).toMatchObject({ kind: 'changed' })
  })

  it('makes the record findable by what it holds now', async () => {
    const { code } = await office.onRoster()
    await correct(code, { field: 'name', name: 'Lò Thị Pản' })
    expect(await office.look(officer, (lookup) => lookup.findRecords('pan', 0))).toMatchObject({ records: [{ code }] })
    expect(await office.look(officer, (lookup) => lookup.findRecords('hoa', 0))).toMatchObject({ records: [] })
  })

  it('finds nothing outside the officer’s units', async () => {
    const { code } = await office.onRoster()
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    const answers = await office.facing(officer, code, { field: 'phone', phone: '0987654321' })
    expect(await office.act(correctRecord, elsewhere, answers)).toMatchObject({ kind: 'not-found' })
  })
})
