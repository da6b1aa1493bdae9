import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { submitRegistration } from '../../src/actions/submit-registration.js'
import { BY_DAUGHTER, COMMUNE, HOA, KIM_MAM, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
let hoa: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
})
afterEach(() => office.close())

const versions = () => office.db.selectFrom('registration_version').selectAll().orderBy('id').execute()

describe('submit-registration', () => {
  it('gives a receipt, and keeps what was said as it was said', async () => {
    const outcome = await office.act(submitRegistration, hoa, HOA)
    expect(outcome).toMatchObject({ kind: 'submitted', notices: [] })
    const code = String(outcome.phrase.values?.code)
    expect(code).toMatch(/^DK-[2-9A-Z]{7}$/)
    expect(await office.registration(code)).toMatchObject({
      state: 'SUBMITTED',
      commune_code: COMMUNE,
      village_code: LUONG_NGOC,
      contact_id: hoa.contact.id,
    })
    expect(await versions()).toMatchObject([
      {
        beneficiary_name: 'Nguyễn Thị Hoa',
        name_written: 'nguyễn thị hoa',
        birth: '1950',
        birth_precision: 'YEAR',
        sex: 'female',
        payment_method: 'TRANSFER',
        bank_code: 'VBA',
        account_number: '3580205998092',
        holder_match: 'same-without-diacritics',
        warnings: '[]',
      },
    ])
    expect(await office.deeds()).toEqual([`contact:${hoa.contact.id} submit-registration ${code}`])
  })

  it('stores consent with the version of its text, a purpose a row', async () => {
    await office.register(hoa, {
      ...HOA,
      method: 'open-account',
      'preferred-bank': 'VBA',
      'bank-consent': 'agree',
      'bank-consent.version': '2026-11-02',
    })
    expect(await office.db.selectFrom('consent').select(['purpose', 'text_version', 'withdrawn_at']).execute()).toEqual(
      [
        { purpose: 'registration', text_version: '2026-11-01', withdrawn_at: null },
        { purpose: 'account-opening', text_version: '2026-11-02', withdrawn_at: null },
      ],
    )
  })

  it('keeps the paper of whoever receives for another', async () => {
    await office.register(hoa, BY_DAUGHTER)
    expect(await office.db.selectFrom('authorisation').selectAll().execute()).toMatchObject([
      { kind: 'AUTHORISED', paper_no: '12/UQ', valid_from: '2026-10-01', valid_to: '2026-12-31', version: 1 },
    ])
    expect(await versions()).toMatchObject([{ payee_name: 'Trần Thị Lan', relationship: 'con_de' }])
  })

  it('finds the person on the roster without saying so', async () => {
    const { lineId } = await office.onRoster({ personal_id: '038150901234' })
    const found = await office.act(submitRegistration, hoa, HOA)
    const missed = await office.act(submitRegistration, hoa, {
      ...HOA,
      'beneficiary-name': 'Lê Văn Tám',
      'personal-id': '038050900002',
    })
    expect(await office.registration(String(found.phrase.values?.code))).toMatchObject({
      match: 'one',
      matched_lines: `[${lineId}]`,
    })
    expect(found.phrase.key).toBe(missed.phrase.key)
    expect(Object.keys(found.phrase.values ?? {})).toEqual(Object.keys(missed.phrase.values ?? {}))
  })

  it('says so when the same is sent twice, and changes nothing', async () => {
    const code = await office.register(hoa)
    expect(await office.act(submitRegistration, hoa, HOA)).toMatchObject({
      kind: 'already',
      phrase: { values: { code } },
    })
    expect(await versions()).toHaveLength(1)
  })

  it('makes a new version when the same contact registers the person again', async () => {
    const code = await office.register(hoa)
    const again = await office.act(submitRegistration, hoa, { ...HOA, account: '3580205998093' })
    expect(again).toMatchObject({ kind: 'updated', phrase: { values: { code } } })
    expect(await office.registration(code)).toMatchObject({ current_version: 2, state: 'SUBMITTED' })
    expect((await versions()).map(({ account_number }) => account_number)).toEqual(['3580205998092', '3580205998093'])
  })

  it('takes a changed paper for something new', async () => {
    await office.register(hoa, BY_DAUGHTER)
    expect(await office.act(submitRegistration, hoa, { ...BY_DAUGHTER, paper: '13/UQ' })).toMatchObject({
      kind: 'updated',
    })
  })

  it('keeps caring and the other group apart from the person’s own benefit', async () => {
    const codes = [
      await office.register(hoa, BY_DAUGHTER),
      await office.register(hoa, { ...BY_DAUGHTER, payee: 'carer' }),
      await office.register(hoa, { ...BY_DAUGHTER, group: 'merit' }),
    ]
    expect(new Set(codes).size).toBe(3)
  })

  it('warns the officer of what should be looked at', async () => {
    await office.register(hoa, {
      ...BY_DAUGHTER,
      'personal-id.warnings': 'year-differs sex-differs',
      'account.warnings': 'length-unusual',
      holder: 'TRAN THI MAI',
      'paper-to': '2026-11-20',
    })
    expect(JSON.parse((await versions())[0]?.warnings ?? '')).toEqual([
      'personal-id-year-differs',
      'personal-id-sex-differs',
      'account-length-unusual',
      'holder-differs',
      'authorisation-expired',
    ])
  })

  it('compares the holder again when the payee was renamed afterwards', async () => {
    await office.register(hoa, { ...HOA, 'beneficiary-name': 'Nguyễn Thị Hòe' })
    expect(await versions()).toMatchObject([{ holder_match: 'differs' }])
  })

  it('tells whoever registered the person before, and the officer', async () => {
    const first = await office.register(hoa)
    const lan = await office.person('Lan')
    const outcome = await office.act(submitRegistration, lan, BY_DAUGHTER)
    expect(outcome.kind).toBe('submitted')
    expect(outcome.notices).toEqual([
      {
        contactId: hoa.contact.id,
        phrase: { key: 'submit-registration.other-notice', values: { name: 'Nguyễn Thị Hoa', code: first } },
      },
    ])
    expect(JSON.parse((await versions())[1]?.warnings ?? '')).toContain('duplicate-registration')
  })

  it('reports an account that more than three people would share', async () => {
    for (const name of ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Bốn']) {
      await office.onRoster({ full_name: name }, {}, { number: '3580205998092' })
    }
    await office.register(hoa)
    expect(JSON.parse((await versions())[0]?.warnings ?? '')).toEqual(['account-shared'])
  })

  it('leaves an unknown village to the commune that was named, and has none without a name', async () => {
    const code = await office.register(hoa, { ...HOA, village: 'other', commune: COMMUNE })
    expect(await office.registration(code)).toMatchObject({ commune_code: COMMUNE, village_code: null })
    expect(await office.act(submitRegistration, hoa, { ...HOA, village: 'other' })).toMatchObject({
      kind: 'no-commune',
    })
  })

  it('takes the next bytes of chance when a code is taken', async () => {
    const chance = new Uint8Array(64).map((_, index) => (index < 16 ? 7 : index))
    const [first, second] = [
      { ...HOA },
      { ...HOA, 'beneficiary-name': 'Lê Văn Tám', 'personal-id': '038050900002', village: KIM_MAM },
    ]
    const codes = await office.write(async (tx) => [
      (await submitRegistration(tx, { ...hoa, chance }, first)).phrase.values?.code,
      (await submitRegistration(tx, { ...hoa, chance }, second)).phrase.values?.code,
    ])
    expect(new Set(codes).size).toBe(2)
  })
})
