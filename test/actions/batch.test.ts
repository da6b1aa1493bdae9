import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { askBatch } from '../../src/actions/ask-batch.js'
import { correctRecord } from '../../src/actions/correct-record.js'
import { decideSecond } from '../../src/actions/decide-second.js'
import { returnRegistration } from '../../src/actions/return-registration.js'
import { undoBatch } from '../../src/actions/undo-batch.js'
import type { Answers } from '../../src/conversation/answer.js'
import { nameKey } from '../../src/domain/person-name.js'
import { COMMUNE, HOA, KIM_MAM, Office } from '../support/records.js'

let office: Office
let hang: Asker
let dung: Asker
let codes: string[]

const NAMES = ['Hà Thị Lý', 'Bùi Văn Sáu', 'Quách Thị Ỷ']

/** Three people on the roster who each registered an account of their own. */
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  dung = await office.person('Chủ tịch Dũng', 'commune-leader')
  codes = []
  for (const [index, name] of NAMES.entries()) {
    const personalId = `03815090123${index}`
    await office.onRoster({ full_name: name, personal_id: personalId })
    const said: Answers = {
      ...HOA,
      'beneficiary-name': name,
      'beneficiary-name.typed': name,
      'personal-id': personalId,
      account: `358020599800${index}`,
      holder: nameKey(name),
    }
    codes.push(await office.register(await office.person(name), said))
  }
})
afterEach(() => office.close())

const state = async (code: string) => (await office.registration(code)).state

function answersFor(what: string, more: Answers = {}, of: readonly string[] = codes): Answers {
  return { what, set: of.map((code) => `${code}:1`), 'set.commune': COMMUNE, ...more }
}

/** One asks, another says yes. */
async function decideTogether(answers: Answers) {
  const asked = await office.act(askBatch, hang, answers)
  const request = String(asked.phrase.values?.code)
  return office.act(decideSecond, dung, { request, decision: 'approve' })
}

const lastBatch = async () =>
  String((await office.db.selectFrom('batch').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id)

describe('approving a set', () => {
  it('offers what raises no question, with how many are left out', async () => {
    await office.register(await office.person('Lạ'), {
      ...HOA,
      'beneficiary-name': 'Người Lạ',
      holder: 'NGUOI LA',
      'personal-id': '038150909999',
      account: '3580205998111',
    })
    const sets = await office.look(hang, (lookup) => lookup.recordSets('approve'))
    expect(sets).toMatchObject([{ name: 'clean', left: 1 }])
    expect(sets[0]?.entries.map(({ code }) => code)).toEqual(codes)
    expect(await office.look(hang, (lookup) => lookup.recordSets('return'))).toMatchObject([{ name: 'newcomer' }])
  })

  it('does nothing until a second officer approves', async () => {
    expect(await office.act(askBatch, hang, answersFor('approve'))).toMatchObject({ kind: 'second-asked' })
    expect(await Promise.all(codes.map(state))).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED'])
  })

  it('approves each, and tells each person', async () => {
    const outcome = await decideTogether(answersFor('approve'))
    expect(outcome).toMatchObject({ kind: 'done', phrase: { values: { count: 3, left: 0 } } })
    expect(await Promise.all(codes.map(state))).toEqual(['APPROVED', 'APPROVED', 'APPROVED'])
    expect(outcome.notices).toHaveLength(4)
  })

  it('leaves what changed since it was looked at', async () => {
    await office.act(returnRegistration, hang, await office.facing(hang, codes[1] ?? '', { reason: 'sai' }))
    const outcome = await decideTogether(answersFor('approve'))
    expect(outcome.phrase.values).toMatchObject({ count: 2, left: 1, codes: codes[1] })
    expect(await Promise.all(codes.map(state))).toEqual(['APPROVED', 'RETURNED', 'APPROVED'])
  })
})

describe('putting a set back', () => {
  it('leaves every row as it was before', async () => {
    const rows = async () => {
      const tables = [
        'beneficiary',
        'benefit_line',
        'payee',
        'account',
        'registration',
        'registration_version',
      ] as const
      const all = await Promise.all(
        tables.map((table) => office.db.selectFrom(table).selectAll().orderBy('id').execute()),
      )
      return all.map((table) => table.map(({ updated_at: _, version: __, ...row }: Record<string, unknown>) => row))
    }
    const before = await rows()
    await decideTogether(answersFor('approve'))
    const outcome = await office.act(undoBatch, hang, { batch: await lastBatch() })
    expect(outcome).toMatchObject({ kind: 'undone', phrase: { values: { count: 3, left: 0 } } })
    expect(await rows()).toEqual(before)
    const changes = await office.db.selectFrom('change').select('state').execute()
    for (const change of changes) expect(change.state).toBe('UNDONE')
  })

  it('makes what waits again findable, and tells the people', async () => {
    await decideTogether(answersFor('approve'))
    const outcome = await office.act(undoBatch, hang, { batch: await lastBatch() })
    expect(outcome.notices).toHaveLength(3)
    const { records } = await office.look(hang, (lookup) => lookup.findRecords('Quách Thị Ỷ', 0))
    expect(records.map(({ code }) => code)).toContain(codes[2])
  })

  it('leaves a record that something else was done to', async () => {
    await decideTogether(answersFor('approve'))
    const phone = { field: 'phone', phone: '0987654321' }
    await office.act(correctRecord, hang, await office.facing(hang, codes[0] ?? '', phone))
    const outcome = await office.act(undoBatch, hang, { batch: await lastBatch() })
    expect(outcome.phrase.values).toMatchObject({ count: 2, left: 1, codes: codes[0] })
    expect(await Promise.all(codes.map(state))).toEqual(['APPROVED', 'SUBMITTED', 'SUBMITTED'])
  })

  it('happens once', async () => {
    await decideTogether(answersFor('approve'))
    const batch = await lastBatch()
    await office.act(undoBatch, hang, { batch })
    expect(await office.act(undoBatch, dung, { batch })).toMatchObject({ kind: 'already' })
  })
})

describe('other decisions about a set', () => {
  it('returns all with one reason', async () => {
    const outcome = await decideTogether(answersFor('return', { reason: 'thiếu giấy' }))
    expect(outcome).toMatchObject({ kind: 'done', phrase: { values: { count: 3 } } })
    expect(await Promise.all(codes.map(state))).toEqual(['RETURNED', 'RETURNED', 'RETURNED'])
  })

  it('moves all to another village', async () => {
    await decideTogether(answersFor('correct', { village: KIM_MAM }))
    for (const code of codes) expect(await office.registration(code)).toMatchObject({ village_code: KIM_MAM })
  })
})
