import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { callSheet } from '../../src/actions/call-sheet.js'
import { enqueue } from '../../src/store/outbox.js'
import { texts } from '../support/chat.js'
import { AT, HOA, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let officer: Asker
let hoa: Asker
let code: string

beforeEach(async () => {
  office = await Office.open()
  officer = await office.person('Cán bộ Lan', 'commune-officer')
  hoa = await office.person('Hoa')
  code = await office.register(hoa)
})

afterEach(() => office.close())

/** A message that the window keeps back. */
function waits(who: Asker, text: string): Promise<number> {
  return office.write(async (tx) => {
    const seq = await enqueue(tx, { contactId: who.contact.id, payload: { text, choices: [] }, at: AT })
    await tx.updateTable('outbox').set({ state: 'waiting', outcome: 'closed' }).where('seq', '=', seq).execute()
    return seq
  })
}

async function sheet(asker: Asker): Promise<string> {
  const { phrase } = await office.act(callSheet, asker)
  return texts.in('vi')(phrase) ?? ''
}

describe('the call sheet', () => {
  it('is empty while every message could go', async () => {
    expect((await office.act(callSheet, officer)).kind).toBe('none')
  })

  it('names whom to phone, where, under which number, and about what', async () => {
    await waits(hoa, `Hồ sơ ${code} đã được duyệt.`)
    const text = await sheet(officer)
    for (const fact of ['Nguyễn Thị Hoa', 'Lương Ngọc', '0912 3456 78', code, 'đã được duyệt'])
      expect(text).toContain(fact)
  })

  it('holds no account or personal number', async () => {
    await waits(hoa, 'Tiền vào tài khoản 3580 2059 98092 (****8092), căn cước 038150901234, ngày 21/11/2026.')
    const text = await sheet(officer)
    expect(text).not.toMatch(/3580|8092|9012/)
    expect(text).toContain('21/11/2026')
  })

  it('shows a person once, with all that waits', async () => {
    await waits(hoa, `Hồ sơ ${code}: một.`)
    await waits(hoa, `Hồ sơ ${code}: hai.`)
    const { phrase } = await office.act(callSheet, officer)
    expect(phrase.values?.count).toBe(1)
    const text = await sheet(officer)
    expect(text).toContain('một')
    expect(text).toContain('hai')
  })

  it('shows a village head the own village only', async () => {
    const buoi = await office.person('Bưởi')
    await office.register(buoi, {
      ...HOA,
      'beneficiary-name': 'Trần Thị Bưởi',
      'personal-id': '038145000011',
      village: KIM_MAM,
    })
    await waits(hoa, 'một')
    await waits(buoi, 'hai')
    const head = await office.person('Trưởng thôn', 'village-head', LUONG_NGOC)
    const text = await sheet(head)
    expect(text).toContain('Nguyễn Thị Hoa')
    expect(text).not.toContain('Bưởi')
  })

  it('shows nothing to officers of other communes, nor to citizens', async () => {
    await waits(hoa, 'một')
    const other = await office.person('Cán bộ Mai', 'commune-officer', NEIGHBOUR)
    expect((await office.act(callSheet, other)).kind).toBe('none')
    expect((await office.act(callSheet, hoa)).kind).toBe('none')
    expect((await office.act(callSheet, other, { record: code })).kind).toBe('nothing')
  })

  it('lets a person be marked as phoned, once', async () => {
    await waits(hoa, 'một')
    expect((await office.act(callSheet, officer, { record: code })).kind).toBe('phoned')
    expect((await office.act(callSheet, officer, { record: code })).kind).toBe('nothing')
    expect((await office.act(callSheet, officer)).kind).toBe('none')
    await waits(hoa, 'hai')
    expect((await office.act(callSheet, officer)).kind).toBe('shown')
  })

  it('forgets what has gone meanwhile, since the person wrote', async () => {
    const seq = await waits(hoa, 'một')
    await office.db.updateTable('outbox').set({ state: 'pending' }).where('seq', '=', seq).execute()
    expect((await office.act(callSheet, officer)).kind).toBe('none')
  })

  it('leaves out contacts who registered nobody', async () => {
    await waits(officer, 'Có hồ sơ mới')
    expect((await office.act(callSheet, officer)).kind).toBe('none')
  })

  it('is written to history when it is read', async () => {
    await waits(hoa, 'một')
    await office.act(callSheet, officer)
    const rows = await office.db.selectFrom('history').selectAll().where('action', '=', 'read-call-sheet').execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.details).toContain(code)
  })
})
