import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptInvitation } from '../../src/actions/accept-invitation.js'
import type { Asker } from '../../src/actions/action.js'
import { callOfficer } from '../../src/actions/call-officer.js'
import { myData } from '../../src/actions/my-data.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { revealNumbers } from '../../src/actions/reveal-numbers.js'
import { showRecord } from '../../src/actions/show-record.js'
import { showWork } from '../../src/actions/show-work.js'
import { responsibilitiesOf } from '../../src/domain/permission.js'
import { insertInvitation } from '../../src/store/invitations.js'
import { trustedOfficer } from '../../src/store/officers.js'
import { AT, COMMUNE, HOA, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let hoa: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  hoa = await office.person('Hoa')
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const later = (asker: Asker, days: number): Asker => ({ ...asker, at: new Date(AT.getTime() + days * 86_400_000) })

describe('accept-invitation', () => {
  const invite = (code: string, role: Parameters<typeof insertInvitation>[1]['role'] = 'commune-officer') =>
    office.write((tx) => insertInvitation(tx, { code, role, unitCode: COMMUNE, createdBy: 'terminal', at: AT }))

  it('binds the chat to an officer with all that goes with the role', async () => {
    await invite('ABCD2345')
    expect(await office.act(acceptInvitation, hoa, { code: 'ABCD2345', name: 'Lê Thị Hoa' })).toMatchObject({
      kind: 'joined',
      phrase: {
        values: {
          name: 'Lê Thị Hoa',
          unit: 'Xã Cẩm Lương',
          role: { key: 'role.commune-officer' },
          can: { key: 'role-can.commune-officer' },
        },
      },
    })
    const { officer: bound } = await office.again(hoa.contact.id)
    expect(bound).toMatchObject({ name: 'Lê Thị Hoa', roles: ['commune-officer'] })
    expect(bound?.responsibilities.map(({ responsibility }) => responsibility)).toEqual(
      responsibilitiesOf('commune-officer'),
    )
    expect(await office.deeds()).toEqual([`officer:${bound?.id} accept-invitation ${bound?.id}`])
  })

  it('is good once, and for 72 hours', async () => {
    await invite('ABCD2345')
    await invite('EFGH2345')
    const answers = { code: 'ABCD2345', name: 'Lê Thị Hoa' }
    await office.act(acceptInvitation, hoa, answers)
    const other = await office.person('Người khác')
    expect(await office.act(acceptInvitation, other, answers)).toMatchObject({ kind: 'used' })
    expect(await office.act(acceptInvitation, later(other, 3), { ...answers, code: 'EFGH2345' })).toMatchObject({
      kind: 'expired',
    })
    expect(await office.act(acceptInvitation, other, { ...answers, code: 'ZZZZ2345' })).toMatchObject({
      kind: 'not-found',
    })
    expect((await office.again(other.contact.id)).officer).toBeUndefined()
  })

  it('adds a second role to the first', async () => {
    await invite('ABCD2345', 'administrator')
    await office.act(acceptInvitation, officer, { code: 'ABCD2345', name: 'Cán bộ Hằng' })
    expect((await office.again(officer.contact.id)).officer?.roles).toEqual(['commune-officer', 'administrator'])
  })
})

describe('show-record', () => {
  it('shows a registration with its history, numbers masked, and what can be done next', async () => {
    const code = await office.register(hoa)
    const facts = await office.facing(officer, code)
    const outcome = await office.act(showRecord, officer, facts)
    const told = JSON.stringify(outcome.phrase)
    expect(outcome.kind).toBe('shown')
    expect(outcome.then).toEqual({ flow: 'record-menu', answers: facts })
    expect(told).toContain('0381******34')
    expect(told).not.toMatch(/038150901234|3580205998092|0912345678/)
    expect(outcome.phrase.values?.hints).toEqual([
      { key: 'record.state', values: { value: { key: 'record-state.submitted' } } },
      { key: 'record-match.none' },
    ])
    expect(outcome.phrase.values?.history).toEqual([
      { key: 'history-heading' },
      {
        key: 'history-line',
        values: {
          when: '21/11/2026 09:00',
          what: { key: 'deed.submit-registration' },
          who: { key: 'history-who.contact' },
        },
      },
    ])
  })

  it('shows a person of the roster with the history of what was approved for them', async () => {
    const { code } = await office.onRoster({ personal_id: '038150901234' })
    await office.approve(officer, await office.register(hoa))
    const { phrase } = await office.act(showRecord, officer, { record: code })
    expect(phrase.values?.history).toMatchObject([
      { key: 'history-heading' },
      { values: { what: { key: 'deed.approve-registration' }, who: 'Cán bộ Hằng' } },
      { values: { what: { key: 'deed.submit-registration' } } },
    ])
  })

  it('names a programme that tells a health status to those who decide only', async () => {
    const { code } = await office.onRoster({}, { programme_code: 'BT-8' })
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const [decider, reader] = [
      await office.act(showRecord, officer, { record: code }),
      await office.act(showRecord, head, { record: code }),
    ]
    expect(JSON.stringify(decider.phrase)).toContain('HIV')
    expect(JSON.stringify(reader.phrase)).not.toContain('HIV')
    expect(JSON.stringify(reader.phrase)).toContain('record.programme-unsaid')
  })

  it('finds nothing outside the officer’s units, nor for citizens', async () => {
    const record = await office.register(hoa)
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    const head = await office.person('Trưởng thôn', 'village-head', '15139-02')
    const notFound = { kind: 'not-found', phrase: { key: 'show-record.not-found' } }
    for (const asker of [elsewhere, head, hoa])
      expect(await office.act(showRecord, asker, { record })).toEqual(notFound)
    expect(await office.act(showRecord, officer, { record: 'HS-2222222' })).toEqual(notFound)
  })
})

describe('reveal-numbers', () => {
  it('shows them in full and notes who looked, and why', async () => {
    const code = await office.register(hoa)
    const outcome = await office.act(revealNumbers, officer, { record: code, reason: 'Đối chiếu giấy tờ' })
    expect(outcome.kind).toBe('shown')
    expect(JSON.stringify(outcome.phrase)).toContain('0381 5090 1234')
    const rows = await office.db.selectFrom('history').selectAll().where('action', '=', 'reveal-numbers').execute()
    expect(rows).toMatchObject([
      { actor: `officer:${officer.officer?.id}`, role: 'commune-officer', unit_code: LUONG_NGOC, subject_id: code },
    ])
    expect(JSON.parse(rows[0]?.details ?? '')).toEqual({ numbers: 'all', reason: 'Đối chiếu giấy tờ' })
  })

  it('shows police the personal ID and no account', async () => {
    const police = await office.person('Công an', 'commune-police')
    const { phrase } = await office.act(revealNumbers, police, { record: await office.register(hoa), reason: 'x' })
    expect(JSON.stringify(phrase)).toContain('0381 5090 1234')
    expect(JSON.stringify(phrase)).toContain('****8092')
  })

  it.each(['village-head', 'district-officer', 'province-officer'] as const)(
    'shows a %s nothing in full',
    async (role) => {
      const asker = await office.person('Cấp khác', role, role === 'village-head' ? LUONG_NGOC : '38')
      const outcome = await office.act(revealNumbers, asker, { record: await office.register(hoa), reason: 'x' })
      expect(outcome.kind).toBe('not-allowed')
      expect(await office.deeds()).toHaveLength(1)
    },
  )

  it('finds nothing outside the officer’s units', async () => {
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    expect(
      await office.act(revealNumbers, elsewhere, { record: await office.register(hoa), reason: 'x' }),
    ).toMatchObject({ kind: 'not-found' })
  })
})

describe('show-work', () => {
  it('has nothing to show at first', async () => {
    expect(await office.act(showWork, officer)).toMatchObject({ kind: 'none' })
    expect(await office.act(showWork, hoa)).toMatchObject({ kind: 'none' })
  })

  it('counts what waits, the most urgent first, within the officer’s units', async () => {
    await office.register(hoa)
    const returned = await office.register(hoa, {
      ...HOA,
      'beneficiary-name': 'Lê Văn Tám',
      'personal-id': '038050900002',
    })
    await office.act(returnRegistration, officer, await office.facing(officer, returned, { reason: 'x' }))
    await office.act(myData, hoa, { what: 'complain', words: 'Chậm' })
    await office.act(callOfficer, hoa, { flow: '', question: '' })
    const { phrase } = await office.act(showWork, later(officer, 8))
    expect(phrase.values?.lines).toEqual([
      { key: 'show-work.data-requests-due', values: { count: 1 } },
      { key: 'show-work.help-requests', values: { count: 1 } },
      { key: 'show-work.waiting', values: { count: 1, days: 8 } },
      { key: 'show-work.returned', values: { count: 1 } },
    ])
    const head = await office.person('Trưởng thôn', 'village-head', '15139-02')
    expect(await office.act(showWork, head)).toMatchObject({ kind: 'none' })
  })
})

it('writes the trusted terminal into history as such', async () => {
  const code = await office.register(hoa)
  const contact = { ...hoa.contact, channel: 'terminal' } as const
  const terminal: Asker = { ...hoa, contact, officer: trustedOfficer('commune-officer', COMMUNE) }
  await office.act(revealNumbers, terminal, { record: code, reason: 'x' })
  expect((await office.deeds()).at(-1)).toBe(`terminal reveal-numbers ${code}`)
  expect(trustedOfficer('citizen', COMMUNE)).toBeUndefined()
})
