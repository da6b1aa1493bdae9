import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker, Notice } from '../../src/actions/action.js'
import { decideSecond } from '../../src/actions/decide-second.js'
import { remindAuthorisations } from '../../src/actions/remind-authorisations.js'
import { setAuthorisation } from '../../src/actions/set-authorisation.js'
import { changesOf } from '../../src/store/changes.js'
import { reference } from '../support/chat.js'
import { BY_DAUGHTER, COMMUNE, HOA, Office } from '../support/records.js'

let office: Office
let hang: Asker
let lan: Asker
let code: string
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Hằng', 'commune-officer')
  lan = await office.person('Lan')
  await office.onRoster({ personal_id: '038150901234' })
})
afterEach(() => office.close())

/** Lan receives for Hoa by a paper of 1 October to 31 December. */
async function authorised(more = {}) {
  code = await office.register(lan, { ...BY_DAUGHTER, ...more })
  await office.approve(hang, code)
}

const onDay = (today: string, time = '02:00') =>
  office.write((tx) => remindAuthorisations(tx, { at: new Date(`${today}T${time}:00.000Z`), today, reference }))
const told = (notices: readonly Notice[]) => notices.map(({ contactId, phrase }) => [contactId, phrase.key])
const state = async () => (await office.registration(code)).state

describe('a paper that ends', () => {
  it('is brought to mind fifteen and five days before, once each, to the payee and the officer', async () => {
    await authorised()
    expect(await onDay('2026-12-15')).toEqual([])
    expect(told(await onDay('2026-12-16'))).toEqual([
      [lan.contact.id, 'remind-authorisation.notice'],
      [hang.contact.id, 'remind-authorisation.officer'],
    ])
    expect(await onDay('2026-12-17')).toEqual([])
    expect(told(await onDay('2026-12-26'))).toEqual([
      [lan.contact.id, 'remind-authorisation.notice'],
      [hang.contact.id, 'remind-authorisation.officer'],
    ])
    expect(await onDay('2026-12-27')).toEqual([])
    expect(await state()).toBe('APPROVED')
  })

  it('says nothing at night', async () => {
    await authorised()
    expect(await onDay('2026-12-16', '15:00')).toEqual([])
    expect(await onDay('2026-12-16', '23:30')).toEqual([])
  })

  it('has run out the day after: the money is paid in cash, and everybody is told', async () => {
    await authorised()
    expect(await onDay('2026-12-31')).not.toEqual([])
    expect(await state()).toBe('APPROVED')
    const notices = await onDay('2027-01-01')
    expect(told(notices)).toContainEqual([lan.contact.id, 'authorisation-ended.by-time'])
    expect(notices[0]?.phrase.values).toMatchObject({ fallback: 'cash', date: '31/12/2026' })
    expect(await state()).toBe('EXPIRED')
    expect(await office.linked()).toEqual([])
    const [line] = await office.db.selectFrom('benefit_line').select('payment_method').execute()
    expect(line?.payment_method).toBe('CASH')
    expect(await changesOf(office.db, { communeCode: COMMUNE })).toMatchObject([{ kind: 'PAYEE', source: 'system' }])
    expect(await onDay('2027-01-02')).toEqual([])
  })

  it('falls back to the account that the beneficiary had', async () => {
    const hoa = await office.person('Hoa')
    await office.approve(hang, await office.register(hoa, { ...HOA, account: '3580205111111' }))
    code = await office.register(lan, BY_DAUGHTER)
    await office.approve(hang, code, { duplicate: 'accept' })
    const notices = await onDay('2027-01-01')
    expect(notices[0]?.phrase.values).toMatchObject({ fallback: 'own-account' })
    expect((await office.linked()).map(({ number, owner }) => [number, owner])).toEqual([
      ['3580205111111', 'BENEFICIARY'],
    ])
  })

  it('of merit holds three months at most, whatever it says', async () => {
    await office.onRoster({ full_name: 'Trần Văn Nam' }, { programme_group: 'nguoi_co_cong' })
    await authorised({ group: 'merit', 'paper-to': '2027-06-30', 'paper-from': '2026-10-01' })
    expect(await onDay('2026-12-31')).not.toEqual([])
    await onDay('2027-01-01')
    expect(await state()).toBe('EXPIRED')
  })
})

describe('an officer', () => {
  const set = async (until: string, more = {}) => office.act(setAuthorisation, hang, { record: code, until, ...more })

  it('prolongs a paper, and the payee is told', async () => {
    await authorised()
    const { kind, notices } = await set('2027-03-31')
    expect(kind).toBe('set')
    expect(notices?.map(({ contactId }) => contactId)).toEqual([lan.contact.id])
    expect(await onDay('2026-12-20')).toEqual([])
  })

  it('is told when it may not run so long', async () => {
    await authorised()
    const { kind, phrase } = await set('2028-12-31')
    expect([kind, phrase.values?.date]).toEqual(['shortened', '20/11/2027'])
  })

  describe('of an authorisation that had run out', () => {
    const LATER = '2027-01-05'
    const AT_LATER = new Date('2027-01-05T02:00:00.000Z')
    const later = async (asker: Asker) => ({ ...(await office.again(asker.contact.id)), today: LATER, at: AT_LATER })
    const asked = async () => {
      await authorised()
      await onDay('2027-01-01')
      const outcome = await office.act(setAuthorisation, await later(hang), { record: code, until: '2027-06-30' })
      return { outcome, request: String(outcome.phrase.values?.code) }
    }

    it('asks a second one before the money goes to somebody else again', async () => {
      const { outcome } = await asked()
      expect(outcome.kind).toBe('second-asked')
      expect(await state()).toBe('EXPIRED')
      expect(await office.linked()).toEqual([])
    })

    it('brings it back into force once a second one says yes', async () => {
      const dung = await office.person('Dũng', 'commune-leader')
      const { request } = await asked()
      const { kind } = await office.act(decideSecond, await later(dung), { request, decision: 'approve' })
      expect(kind).toBe('revived')
      expect(await state()).toBe('APPROVED')
      expect((await office.linked()).map(({ owner }) => owner)).toEqual(['PAYEE'])
    })

    it('leaves it ended when the record changed since', async () => {
      const dung = await office.person('Dũng', 'commune-leader')
      const { request } = await asked()
      await office.db.updateTable('registration').set({ state: 'WITHDRAWN' }).where('code', '=', code).execute()
      const { kind } = await office.act(decideSecond, await later(dung), { request, decision: 'approve' })
      expect([kind, await state()]).toEqual(['changed', 'WITHDRAWN'])
    })
  })

  it('cannot set a day that has passed, nor a paper of somebody who receives themselves', async () => {
    await authorised()
    expect((await set('2026-11-01')).kind).toBe('over')
    code = await office.register(await office.person('Mai'), { ...HOA, 'beneficiary-name': 'Lê Thị Mai' })
    expect((await set('2027-01-01')).kind).toBe('no-payee')
    code = 'DK-ZZZZZZZ'
    expect((await set('2027-01-01')).kind).toBe('not-found')
  })
})
