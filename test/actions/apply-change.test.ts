import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { type Applied, applyChange } from '../../src/actions/apply-change.js'
import type { Applying } from '../../src/actions/change-effects.js'
import { undoChange } from '../../src/actions/undo-change.js'
import { isPayable } from '../../src/domain/benefit.js'
import { type ChangeDetails, columnsFor, contentOf } from '../../src/store/change-content.js'
import { rowsOf } from '../../src/store/change-rows.js'
import { type Change, changeByCode, changesOf, insertChange, type NewChange } from '../../src/store/changes.js'
import { seededChance } from '../support/chance.js'
import { reference } from '../support/chat.js'
import { AT, BY_DAUGHTER, COMMUNE, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
let hang: Asker
const chance = seededChance('changes')
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

/** The December list of a commune that closes on the 20th is open on the tenth. */
const TENTH = '2026-11-10'

const applying = (today = TENTH): Applying => ({ at: AT, today, chance: chance(), reference, actor: 'officer:1' })

async function proposed(change: Partial<NewChange> & Pick<NewChange, 'kind'>, details: ChangeDetails = {}) {
  const { id } = await office.write((tx) =>
    insertChange(
      tx,
      {
        state: 'PROPOSED',
        commune_code: COMMUNE,
        village_code: LUONG_NGOC,
        effective_month: '2026-12',
        payment_month: '2026-12',
        source: 'officer',
        proposed_by: 'officer:1',
        ...columnsFor({ details }),
        ...change,
      },
      AT,
      chance(),
    ),
  )
  return office.db.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

const apply = (change: Change, today?: string): Promise<Applied> =>
  office.write((tx) => applyChange(tx, change, applying(today)))

async function applied(change: Change, today?: string) {
  const result = await apply(change, today)
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result))
  return result
}

const linesOf = (id: number) =>
  office.db.selectFrom('benefit_line').selectAll().where('beneficiary_id', '=', id).orderBy('id').execute()

const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02']
const paidMonths = async (id: number) =>
  (await linesOf(id)).map((line) => months.filter((month) => isPayable(line, month)).join(' '))

describe('a death', () => {
  it('stops all benefits with the month after, and says so from the next list', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    const change = await proposed({ kind: 'DEATH', beneficiary_id: hoa.id, event_date: '2026-11-03' })
    const { plan, followUps } = await applied(change)
    expect([plan.effective, plan.listed]).toEqual(['2026-12', '2026-12'])
    expect(followUps).toEqual([])
    const [line] = await linesOf(hoa.id)
    expect(line).toMatchObject({ state: 'CHET', until_month: '2026-11' })
  })

  it('that comes after the closing counts from the month after, and the month in between is claimed back', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    const change = await proposed({ kind: 'DEATH', beneficiary_id: hoa.id, event_date: '2026-11-03' })
    const { plan, followUps } = await applied(change, '2026-11-21')
    expect([plan.effective, plan.listed]).toEqual(['2026-12', '2027-01'])
    expect(await paidMonths(hoa.id)).toEqual(['2026-09 2026-10 2026-11 2026-12'])
    expect(followUps).toMatchObject([{ kind: 'RECOVER', state: 'PROPOSED', amount: 810_000, months: 1 }])
  })

  it('ends at once what somebody else received by', async () => {
    const hoa = await office.onRoster({ personal_id: '038150901234' })
    const lan = await office.person('Lan')
    const code = await office.register(lan, BY_DAUGHTER)
    await office.approve(hang, code)
    const { ended } = await applied(await proposed({ kind: 'DEATH', beneficiary_id: hoa.id, event_date: '2026-11-03' }))
    expect(ended.map(({ registration }) => registration.code)).toEqual([code])
    expect((await office.registration(code)).state).toBe('EXPIRED')
    expect(await office.db.selectFrom('payee').select('until').execute()).toEqual([{ until: TENTH }])
    expect(await office.linked()).toEqual([])
  })

  it('is refused when everything has ended already', async () => {
    const hoa = await office.onRoster({}, { state: 'CHET', until_month: '2026-10' })
    const change = await proposed({ kind: 'DEATH', beneficiary_id: hoa.id, event_date: '2026-11-03' })
    expect(await apply(change)).toEqual({ kind: 'refused', because: 'already' })
  })
})

describe('another coefficient', () => {
  const toElderly = (id: number, event_date: string) =>
    proposed({ kind: 'COEF', beneficiary_id: id, event_date, decision_no: '45/QĐ' }, { programme: 'BT-6N-NCT' })

  it('closes the line and goes on with another, payee and account with it', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 }, { number: '3580205000001' })
    const { change } = await applied(await toElderly(hoa.id, '2026-12-02'))
    const [before, after] = await linesOf(hoa.id)
    expect(before).toMatchObject({ until_month: '2026-11', state: 'THOI_HUONG' })
    expect(after).toMatchObject({
      from_month: '2026-12',
      follows_line_id: before?.id,
      programme_code: 'BT-6N-NCT',
      coefficient: 2,
      amount: 1_080_000,
      state: 'DANG_HUONG',
    })
    expect((await office.linked()).map(({ number }) => number)).toEqual(['3580205000001', '3580205000001'])
    const { before: was, after: is } = contentOf(change)
    expect([was.coefficient, is.coefficient, was.amount, is.amount]).toEqual([1.5, 2, 810_000, 1_080_000])
  })

  it('that comes late leaves arrears, on the line that goes on', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    const { followUps, plan } = await applied(await toElderly(hoa.id, '2026-10-15'))
    expect([plan.effective, plan.listed]).toEqual(['2026-10', '2026-12'])
    const [, after] = await linesOf(hoa.id)
    expect(followUps).toMatchObject([
      { kind: 'ARREARS', amount: 540_000, months: 2, benefit_line_id: after?.id, payment_month: '2026-12' },
    ])
    expect(await paidMonths(hoa.id)).toEqual(['2026-09 2026-10 2026-11', '2026-12 2027-01 2027-02'])
  })

  it('is refused when it is none', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5 })
    const change = await proposed({ kind: 'COEF', beneficiary_id: hoa.id, event_date: TENTH }, { programme: 'BT-6N' })
    expect(await apply(change)).toEqual({ kind: 'refused', because: 'same' })
  })
})

describe('a suspended benefit', () => {
  it('keeps its months when it is resumed', async () => {
    const hoa = await office.onRoster({}, { amount: 810_000 })
    await applied(await proposed({ kind: 'SUSPEND', beneficiary_id: hoa.id, event_date: '2026-10-05' }), '2026-10-10')
    expect(await linesOf(hoa.id)).toMatchObject([{ state: 'TAM_DUNG', suspended_from: '2026-11' }])
    await applied(await proposed({ kind: 'RESUME', beneficiary_id: hoa.id, event_date: '2026-12-01' }))
    expect(await paidMonths(hoa.id)).toEqual(['2026-09 2026-10', '2026-12 2027-01 2027-02'])
  })
})

describe('a newcomer', () => {
  const person = { name: 'Lê Văn Nam', birth: '1948', birthPrecision: 'YEAR', sex: 'male', personalId: null } as const
  const joins = (details: ChangeDetails) =>
    proposed({ kind: 'NEW', decision_no: '12/QĐ', decision_date: '2026-11-05' }, { person, ...details })

  it('gets a record and a benefit, with arrears from the month of the decision', async () => {
    const { person: made, followUps } = await applied(await joins({ programme: 'HT-XH' }))
    expect(made).toMatchObject({ full_name: 'Lê Văn Nam', village_code: LUONG_NGOC })
    expect(await linesOf(made.id)).toMatchObject([{ from_month: '2026-12', amount: 540_000, decision_no: '12/QĐ' }])
    expect(followUps).toMatchObject([{ kind: 'ARREARS', amount: 540_000, months: 1 }])
  })

  it('is not made twice when the number is known', async () => {
    const hoa = await office.onRoster({ personal_id: '038150901234' }, { state: 'THOI_HUONG' })
    const known = { ...person, name: 'Nguyễn Thị Hoa', personalId: '038150901234' }
    const { person: same } = await applied(await joins({ person: known, programme: 'HT-XH' }))
    expect(same.id).toBe(hoa.id)
  })

  it('of somebody else’s number is refused', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const change = await joins({ person: { ...person, personalId: '038150901234' }, programme: 'HT-XH' })
    expect(await apply(change)).toEqual({ kind: 'refused', because: 'number-taken' })
  })
})

describe('undoing', () => {
  const undone = async (code: string) => {
    const change = (await changeByCode(office.db, code)) as Change
    return office.write((tx) => undoChange(tx, change, applying()))
  }
  const content = async (id: number) =>
    [...(await rowsOf(office.db, id)).values()].map(({ table, id: row, values }) => {
      const { version: _, updated_at: __, ...facts } = (values ?? {}) as Record<string, unknown>
      return { table, row, facts }
    })

  it('puts everything back exactly, for every kind that changes records', async () => {
    const lan = await office.person('Lan')
    const hoa = await office.onRoster({ personal_id: '038150901234' }, { coefficient: 1.5, amount: 810_000 })
    await office.approve(hang, await office.register(lan, BY_DAUGHTER))
    const before = await content(hoa.id)
    const changes = [
      await proposed({ kind: 'DEATH', beneficiary_id: hoa.id, event_date: '2026-10-03' }),
      await proposed({ kind: 'MOVE_OUT', beneficiary_id: hoa.id, event_date: '2026-10-03' }),
      await proposed({ kind: 'STOP', beneficiary_id: hoa.id, event_date: '2026-11-03' }),
      await proposed({ kind: 'SUSPEND', beneficiary_id: hoa.id, event_date: '2026-11-03' }),
      await proposed({ kind: 'COEF', beneficiary_id: hoa.id, event_date: '2026-10-03' }, { coefficient: 2 }),
      await proposed(
        { kind: 'INFO', beneficiary_id: hoa.id },
        { corrections: { name: 'Nguyễn Thị Hòa', birth: '1951' } },
      ),
    ]
    for (const change of changes) {
      await applied(change)
      expect(await content(hoa.id), change.kind).not.toEqual(before)
      expect((await undone(change.code)).kind, change.kind).toBe('undone')
      expect(await content(hoa.id), change.kind).toEqual(before)
    }
    expect(await changesOf(office.db, { states: ['PROPOSED', 'APPROVED'] })).toEqual([])
  })

  it('takes a newcomer away again', async () => {
    const person = { name: 'Lê Văn Nam', birth: '1948', birthPrecision: 'YEAR', sex: 'male', personalId: null } as const
    const change = await proposed({ kind: 'NEW', decision_date: '2026-11-05' }, { person, programme: 'HT-XH' })
    await applied(change)
    expect((await undone(change.code)).kind).toBe('undone')
    expect(await office.db.selectFrom('beneficiary').selectAll().execute()).toEqual([])
    expect(await office.db.selectFrom('search_term').selectAll().execute()).toEqual([])
  })

  it('is refused when the record was changed since', async () => {
    const hoa = await office.onRoster()
    const change = await proposed({ kind: 'SUSPEND', beneficiary_id: hoa.id, event_date: '2026-11-03' })
    await applied(change)
    await office.db.updateTable('benefit_line').set({ amount: 1 }).execute()
    expect((await undone(change.code)).kind).toBe('changed')
  })

  it('is refused once the month is locked', async () => {
    const hoa = await office.onRoster()
    const change = await proposed({ kind: 'SUSPEND', beneficiary_id: hoa.id, event_date: '2026-11-03' })
    await applied(change)
    const period = { commune_code: COMMUNE, month: '2026-12', version: 1, changed_at: '', changed_by: '' }
    await office.db
      .insertInto('period')
      .values({ ...period, state: 'LOCKED' })
      .execute()
    expect((await undone(change.code)).kind).toBe('locked')
    expect(await linesOf(hoa.id)).toMatchObject([{ state: 'TAM_DUNG' }])
  })
})
