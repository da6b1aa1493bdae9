import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { askBroadcast } from '../../src/actions/ask-broadcast.js'
import { decideSecond } from '../../src/actions/decide-second.js'
import { steerBroadcast } from '../../src/actions/steer-broadcast.js'
import { broadcastById, progressOfBroadcast } from '../../src/store/broadcasts.js'
import { sendBroadcasts } from '../../src/turn/send-broadcasts.js'
import { reference, texts } from '../support/chat.js'
import { COMMUNE, HOA, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'

let office: Office
let hang: Asker
let dung: Asker
let people: Asker[]

beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  dung = await office.person('Chủ tịch Dũng', 'commune-leader')
  people = []
  for (const name of ['Hoa', 'Lan', 'Mai']) {
    const person = await office.person(name)
    await office.register(person, { ...HOA, 'beneficiary-name': name, 'personal-id': 'none' })
    people.push(person)
  }
})
afterEach(() => office.close())

const ANSWERS = { audience: 'registered', words: 'Ngày 5/12 trả tiền ở nhà văn hóa.' }

async function start(answers = ANSWERS): Promise<number> {
  const asked = await office.act(askBroadcast, hang, answers)
  const outcome = await office.act(decideSecond, dung, {
    request: String(asked.phrase.values?.code),
    decision: 'approve',
  })
  expect(outcome.kind).toBe('started')
  return Number(outcome.phrase.values?.number)
}

function send(day = TODAY, time = '09:00') {
  const at = new Date(`${day}T${time}:00+07:00`)
  const deps = { texts, textLength: () => 4000 }
  return office.write((tx) => sendBroadcasts(tx, deps, { at, today: day, reference }))
}

async function received(): Promise<readonly number[]> {
  const rows = await office.db.selectFrom('outbox').select(['contact_id', 'payload']).orderBy('seq').execute()
  return rows.filter(({ payload }) => payload.includes('nhà văn hóa')).map(({ contact_id }) => contact_id)
}

const idsOf = (askers: readonly Asker[]) => askers.map(({ contact }) => contact.id)

describe('a broadcast', () => {
  it('sends nothing until a second officer approves', async () => {
    expect(await office.act(askBroadcast, hang, ANSWERS)).toMatchObject({ kind: 'second-asked' })
    await send()
    expect(await received()).toEqual([])
  })

  it('goes to everybody it describes, once, and says so at the end', async () => {
    const number = await start()
    await send()
    await send()
    expect(await received()).toEqual(idsOf(people))
    expect(await broadcastById(office.db, number)).toMatchObject({ state: 'DONE' })
    const told = await office.db
      .selectFrom('outbox')
      .select('payload')
      .where('contact_id', '=', hang.contact.id)
      .execute()
    expect(told.map(({ payload }) => payload).join()).toContain(`Thông báo ${number} đã đến lượt mọi người`)
  })

  it('keeps the quiet hours', async () => {
    await start()
    await send(TODAY, '21:30')
    expect(await received()).toEqual([])
    await send('2026-11-22', '07:00')
    expect(await received()).toHaveLength(3)
  })

  it('waits a day for whoever was written to already', async () => {
    const first = await start()
    await send(TODAY, '09:00')
    const second = await start({ ...ANSWERS, words: 'Nhắc lại: nhà văn hóa.' })
    await send(TODAY, '15:00')
    expect(await progressOfBroadcast(office.db, second)).toMatchObject({ all: 3, waiting: 3 })
    await send('2026-11-22', '10:00')
    expect(await received()).toHaveLength(6)
    expect(second).toBeGreaterThan(first)
  })

  it('pauses, goes on and stops by a word', async () => {
    const broadcast = String(await start())
    const steer = (way: string) => office.act(steerBroadcast, hang, { broadcast, way })
    expect((await steer('pause')).kind).toBe('pause')
    await send()
    expect(await received()).toEqual([])
    expect((await steer('pause')).kind).toBe('changed')
    await steer('resume')
    await send()
    expect(await received()).toHaveLength(3)
    expect((await steer('stop')).kind).toBe('changed')
  })

  it('addresses only those for whom something is open', async () => {
    await office.write((tx) => tx.updateTable('registration').set({ state: 'RETURNED' }).where('id', '=', 2).execute())
    await start({ ...ANSWERS, audience: 'returned' })
    await send()
    expect(await received()).toEqual([people[1]?.contact.id])
  })

  it('reaches village heads of the unit', async () => {
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    await start({ ...ANSWERS, audience: 'village-heads' })
    await send()
    expect(await received()).toEqual([head.contact.id])
  })

  it('is not for other units', async () => {
    expect(await office.act(askBroadcast, hang, { ...ANSWERS, unit: NEIGHBOUR })).toMatchObject({ kind: 'not-found' })
    const stranger = await office.person('Hàng xóm', 'commune-leader', NEIGHBOUR)
    expect(await office.act(steerBroadcast, stranger, { broadcast: String(await start()), way: 'stop' })).toMatchObject(
      {
        kind: 'not-found',
      },
    )
    expect(await office.look(stranger, (lookup) => lookup.broadcasts())).toEqual([])
  })

  it('is previewed with how many people it reaches', async () => {
    const preview = await office.look(hang, (lookup) => lookup.preview('broadcast', { ...ANSWERS, unit: COMMUNE }))
    expect(preview).toMatchObject({ kind: 'shown', phrase: { values: { count: 3, free: 3, billed: 0 } } })
  })
})
