import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { approveRegistration } from '../../src/actions/approve-registration.js'
import { changeAccount } from '../../src/actions/change-account.js'
import { BY_DAUGHTER, HOA, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

const BINH = {
  ...HOA,
  'beneficiary-name': 'Trần Văn Bình',
  'personal-id': '038040900003',
  birth: { value: '1940', precision: 'YEAR' } as const,
}

let office: Office
let hoa: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

describe('approve-registration', () => {
  it('pays the one person who fits into the account, and tells whoever registered', async () => {
    const { lineId, code: record } = await office.onRoster(
      { personal_id: '038150901234' },
      {},
      { number: '111122223333' },
    )
    const code = await office.register(hoa)
    const outcome = await office.approve(officer, code)
    expect(outcome).toMatchObject({
      kind: 'approved',
      phrase: {
        values: {
          code,
          record,
          target: 'person',
          bank: 'Agribank',
          account: '****8092',
          month: '01/2027',
          method: 'transfer',
        },
      },
      notices: [{ contactId: hoa.contact.id, phrase: { key: 'approve-registration.notice' } }],
    })
    expect(await office.linked()).toMatchObject([
      { benefit_line_id: lineId, owner: 'BENEFICIARY', number: '3580205998092', source: 'registration' },
    ])
    expect(await office.registration(code)).toMatchObject({ state: 'APPROVED', approved_version: 1 })
    expect(await office.deeds()).toContain(`officer:${officer.officer?.id} approve-registration ${code}`)
  })

  it('keeps the former account on record', async () => {
    await office.onRoster({ personal_id: '038150901234' }, {}, { number: '111122223333' })
    await office.approve(officer, await office.register(hoa))
    const rows = await office.db.selectFrom('account').select(['number', 'unlinked_at']).orderBy('id').execute()
    expect(rows).toEqual([
      { number: '111122223333', unlinked_at: officer.at.toISOString() },
      { number: '3580205998092', unlinked_at: null },
    ])
  })

  it('says so the second time, and changes nothing', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    await office.approve(officer, code)
    const deeds = await office.deeds()
    const again = await office.approve(officer, code)
    expect(again).toMatchObject({ kind: 'already', phrase: { values: { code } } })
    expect(again.notices).toBeUndefined()
    expect(await office.deeds()).toEqual(deeds)
  })

  it('ends in one approval and one "has changed" when two officers are at it', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    const leader = await office.person('Chủ tịch', 'commune-leader')
    const [first, second] = [await office.facing(officer, code), await office.facing(leader, code)]
    expect(await office.act(approveRegistration, officer, first)).toMatchObject({ kind: 'approved' })
    expect(await office.act(approveRegistration, leader, second)).toMatchObject({ kind: 'changed' })
    expect(await office.linked()).toHaveLength(1)
  })

  it('does nothing when the person sent something else meanwhile', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    const seen = await office.facing(officer, code)
    await office.register(hoa, { ...HOA, account: '3580205998093' })
    expect(await office.act(approveRegistration, officer, seen)).toMatchObject({ kind: 'changed' })
    expect(await office.linked()).toEqual([])
  })

  it('does nothing when the roster changed meanwhile', async () => {
    const code = await office.register(hoa)
    const seen = await office.facing(officer, code, { newcomer: 'create' })
    await office.onRoster({ personal_id: '038150901234' })
    expect(await office.act(approveRegistration, officer, seen)).toMatchObject({ kind: 'changed' })
  })

  it('makes a record for a newcomer', async () => {
    const code = await office.register(hoa)
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'changed' })
    expect(await office.approve(officer, code, { newcomer: 'create' })).toMatchObject({
      kind: 'approved',
      phrase: { values: { target: 'newcomer' } },
    })
    const people = await office.db.selectFrom('beneficiary').selectAll().execute()
    expect(people).toMatchObject([
      {
        full_name: 'Nguyễn Thị Hoa',
        name_written: 'nguyễn thị hoa',
        birth: '1950',
        sex: 'female',
        personal_id: '038150901234',
        village_code: LUONG_NGOC,
      },
    ])
    expect(await office.db.selectFrom('benefit_line').selectAll().execute()).toMatchObject([
      {
        beneficiary_id: people[0]?.id,
        role: 'BENEFICIARY',
        state: 'DANG_HUONG',
        from_month: '2027-01',
        payment_method: 'TRANSFER',
      },
    ])
    expect(await office.linked()).toHaveLength(1)
  })

  it('makes a carer a payee in their own right', async () => {
    const carer = { ...BY_DAUGHTER, payee: 'carer', method: 'open-account', 'preferred-bank': 'VBA' }
    const code = await office.register(hoa, carer)
    expect(await office.approve(officer, code, { newcomer: 'create' })).toMatchObject({
      kind: 'approved',
      phrase: { values: { method: 'open-account' } },
    })
    expect(await office.db.selectFrom('beneficiary').selectAll().execute()).toMatchObject([
      { full_name: 'Trần Thị Lan', personal_id: '038175900011' },
    ])
    expect(await office.db.selectFrom('benefit_line').selectAll().execute()).toMatchObject([
      { role: 'CARER', cared_for: 'Nguyễn Thị Hoa', payment_method: null },
    ])
    expect(await office.linked()).toEqual([])
  })

  it('pays whoever receives for another into their own account', async () => {
    const { lineId } = await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa, BY_DAUGHTER)
    await office.approve(officer, code)
    expect(await office.linked()).toMatchObject([{ owner: 'PAYEE', benefit_line_id: lineId }])
    expect(await office.db.selectFrom('payee').selectAll().execute()).toMatchObject([
      { benefit_line_id: lineId, role: 'AUTHORISED', full_name: 'Trần Thị Lan', relationship: 'con_de', until: null },
    ])
  })

  it('asks for a choice among several, and takes it', async () => {
    const one = await office.onRoster({ birth: null, birth_precision: null })
    await office.onRoster({ birth: '1951' })
    const code = await office.register(hoa, { ...HOA, 'personal-id': 'none' })
    expect(await office.look(officer, (lookup) => lookup.candidateLines(code))).toHaveLength(2)
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'changed' })
    expect(await office.approve(officer, code, { line: String(one.lineId) })).toMatchObject({ kind: 'approved' })
    expect(await office.linked()).toMatchObject([{ benefit_line_id: one.lineId }])
  })

  it('pays every benefit of the one person', async () => {
    const { id, lineId } = await office.onRoster({ personal_id: '038150901234' })
    const second = await office.write(async (tx) => {
      const line = {
        beneficiary_id: id,
        role: 'BENEFICIARY',
        programme_group: 'bao_tro_xa_hoi',
        programme_code: 'BT-4',
        state: 'DANG_HUONG',
        position: 2,
      } as const
      return tx
        .insertInto('benefit_line')
        .values({ ...line, created_at: '2026-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow()
    })
    await office.approve(officer, await office.register(hoa))
    expect((await office.linked()).map((row) => row.benefit_line_id)).toEqual([lineId, second.id])
  })

  it('fills what the roster lacks, and overwrites nothing', async () => {
    await office.onRoster({ personal_id: null, birth: '1950-03-02', birth_precision: 'DAY', sex: 'female' })
    await office.approve(officer, await office.register(hoa))
    expect(await office.db.selectFrom('beneficiary').selectAll().execute()).toMatchObject([
      { personal_id: '038150901234', birth: '1950-03-02', birth_precision: 'DAY', phone: '0912345678', version: 2 },
    ])
  })

  it('needs the officer’s word on a holder of another name', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa, { ...HOA, holder: 'LE VAN TAM', 'holder.match': 'differs' })
    expect(await office.facing(officer, code)).toMatchObject({ 'record.holder': 'differs' })
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'changed' })
    expect(await office.approve(officer, code, { holder: 'accept' })).toMatchObject({ kind: 'approved' })
  })

  it.each([
    ['holder', { ...HOA, holder: 'LE VAN TAM', 'holder.match': 'differs' }],
    ['newcomer', BINH],
  ])('returns it with a standard reason when the officer says so at %s', async (question, answers) => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa, answers)
    const outcome = await office.approve(officer, code, { [question]: 'return' })
    expect(outcome).toMatchObject({
      kind: 'returned',
      phrase: { key: 'return-registration.returned', values: { reason: { key: `standard-reason.${question}` } } },
      notices: [{ contactId: hoa.contact.id }],
    })
    expect(await office.registration(code)).toMatchObject({ state: 'RETURNED', approved_version: null })
  })

  it('replaces the registration that was in force, and tells its giver', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const former = await office.register(hoa)
    await office.approve(officer, former)
    const lan = await office.person('Lan')
    const code = await office.register(lan, BY_DAUGHTER)
    expect(await office.facing(officer, code)).toMatchObject({ 'record.duplicate': 'yes' })
    const outcome = await office.approve(officer, code, { duplicate: 'accept' })
    expect(outcome.notices?.map(({ contactId, phrase }) => [contactId, phrase.key])).toEqual([
      [lan.contact.id, 'approve-registration.notice'],
      [hoa.contact.id, 'approve-registration.replaced-notice'],
    ])
    expect(await office.registration(former)).toMatchObject({ state: 'SUPERSEDED' })
    expect(await office.linked()).toMatchObject([{ owner: 'PAYEE' }])
  })

  it('leaves the approved account in force until a change is approved too', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    await office.approve(officer, code)
    await office.act(changeAccount, hoa, {
      registration: code,
      bank: 'BIDV',
      account: '86000009974762',
      holder: 'NGUYEN THI HOA',
    })
    expect(await office.linked()).toMatchObject([{ number: '3580205998092' }])
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'approved' })
    expect(await office.linked()).toMatchObject([{ number: '86000009974762', bank_code: 'BIDV' }])
    expect(await office.registration(code)).toMatchObject({ approved_version: 2, state: 'APPROVED' })
  })

  it('pays cash again to whoever chose cash', async () => {
    await office.onRoster({ personal_id: '038150901234' }, {}, { number: '111122223333' })
    const code = await office.register(hoa, { ...HOA, method: 'cash' })
    expect(await office.approve(officer, code)).toMatchObject({
      kind: 'approved',
      phrase: { values: { method: 'cash' } },
    })
    expect(await office.linked()).toEqual([])
  })

  it('finds nothing outside the officer’s units, or without the responsibility', async () => {
    const code = await office.register(hoa)
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const police = await office.person('Công an', 'commune-police')
    const seen = await office.facing(officer, code, { newcomer: 'create' })
    for (const asker of [elsewhere, head, police, hoa]) {
      expect(await office.act(approveRegistration, asker, seen)).toEqual({
        kind: 'not-found',
        phrase: { key: 'approve-registration.not-found' },
      })
    }
    expect(await office.act(approveRegistration, officer, { record: 'DK-2222222' })).toEqual({
      kind: 'not-found',
      phrase: { key: 'approve-registration.not-found' },
    })
  })

  it('leaves a record of the roster as it is', async () => {
    const { code } = await office.onRoster()
    expect(await office.approve(officer, code)).toMatchObject({ kind: 'closed' })
  })
})
