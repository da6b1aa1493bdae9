import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { changeAccount } from '../../src/actions/change-account.js'
import { myData } from '../../src/actions/my-data.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { showStatus } from '../../src/actions/show-status.js'
import { withdrawRegistration } from '../../src/actions/withdraw-registration.js'
import { BY_DAUGHTER, HOA, Office } from '../support/records.js'

let office: Office
let hoa: Asker
let officer: Asker
let stranger: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  stranger = await office.person('Lạ')
})
afterEach(() => office.close())

const NEW_ACCOUNT = { bank: 'BIDV', account: '86000009974762', holder: 'NGUYEN THI HOA' }

async function approved(): Promise<string> {
  await office.onRoster({ personal_id: '038150901234' })
  const code = await office.register(hoa)
  await office.approve(officer, code)
  return code
}

describe('show-status', () => {
  const states = async (asker: Asker, registration?: string) => {
    const { phrase } = await office.act(showStatus, asker, registration === undefined ? {} : { registration })
    const lines = phrase.values?.lines
    return Array.isArray(lines) ? lines.map((line: { key: string }) => line.key) : phrase.key
  }

  it('follows a registration from receipt to a changed account', async () => {
    expect(await states(hoa)).toBe('show-status.none')
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(hoa)
    expect(await states(hoa)).toEqual(['show-status.submitted'])
    await office.approve(officer, code)
    expect(await states(hoa)).toEqual(['show-status.approved'])
    await office.act(changeAccount, hoa, { registration: code, ...NEW_ACCOUNT })
    expect(await states(hoa)).toEqual(['show-status.changing'])
    await office.act(returnRegistration, officer, await office.facing(officer, code, { reason: 'sai số' }))
    expect(await states(hoa)).toEqual(['show-status.change-returned'])
    await office.act(withdrawRegistration, hoa, { registration: code })
    expect(await states(hoa)).toEqual(['show-status.withdrawn'])
  })

  it('shows one of several by its code, and nobody else’s', async () => {
    const code = await office.register(hoa)
    await office.register(hoa, { ...HOA, 'beneficiary-name': 'Lê Văn Tám', 'personal-id': '038050900002' })
    expect(await states(hoa)).toHaveLength(2)
    expect(await states(hoa, code)).toHaveLength(1)
    expect(await states(stranger, code)).toBe('show-status.none')
  })

  it('says from which payment on, counted from the day of the decision', async () => {
    await approved()
    const { phrase } = await office.act(showStatus, { ...hoa, today: '2027-03-05' })
    expect(phrase.values?.lines).toMatchObject([{ values: { month: '01/2027' } }])
  })
})

describe('change-account', () => {
  it('makes a new version that waits, and overwrites nothing', async () => {
    const code = await approved()
    expect(await office.act(changeAccount, hoa, { registration: code, ...NEW_ACCOUNT })).toMatchObject({
      kind: 'waiting',
      notices: [],
    })
    expect(await office.registration(code)).toMatchObject({
      state: 'SUBMITTED',
      current_version: 2,
      approved_version: 1,
    })
    const versions = await office.db.selectFrom('registration_version').selectAll().orderBy('version').execute()
    expect(versions).toMatchObject([
      { account_number: '3580205998092', decision: 'approved' },
      {
        account_number: '86000009974762',
        bank_code: 'BIDV',
        decision: null,
        decided_at: null,
        beneficiary_name: 'Nguyễn Thị Hoa',
      },
    ])
    expect(JSON.parse(versions[1]?.answers ?? '')).toMatchObject({ account: '86000009974762', village: HOA.village })
  })

  it('goes into a registration that waits anyway', async () => {
    const code = await office.register(hoa, { ...HOA, method: 'cash' })
    expect(await office.act(changeAccount, hoa, { registration: code, ...NEW_ACCOUNT })).toMatchObject({
      kind: 'changed',
    })
  })

  it('says so when it is the same account', async () => {
    const code = await approved()
    const same = { registration: code, bank: 'VBA', account: '3580205998092', holder: 'NGUYEN THI HOA' }
    expect(await office.act(changeAccount, hoa, same)).toMatchObject({ kind: 'already' })
    expect(await office.registration(code)).toMatchObject({ current_version: 1, state: 'APPROVED' })
  })

  it('leaves a differing holder to the officer', async () => {
    const code = await approved()
    await office.act(changeAccount, hoa, {
      registration: code,
      ...NEW_ACCOUNT,
      holder: 'LE VAN TAM',
      'holder.match': 'differs',
    })
    expect(await office.facing(officer, code)).toMatchObject({ 'record.holder': 'differs', 'record.state': 'waiting' })
  })

  it('tells the contact whose word was approved before', async () => {
    const code = await approved()
    await office.db
      .updateTable('registration')
      .set({ contact_id: stranger.contact.id })
      .where('code', '=', code)
      .execute()
    const outcome = await office.act(changeAccount, stranger, { registration: code, ...NEW_ACCOUNT })
    expect(outcome.notices).toEqual([
      { contactId: hoa.contact.id, phrase: { key: 'change-account.notice', values: { name: 'Nguyễn Thị Hoa' } } },
    ])
  })

  it('finds only the asker’s own', async () => {
    const code = await approved()
    expect(await office.act(changeAccount, stranger, { registration: code, ...NEW_ACCOUNT })).toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('withdraw-registration', () => {
  it('takes back what waits, with its consents', async () => {
    const code = await office.register(hoa)
    expect(await office.act(withdrawRegistration, hoa, { registration: code })).toMatchObject({ kind: 'withdrawn' })
    expect(await office.registration(code)).toMatchObject({ state: 'WITHDRAWN' })
    const consents = await office.db.selectFrom('consent').select('withdrawn_at').execute()
    expect(consents).toEqual([{ withdrawn_at: hoa.at.toISOString() }])
    expect(await office.deeds()).toContain(`contact:${hoa.contact.id} withdraw-registration ${code}`)
  })

  it('takes the money off an approved account', async () => {
    const code = await approved()
    expect(await office.act(withdrawRegistration, hoa, { registration: code })).toMatchObject({ kind: 'unlinked' })
    expect(await office.linked()).toEqual([])
    expect(await office.db.selectFrom('benefit_line').select('payment_method').execute()).toEqual([
      { payment_method: 'CASH' },
    ])
  })

  it('says so the second time, and finds only the asker’s own', async () => {
    const code = await office.register(hoa)
    expect(await office.act(withdrawRegistration, stranger, { registration: code })).toMatchObject({
      kind: 'not-found',
    })
    await office.act(withdrawRegistration, hoa, { registration: code })
    expect(await office.act(withdrawRegistration, hoa, { registration: code })).toMatchObject({ kind: 'already' })
  })

  it('begins anew afterwards', async () => {
    const code = await office.register(hoa)
    await office.act(withdrawRegistration, hoa, { registration: code })
    expect(await office.register(hoa)).not.toBe(code)
  })
})

describe('my-data', () => {
  it('shows what was given in, numbers masked, and never the roster', async () => {
    await office.onRoster({ personal_id: '038150901234' }, { programme_code: 'BT-8' })
    await office.register(hoa, BY_DAUGHTER)
    const outcome = await office.act(myData, hoa, { what: 'view' })
    const told = JSON.stringify(outcome.phrase)
    expect(outcome.kind).toBe('shown')
    expect(told).toContain('0381******34')
    expect(told).toContain('****8092')
    expect(told).toContain('record.consent')
    expect(told).not.toMatch(/038150901234|3580205998092|record\.programme|match/)
    expect(await office.act(myData, stranger, { what: 'view' })).toMatchObject({ kind: 'none' })
  })

  it.each([
    ['correct', 10, '2026-12-01'],
    ['complain', 2, '2026-11-24'],
  ])('takes a request to %s with the day it is due', async (what, _, due_on) => {
    const registration = await office.register(hoa)
    expect(await office.act(myData, hoa, { what, registration, words: 'Sai tên đệm' })).toMatchObject({
      kind: what,
      phrase: { values: { number: 1 } },
    })
    expect(await office.db.selectFrom('data_request').selectAll().execute()).toMatchObject([
      { kind: what, words: 'Sai tên đệm', due_on, done_at: null },
    ])
  })

  it('deletes at once what was never approved, but not its history', async () => {
    const code = await office.register(hoa, BY_DAUGHTER)
    expect(await office.act(myData, hoa, { what: 'delete', registration: code, sure: 'yes' })).toMatchObject({
      kind: 'deleted',
    })
    for (const table of ['registration', 'registration_version', 'authorisation', 'consent', 'search_term'] as const) {
      expect(await office.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
    expect(await office.deeds()).toEqual([
      `contact:${hoa.contact.id} submit-registration ${code}`,
      `contact:${hoa.contact.id} ask-for-data ${code}`,
    ])
  })

  it('takes a request to delete what was approved', async () => {
    const registration = await approved()
    expect(await office.act(myData, hoa, { what: 'delete', registration })).toMatchObject({ kind: 'delete' })
    expect(await office.db.selectFrom('data_request').selectAll().execute()).toMatchObject([
      { kind: 'delete', due_on: '2026-12-11' },
    ])
  })

  it('finds only the asker’s own', async () => {
    const registration = await office.register(hoa)
    expect(await office.act(myData, stranger, { what: 'delete', registration })).toMatchObject({ kind: 'not-found' })
  })
})
