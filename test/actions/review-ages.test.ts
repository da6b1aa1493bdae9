import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { decideChange } from '../../src/actions/decide-change.js'
import { reviewAges } from '../../src/actions/review-ages.js'
import { changesOf } from '../../src/store/changes.js'
import { reference } from '../support/chat.js'
import { COMMUNE, Office } from '../support/records.js'

let office: Office
let hang: Asker
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Hằng', 'commune-officer')
})
afterEach(() => office.close())

const onDay = (today: string, time = '02:00') =>
  office.write((tx) => reviewAges(tx, { at: new Date(`${today}T${time}:00.000Z`), today, reference }))
const proposals = () => changesOf(office.db, { communeCode: COMMUNE })
const turning60 = () =>
  office.onRoster({ birth: '1966-12-20', birth_precision: 'DAY' }, { programme_code: 'BT-6N', coefficient: 1.5 })

describe('a birthday', () => {
  it('is a task of the month before, told to the officer once', async () => {
    await turning60()
    await onDay('2026-10-31')
    expect(await proposals()).toEqual([])
    const notices = await onDay('2026-11-21')
    expect(notices).toMatchObject([{ contactId: hang.contact.id, phrase: { key: 'review-ages.notice' } }])
    expect(await proposals()).toMatchObject([
      {
        kind: 'COEF',
        state: 'PROPOSED',
        source: 'system',
        event_date: '2026-12-20',
        reason: 'Đủ 60 tuổi ngày 20/12/2026',
      },
    ])
    expect(await onDay('2026-11-21')).toEqual([])
    expect(await onDay('2026-11-22')).toEqual([])
    expect(await proposals()).toHaveLength(1)
  })

  it('leads to the other coefficient by one tap', async () => {
    const { id } = await turning60()
    await onDay('2026-11-10')
    const [review] = await proposals()
    const early = { ...hang, today: '2026-11-10' }
    const answers = { change: review?.code ?? '', 'change.state': 'PROPOSED', decide: 'approve' }
    const { kind } = await office.act(decideChange, early, answers)
    expect(kind).toBe('approved')
    const lines = await office.db.selectFrom('benefit_line').selectAll().where('beneficiary_id', '=', id).execute()
    expect(lines).toMatchObject([
      { until_month: '2026-11' },
      { from_month: '2026-12', programme_code: 'BT-6N-NCT', coefficient: 2, amount: 1_080_000 },
    ])
  })

  it('that leaves everything as it is is remembered with its reason', async () => {
    await turning60()
    await onDay('2026-11-10')
    const [review] = await proposals()
    const answers = {
      change: review?.code ?? '',
      'change.state': 'PROPOSED',
      decide: 'refuse',
      refusal: 'ngày sinh sai',
    }
    expect((await office.act(decideChange, hang, answers)).kind).toBe('refused')
    await onDay('2026-11-11')
    await onDay('2026-12-11')
    expect(await proposals()).toMatchObject([{ state: 'REFUSED', refusal: 'ngày sinh sai' }])
  })

  it('long past counts from this month, and nobody claims years back', async () => {
    await office.onRoster({ birth: '1950', birth_precision: 'YEAR' }, { programme_code: 'BT-6N' })
    await onDay('2026-11-10')
    expect(await proposals()).toMatchObject([{ event_date: '2026-11-01', reason: 'Đã quá 60 tuổi' }])
  })

  it('waits for the morning', async () => {
    await turning60()
    expect(await onDay('2026-11-10', '17:00')).toEqual([])
    expect(await proposals()).toEqual([])
  })
})
