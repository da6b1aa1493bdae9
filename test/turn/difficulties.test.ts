import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { vuongMac } from '../../src/jobs/lists/vuong-mac.js'
import { reference } from '../support/chat.js'
import { COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office, TODAY } from '../support/records.js'
import { Talk } from '../support/talk.js'

let office: Office
let talk: Talk
let head: Asker
let officer: Asker
beforeEach(async () => {
  office = await Office.open()
  talk = new Talk(office)
  head = await office.person('Trưởng thôn Bình', 'village-head', LUONG_NGOC)
  officer = await office.person('Cán bộ Hằng', 'commune-officer')
})
afterEach(() => office.close())

const told = () => office.db.selectFrom('difficulty').selectAll().orderBy('id').execute()

describe('/vuongmac', () => {
  it('keeps what a village reports, and tells whoever is responsible', async () => {
    const answer = await talk.says(head, '/vuongmac', 'cây atm ở xa', 'Cách thôn 20 km')
    expect(answer).toContain('vướng mắc số 1')
    expect(await told()).toMatchObject([
      { commune_code: COMMUNE, village_code: LUONG_NGOC, kind: 'no-bank', words: 'Cách thôn 20 km', done_at: null },
    ])
    expect((await talk.heardBy(officer)).join('\n')).toContain('Cách thôn 20 km')
  })

  it('sums what is open by kind and village for the commune', async () => {
    const other = await office.person('Trưởng thôn Mẫm', 'village-head', KIM_MAM)
    await talk.says(head, '/vuongmac', '1', 'Xa quá')
    await talk.says(head, '/vuongmac', '2', 'Mất thẻ')
    await talk.says(other, '/vuongmac', '1', 'Không có xe')
    const summary = await talk.says(officer, '/vuongmac')
    expect(summary).toContain('chờ trả lời: 3')
    expect(summary).toMatch(/Ngân hàng, điểm rút tiền ở xa: 2 \(Lương Ngọc 1, Kim Mẫm 1 1\)/)
    expect(summary).toMatch(/Thiếu, hỏng giấy tờ tùy thân: 1 \(Lương Ngọc 1\)/)
  })

  it('sends the answer back, once', async () => {
    const leader = await office.person('Chủ tịch Nam', 'commune-leader')
    await talk.says(head, '/vuongmac', '1', 'Xa quá')
    await talk.says(leader, '/vuongmac', '#1', '1')
    await talk.says(officer, '/vuongmac', '#1', 'trả lời', 'Ngân hàng về thôn thứ hai')
    expect((await talk.heardBy(head)).at(-1)).toContain('Ngân hàng về thôn thứ hai')
    expect(await talk.says(leader, 'Không được')).toContain('đã thay đổi')
    expect(await told()).toMatchObject([
      { answer: 'Ngân hàng về thôn thứ hai', done_by: `officer:${officer.officer?.id}` },
    ])
    expect(await talk.says(officer, '/vuongmac')).toContain('Không có vướng mắc')
  })

  it('keeps no long number of anybody', async () => {
    await talk.says(head, '/vuongmac', '5', 'Bà Hoa số 038150901234 không nhận được, gọi 0912345678')
    expect(await told()).toMatchObject([{ words: 'Bà Hoa số ****1234 không nhận được, gọi 0912345678' }])
  })

  it('shows a commune nothing of its neighbours', async () => {
    const elsewhere = await office.person('Hàng xóm', 'commune-officer', NEIGHBOUR)
    await talk.says(head, '/vuongmac', '1', 'Xa quá')
    expect(await talk.says(elsewhere, '/vuongmac')).toContain('Không có vướng mắc')
  })

  it('pages what is open by ten', async () => {
    for (let count = 1; count <= 12; count++) await talk.says(head, '/vuongmac', '9', `Việc thứ ${count}`)
    const first = await talk.says(officer, '/vuongmac')
    expect(first).toContain('10. #10')
    expect(first).toContain('11. Xem tiếp')
    expect(await talk.says(officer, 'xem tiếp')).toContain('Việc thứ 12')
  })

  it('counts in /viec for both sides', async () => {
    await talk.says(head, '/vuongmac', '1', 'Xa quá')
    expect(await talk.says(officer, '/viec')).toMatch(/vướng mắc chờ trả lời: 1/)
    expect(await talk.says(head, '/viec')).toMatch(/xã chưa trả lời: 1/)
  })
})

describe('vuong-mac', () => {
  it('lists what was open in the month, kind by kind, with what came of it', async () => {
    await talk.says(head, '/vuongmac', '2', 'Mất thẻ')
    await talk.says(head, '/vuongmac', '1', 'Xa quá')
    await talk.says(officer, '/vuongmac', '#1', '1', 'Đã cấp lại')
    const request = { unitCode: COMMUNE, group: 'bao_tro_xa_hoi' } as const
    const rowsIn = async (period: string) => {
      const rows: unknown[] = []
      const listed = vuongMac.rows(office.db, { ...request, period }, { reference, date: TODAY })
      for await (const row of listed) rows.push(row)
      return rows
    }
    expect(await rowsIn('2026-11')).toMatchObject([
      { words: 'Xa quá', answer: null, doneOn: null, village: { name: 'Lương Ngọc' } },
      { words: 'Mất thẻ', answer: 'Đã cấp lại', doneOn: TODAY, kind: { name: 'Thiếu, hỏng giấy tờ tùy thân' } },
    ])
    expect(await rowsIn('2026-12')).toMatchObject([{ words: 'Xa quá' }])
    expect(await rowsIn('2026-10')).toEqual([])
  })
})
