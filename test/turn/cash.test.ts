import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { carriedInto, resultsOfMonth } from '../../src/store/payment-results.js'
import { periodOfCommune } from '../../src/store/periods.js'
import { lockMonth, type SentPerson, work } from '../jobs/returns/office-month.js'
import { OfficeChat } from '../support/office-chat.js'
import { COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let chat: OfficeChat
let officer: Asker
let people: readonly SentPerson[]

const NAMES = ['Nguyễn Thị Hoa', 'Bùi Thị Lan', 'Trần Văn Nam', 'Hà Văn Ổn']
const CASH = { method: 'CASH', accountNumber: null, bankCode: null } as const

beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
  const on = async (name: string) => ({ ...(await office.onRoster({ full_name: name })), name })
  people = await Promise.all(NAMES.map(on))
  const sent = people.map((person, index) => ({
    person,
    code: `1126-000${index + 1}`,
    villageCode: index === 3 ? KIM_MAM : LUONG_NGOC,
    ...CASH,
  }))
  const transfer = { ...(await office.onRoster({ full_name: 'Lê Thị Yến' })), name: 'Lê Thị Yến' }
  await lockMonth(office, '2026-11', [...sent, { person: transfer, code: '1126-0005', villageCode: LUONG_NGOC }])
})
afterEach(() => office.close())

async function outcomes() {
  const results = await resultsOfMonth(office.db, [COMMUNE], '2026-11')
  const lines = await office.db.selectFrom('period_line').select(['id', 'full_name']).orderBy('id').execute()
  return lines.flatMap(({ id, full_name }) => {
    const result = results.get(id)
    return result === undefined ? [] : [[full_name, result.reason_code ?? result.outcome]]
  })
}

describe('cash that was handed out', () => {
  it('is noted for a whole village in three messages, with the totals read back', async () => {
    const shown = await chat.hears(officer, '/phattien Lương Ngọc')
    expect(shown).toContain('còn 3 người chưa nhận, 1.620.000 đồng')
    expect(shown).toContain('1. Nguyễn Thị Hoa: 540.000\n2. Bùi Thị Lan: 540.000\n3. Trần Văn Nam: 540.000')
    expect(shown).not.toContain('Yến')
    expect(await chat.hears(officer, 'đã phát hết')).toContain('Đã nhận: 3 người, 1.620.000 đồng.')
    expect(await chat.hears(officer, 'ghi')).toContain('đã nhận 3 người (1.620.000 đồng), chưa nhận 0.')
    expect(await outcomes()).toEqual(NAMES.slice(0, 3).map((name) => [name, 'PAID']))
    expect((await periodOfCommune(office.db, COMMUNE, '2026-11')).state).toBe('RESULTS_IMPORTED')
    expect((await office.deeds()).at(-1)).toContain('mark-cash')
  })

  it('is noted except for some, who go on next month’s list with the reason', async () => {
    await chat.says(officer, '/phattien Lương Ngọc', 'hết trừ 2 vắng, bà Hoa chết', 'ghi')
    expect(await outcomes()).toEqual([
      ['Nguyễn Thị Hoa', 'DECEASED'],
      ['Bùi Thị Lan', 'ABSENT'],
      ['Trần Văn Nam', 'PAID'],
    ])
    const carried = await carriedInto(office.db, COMMUNE, '2026-12')
    expect([...carried.keys()]).toEqual([people[1]?.lineId])
    expect(await chat.hears(officer, '/phattien Lương Ngọc')).toContain('còn 2 người chưa nhận')
  })

  it('asks why, once for all of whom it was not said', async () => {
    expect(await chat.hears(officer, '/phattien Lương Ngọc', 'hết trừ số 1, 3')).toContain(
      'Nguyễn Thị Hoa, Trần Văn Nam: vì sao chưa nhận?',
    )
    await chat.says(officer, 'đi vắng', 'ghi')
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['ABSENT', 'PAID', 'ABSENT'])
  })

  it('is noted one by one: whoever is not named waits as before', async () => {
    await chat.says(officer, '/phattien Lương Ngọc', 'đã phát 1', 'ghi')
    expect(await outcomes()).toEqual([['Nguyễn Thị Hoa', 'PAID']])
    await chat.says(officer, '/phattien Lương Ngọc', '1 chuyển đi', 'ghi')
    expect((await outcomes()).at(-1)).toEqual(['Bùi Thị Lan', 'MOVED'])
  })

  it('asks again, and changes nothing, when somebody is not on the list', async () => {
    expect(await chat.hears(officer, '/phattien Lương Ngọc', 'hết trừ 9')).toContain('Không rõ “9” là ai')
    expect(await chat.hears(officer, 'hết trừ 2 abc')).toContain('Không rõ “2 abc”')
    expect(await outcomes()).toEqual([])
  })

  it('is offered village by village, and none of it in another commune', async () => {
    expect(await chat.hears(officer, '/phattien')).toMatch(
      /Lương Ngọc · 11\/2026 · 3 người[\s\S]*Kim Mẫm 1 · 11\/2026 · 1 người/,
    )
    const neighbour = await office.person('Cán bộ xã bên', 'commune-officer', NEIGHBOUR)
    expect(await chat.hears(neighbour, '/phattien Lương Ngọc')).toContain('Không có ai chờ nhận tiền mặt')
  })

  it('is not noted twice by two officers at once', async () => {
    const leader = await office.person('Chủ tịch Nam', 'commune-leader')
    await chat.says(officer, '/phattien Lương Ngọc', 'hết')
    await chat.says(leader, '/phattien Lương Ngọc', 'hết trừ 1 vắng', 'ghi')
    expect(await chat.hears(officer, 'ghi')).toContain('đã có người ghi sau khi anh/chị xem')
    expect((await outcomes()).map(([, outcome]) => outcome)).toEqual(['ABSENT', 'PAID', 'PAID'])
  })

  it('is taken back as it was noted, all of it', async () => {
    await chat.says(officer, '/phattien Lương Ngọc', 'hết', 'ghi')
    expect(await chat.hears(officer, '/hoantac')).toMatch(/Lương Ngọc, tháng 11\/2026, .*: kết quả chi trả của 3 dòng:/)
    await chat.says(officer, 'hoàn tác')
    await work(office)
    expect(await outcomes()).toEqual([])
    expect((await periodOfCommune(office.db, COMMUNE, '2026-11')).state).toBe('SENT_TO_PAYER')
  })

  it('waits for a locked month', async () => {
    await office.db.updateTable('period').set({ state: 'RECONCILED' }).execute()
    expect(await chat.hears(officer, '/phattien')).toContain('Không còn ai chờ nhận tiền mặt')
  })
})
