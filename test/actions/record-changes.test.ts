import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { correctRecord } from '../../src/actions/correct-record.js'
import { undoChange } from '../../src/actions/undo-change.js'
import { contentOf } from '../../src/store/change-content.js'
import { changesOf } from '../../src/store/changes.js'
import { RosterChangeNotes, undoRosterChanges } from '../../src/store/roster-changes.js'
import { seededChance } from '../support/chance.js'
import { reference } from '../support/chat.js'
import { AT, BY_DAUGHTER, COMMUNE, HOA, Office, TODAY } from '../support/records.js'

let office: Office
let hang: Asker
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

const changes = () => changesOf(office.db, { communeCode: COMMUNE })

describe('an approved registration', () => {
  it('of somebody on no roster is a newcomer of the next open list', async () => {
    const hoa = await office.person('Hoa')
    const code = await office.register(hoa)
    await office.approve(hang, code, { newcomer: 'create' })
    expect(await changes()).toMatchObject([
      { kind: 'NEW', state: 'APPROVED', source: 'registration', reason: code, payment_month: '2027-01' },
    ])
  })

  it('with a first account is no change', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    await office.approve(hang, await office.register(await office.person('Hoa')))
    expect(await changes()).toEqual([])
  })

  it('with another account, then with another payee, is a change of each', async () => {
    await office.onRoster({ personal_id: '038150901234' }, {}, { number: '3580205000001' })
    await office.approve(hang, await office.register(await office.person('Hoa')))
    expect((await changes()).map(({ kind }) => kind)).toEqual(['ACCOUNT'])
    await office.approve(hang, await office.register(await office.person('Lan'), BY_DAUGHTER), { duplicate: 'accept' })
    expect((await changes()).map(({ kind }) => kind)).toEqual(['ACCOUNT', 'PAYEE'])
    const [first] = await changes()
    expect(first && contentOf(first).after.value).toBe('****8092')
  })
})

describe('a correction', () => {
  const correct = async (code: string, more: Record<string, string>) =>
    office.act(correctRecord, hang, await office.facing(hang, code, more))

  it('is noted as a change of facts, and can be undone', async () => {
    const hoa = await office.onRoster()
    await correct(hoa.code, { field: 'name', name: 'Nguyễn Thị Hòa' })
    const [change] = await changes()
    expect(change).toMatchObject({ kind: 'INFO', state: 'APPROVED', source: 'officer', payment_month: '2027-01' })
    if (change === undefined) throw new Error('no change')
    const applying = { at: AT, today: TODAY, chance: seededChance('undo')(), reference, actor: 'officer:1' }
    expect((await office.write((tx) => undoChange(tx, change, applying))).kind).toBe('undone')
    const person = await office.db.selectFrom('beneficiary').select('full_name').executeTakeFirst()
    expect(person?.full_name).toBe('Nguyễn Thị Hoa')
  })

  it('of a registration that is in force is noted too, and undone there', async () => {
    await office.onRoster({ personal_id: '038150901234' })
    const code = await office.register(await office.person('Hoa'), HOA)
    await office.approve(hang, code)
    await correct(code, { field: 'phone', phone: '0987654321' })
    const [change] = await changes()
    expect(change).toMatchObject({ kind: 'INFO', source: 'registration' })
  })
})

describe('a roster', () => {
  const imported = async (id: number, state: 'staged' | 'applied') =>
    office.db
      .insertInto('roster_import')
      .values({
        id,
        file_name: 'ds.xlsx',
        sha256: `${id}`,
        unit_code: COMMUNE,
        form: 'phu-luc-1',
        list_date: TODAY,
        state,
        actor: 'terminal',
        created_at: AT.toISOString(),
        summary: '{}',
      })
      .execute()
  const record = async (importId: number): Promise<number> => {
    const chance = seededChance('roster')()
    const notes = new RosterChangeNotes({ importId, at: AT, today: TODAY, actor: 'officer:1', chance, reference })
    while (await office.write((tx) => notes.forget(tx)));
    for (let count = 0; ; ) {
      const noted = await office.write((tx) => notes.next(tx))
      if (noted === undefined) return count
      count += noted
    }
  }

  it('that is the first of a commune changes nothing; the next one is noted, and taken back with it', async () => {
    const [hoa, nam] = [await office.onRoster(), await office.onRoster({ full_name: 'Lê Văn Nam' })]
    await imported(1, 'staged')
    const made = { subject: 'benefit_line', beneficiary_id: null, before: null, after: null } as const
    const noted = [
      { ...made, from_id: hoa.lineId, to_id: hoa.lineId },
      {
        subject: 'benefit_line',
        from_id: nam.lineId,
        to_id: nam.lineId,
        beneficiary_id: nam.id,
        before: JSON.stringify({ coefficient: 1.5, amount: 810_000 }),
        after: JSON.stringify({ coefficient: 2, amount: 1_080_000 }),
      },
      {
        subject: 'beneficiary',
        from_id: nam.id,
        to_id: nam.id,
        beneficiary_id: nam.id,
        before: JSON.stringify({ birth: '1950' }),
        after: JSON.stringify({ birth: '1951' }),
      },
    ] as const
    await office.db
      .insertInto('import_change')
      .values(noted.map((one) => ({ ...one, import_id: 1 })))
      .execute()
    expect(await record(1)).toBe(0)
    await office.db.updateTable('roster_import').set({ state: 'applied' }).execute()
    await imported(2, 'staged')
    await office.db.updateTable('import_change').set({ import_id: 2 }).execute()
    expect(await record(2)).toBe(3)
    // Begun again by whoever goes on with it: nothing is noted twice.
    expect(await record(2)).toBe(3)
    expect((await changes()).map(({ kind, source, state }) => [kind, source, state])).toEqual([
      ['NEW', 'roster', 'APPROVED'],
      ['COEF', 'roster', 'APPROVED'],
      ['INFO', 'roster', 'APPROVED'],
    ])
    for (const { id } of [hoa, nam]) await office.write((tx) => undoRosterChanges(tx, 2, id))
    expect((await changes()).map(({ state, beneficiary_id }) => [state, beneficiary_id])).toEqual([
      ['UNDONE', null],
      ['UNDONE', null],
      ['UNDONE', null],
    ])
  })

  it('that puts people on record is noted as a new benefit of each', async () => {
    await imported(1, 'applied')
    await imported(2, 'staged')
    const people = [await office.onRoster(), await office.onRoster(), await office.onRoster()]
    const [first, last] = [people[0]?.id ?? 0, people[2]?.id ?? 0]
    const made = { subject: 'beneficiary', beneficiary_id: null, before: null, after: null } as const
    await office.db
      .insertInto('import_change')
      .values({ ...made, import_id: 2, from_id: first, to_id: last })
      .execute()
    expect(await record(2)).toBe(3)
    expect((await changes()).map(({ kind, benefit_line_id }) => [kind, benefit_line_id])).toEqual(
      people.map(({ lineId }) => ['NEW', lineId]),
    )
  })
})
