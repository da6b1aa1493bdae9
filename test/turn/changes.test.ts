import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { insertBenefitLine } from '../../src/store/benefit-lines.js'
import { changesOf } from '../../src/store/changes.js'
import { recordInbound } from '../../src/store/inbox.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { seededChance } from '../support/chance.js'
import { allFlows, faq, reference, texts } from '../support/chat.js'
import { AT, COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

const takeTurn = conversationTurn({
  flows: allFlows,
  kinds: answerKinds,
  actions,
  texts,
  reference,
  faq,
  timeZone: 'Asia/Ho_Chi_Minh',
  listsIn: () => [],
  stagedFile: async () => ({ kind: 'refused', reason: 'not-a-workbook' }),
  textLength: () => 4_000,
  chance: seededChance('changes in chat'),
})

/** Nine o'clock on the tenth: the December list is open until the nineteenth. */
const TENTH = new Date('2026-11-10T02:00:00.000Z')

let office: Office
let hang: Asker
let dung: Asker
let thon: Asker
let now: Date
let order: number
beforeEach(async () => {
  office = await Office.open()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  dung = await office.person('Chủ tịch Dũng', 'commune-leader')
  thon = await office.person('Trưởng thôn Bình', 'village-head', LUONG_NGOC)
  await office.db.updateTable('responsibility').set({ valid_from: '2026-01-01' }).execute()
  now = TENTH
  order = 0
})
afterEach(() => office.close())

type Got = readonly (readonly [string, string])[]

/** Sends a message, takes its turn, and gives what everybody got for it: `[who, text]`. */
async function says(asker: Asker, text: string): Promise<Got> {
  const last = await office.db.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const { channel, external_id: externalId, id } = (await office.again(asker.contact.id)).contact
  await office.write(async (tx) => {
    const content = { kind: 'text', text } as const
    const inbound = { contact: { channel, externalId }, messageId: `m${++order}`, order, content }
    const message = await recordInbound(tx, inbound, id, now)
    if (message === undefined) throw new Error('not recorded')
    await takeTurn(tx, message, now, undefined)
  })
  const rows = await office.db
    .selectFrom('outbox')
    .innerJoin('contact', 'contact.id', 'outbox.contact_id')
    .select(['contact.display_name', 'outbox.payload'])
    .where('outbox.seq', '>', last?.seq ?? 0)
    .orderBy('outbox.seq')
    .execute()
  return rows.map(({ display_name, payload }) => [display_name ?? '', shown(JSON.parse(payload))])
}

function shown({ text, choices }: { text: string; choices: readonly { label: string }[] }): string {
  return [text, ...choices.map(({ label }, index) => `${index + 1}. ${label}`)].join('\n')
}

const to = (asker: Asker, got: Got) =>
  got
    .filter(([name]) => name === asker.contact.display_name)
    .map(([, text]) => text)
    .join('\n')

async function saysAll(asker: Asker, lines: readonly string[]): Promise<string> {
  let last: Got = []
  for (const line of lines) last = await says(asker, line)
  return to(asker, last)
}

const changes = () => changesOf(office.db, { communeCode: COMMUNE })
const lines = () => office.db.selectFrom('benefit_line').selectAll().orderBy('id').execute()

describe('an officer', () => {
  it('stops the benefits of somebody who died with one line and one yes', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    const readBack = to(hang, await says(hang, `/biendong chết ${hoa.code} 3/11`))
    expect(readBack).toMatch(/Biến động: Cắt chết[\s\S]*Nguyễn Thị Hoa[\s\S]*Ngày mất: 03\/11\/2026/)
    expect(readBack).toContain('Có hiệu lực từ tháng 12/2026, tính từ kỳ chi trả tháng 12/2026.')
    expect(await changes()).toEqual([])
    expect(to(hang, await says(hang, 'đúng'))).toMatch(
      /Đã ghi BD-\w{7}: Cắt chết · Nguyễn Thị Hoa\. Tính từ kỳ chi trả tháng 12\/2026/,
    )
    expect(await changes()).toMatchObject([{ kind: 'DEATH', state: 'APPROVED', source: 'officer' }])
    expect(await lines()).toMatchObject([{ state: 'CHET', until_month: '2026-11' }])
  })

  it('is told when it comes late, and what was paid too much', async () => {
    now = AT
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    expect(to(hang, await says(hang, `bien dong chet ${hoa.code} 3/11`))).toMatch(
      /nhưng danh sách đã chốt nên tính từ kỳ chi trả tháng 01\/2027\.[\s\S]*truy thu 810\.000 đ/,
    )
    await says(hang, 'đúng')
    expect(to(hang, await says(hang, '/dexuat'))).toMatch(/1\. Truy thu · BD-/)
    expect(await saysAll(hang, ['1', 'duyệt'])).toMatch(/Đã duyệt BD-\w{7}: Truy thu/)
  })

  it('chooses among three of one name, and nobody is guessed', async () => {
    for (const village of [LUONG_NGOC, KIM_MAM, LUONG_NGOC]) await office.onRoster({ village_code: village })
    const asked = to(hang, await says(hang, '/biendong chết Nguyễn Thị Hoa 3/11'))
    expect(asked).toMatch(/Có 3 người, chọn một:[\s\S]*3\. Nguyễn Thị Hoa/)
    expect(await changes()).toEqual([])
    expect(await saysAll(hang, ['2', 'đúng'])).toMatch(/Đã ghi BD-/)
    expect((await lines()).filter(({ state }) => state === 'CHET')).toHaveLength(1)
  })

  it('of another commune finds nobody', async () => {
    const other = await office.onRoster({ commune_code: NEIGHBOUR, village_code: `${NEIGHBOUR}-01` })
    expect(to(hang, await says(hang, `/biendong chết ${other.code} 3/11`))).toContain('Không tìm thấy')
    expect(to(hang, await says(hang, '/biendong chết HS-ZZZZZZZ 3/11'))).toContain('Không tìm thấy')
    expect(await office.db.selectFrom('change').selectAll().execute()).toEqual([])
  })

  it('is asked again for a day that has not come', async () => {
    const hoa = await office.onRoster()
    expect(to(hang, await says(hang, `/biendong chết ${hoa.code} 3/12/2026`))).toMatch(/Mất ngày nào/)
    expect(await changes()).toEqual([])
  })

  it('is told that the record changed, and nothing is written', async () => {
    const hoa = await office.onRoster()
    await says(hang, `/biendong chết ${hoa.code} 3/11`)
    const nam = await office.person('Chủ tịch Nam', 'commune-leader')
    await office.db.updateTable('responsibility').set({ valid_from: '2026-01-01' }).execute()
    await saysAll(nam, [`/biendong chuyển đi ${hoa.code} 3/11`, 'đúng'])
    expect(to(hang, await says(hang, 'đúng'))).toContain('Hồ sơ đã thay đổi')
    expect(await changes()).toMatchObject([{ kind: 'MOVE_OUT' }])
  })

  it('stops one of several benefits, with decision and reason in one line', async () => {
    const hoa = await office.onRoster({}, { amount: 810_000 })
    await office.write(async (tx) => {
      const merit = { programme_group: 'nguoi_co_cong', programme_code: 'NCC-6', amount: 2_000_000 } as const
      await insertBenefitLine(tx, { beneficiary_id: hoa.id, role: 'BENEFICIARY', state: 'DANG_HUONG', ...merit }, now)
    })
    const line = `/biendong thôi hưởng ${hoa.code} 5/11 QĐ 45/QĐ-UBND 6/11/2026 lý do từ chối nhận`
    expect(to(hang, await says(hang, line))).toMatch(/Chế độ nào\?[\s\S]*1\. .*810\.000 đ[\s\S]*2\. .*2\.000\.000 đ/)
    expect(await saysAll(hang, ['2', 'đúng'])).toMatch(/Đã ghi BD-\w{7}: Thôi hưởng/)
    expect((await lines()).map(({ state }) => state)).toEqual(['DANG_HUONG', 'THOI_HUONG'])
    expect(await changes()).toMatchObject([
      { decision_no: '45/QĐ-UBND', decision_date: '2026-11-06', reason: 'từ chối nhận', programme_code: 'NCC-6' },
    ])
  })

  it('raises a coefficient, suspends and resumes', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 810_000 })
    const raised = await saysAll(hang, [`/biendong hệ số ${hoa.code} 2/11`, 'BT-6N-NCT', '1', '46/QĐ-UBND', '5/11'])
    expect(raised).toMatch(
      /Mức hưởng: 1\.080\.000 đ mỗi tháng\.[\s\S]*Trả thiếu 1 tháng: sẽ đề xuất truy lĩnh 270\.000 đ/,
    )
    expect(await saysAll(hang, ['đúng'])).toContain('Có 1 đề xuất truy lĩnh')
    await saysAll(hang, [`/biendong tạm dừng ${hoa.code} 9/11`, '1', 'đúng'])
    expect(await lines()).toMatchObject([{ state: 'THOI_HUONG' }, { state: 'TAM_DUNG', suspended_from: '2026-12' }])
    expect(await saysAll(hang, [`/biendong hưởng lại ${hoa.code} 10/11`, 'đúng'])).toContain('Đã ghi')
    expect(await lines()).toMatchObject([{}, { state: 'DANG_HUONG', suspended_from: null }])
  })

  it('takes in somebody new, with a number, a programme and a payee', async () => {
    const readBack = await saysAll(hang, [
      '/biendong tăng mới',
      'Lê Văn Nam',
      '12/5/1948',
      'chưa có',
      'nam',
      'Lương Ngọc',
      'hưu trí xã hội',
      '12/QĐ-UBND',
      '5/11',
      '11/2026',
      'tự nhận',
    ])
    expect(readBack).toMatch(/Lê Văn Nam[\s\S]*540\.000 đ mỗi tháng[\s\S]*truy lĩnh 540\.000 đ/)
    expect(await saysAll(hang, ['đúng'])).toMatch(/Đã ghi BD-\w{7}: Tăng mới · Lê Văn Nam/)
    expect(await lines()).toMatchObject([{ programme_code: 'HT-XH', from_month: '2026-12', amount: 540_000 }])
  })

  it('pays funeral support of twenty times the standard to whoever arranges it', async () => {
    const hoa = await office.onRoster({}, { state: 'CHET', until_month: '2026-11' })
    const readBack = await saysAll(hang, [
      `/biendong mai táng phí ${hoa.code} 3/11`,
      'Trần Văn Nam',
      'con trai',
      '50/QĐ-UBND',
      '9/11',
    ])
    expect(readBack).toContain('Trả một lần: 10.800.000 đ.')
    await says(hang, 'đúng')
    expect(await changes()).toMatchObject([{ kind: 'FUNERAL', amount: 10_800_000, state: 'APPROVED' }])
  })

  it('writes arrears as months times a difference', async () => {
    const hoa = await office.onRoster()
    const readBack = await saysAll(hang, [`/biendong truy lĩnh ${hoa.code}`, '3 x 40.000', 'bổ sung mức chuẩn'])
    expect(readBack).toContain('120.000 đ (3 × 40.000)')
    await says(hang, 'đúng')
    expect(await changes()).toMatchObject([{ kind: 'ARREARS', amount: 120_000, months: 3, payment_month: '2026-12' }])
  })

  it('is led to the correction for a change of facts', async () => {
    const hoa = await office.onRoster()
    expect(to(hang, await says(hang, `/biendong đổi tài khoản ${hoa.code}`))).toContain('Ngân hàng nào')
    await says(hang, 'hủy')
    await says(hang, '1')
    expect(to(hang, await says(hang, `/biendong thông tin ${hoa.code}`))).toContain('Sửa mục nào')
  })

  it('raises the standard for the whole commune, with arrears, and undoes it as one', async () => {
    await office.onRoster({}, { coefficient: 1.5, amount: 750_000 })
    await office.onRoster(
      { full_name: 'Lê Văn Nam' },
      { programme_code: 'HT-XH', amount: 500_000, from_month: '2026-09' },
    )
    await office.onRoster({ full_name: 'Trần Thị Mai' }, { coefficient: 1.5, amount: 810_000 })
    const before = await lines()
    const preview = to(hang, await says(hang, '/mucchuan'))
    expect(preview).toMatch(/2 người[\s\S]*1\.250\.000 đ → 1\.350\.000 đ[\s\S]*tháng 12\/2026/)
    // Five months of 60.000 since July, three of 40.000 since September.
    expect(preview).toContain('420.000 đ cho 2 chế độ')
    const asked = await saysAll(hang, ['đúng'])
    expect(asked).toMatch(
      /Đã ghi đề nghị PD-\w{4}, chưa đổi gì: .*mức chuẩn cho 2 người: 1\.250\.000 đ → 1\.350\.000 đ/,
    )
    expect(await lines()).toEqual(before)
    const request = /PD-\w{4}/.exec(asked)?.[0]
    expect(await saysAll(hang, [`/duyetchung ${request}`, 'duyệt'])).not.toContain('Đã ghi BD-')
    expect(await saysAll(dung, [`/duyetchung ${request}`, 'duyệt'])).toMatch(
      /Đã ghi BD-\w{7}: điều chỉnh mức chuẩn cho 2 người/,
    )
    expect((await lines()).map(({ amount }) => amount)).toEqual([810_000, 540_000, 810_000])
    const written = await changes()
    expect(written.map(({ kind, amount, months }) => [kind, amount, months])).toEqual([
      ['RATE', null, null],
      ['RATE', null, null],
      ['ARREARS', 300_000, 5],
      ['RATE', null, null],
      ['ARREARS', 120_000, 3],
    ])
    expect(to(hang, await says(hang, '/mucchuan'))).toContain('không còn ai')
    expect(await saysAll(hang, [`/huybiendong ${written[0]?.code}`, 'đúng'])).toContain('cho 2 người')
    expect(await lines()).toEqual(before)
    expect(new Set((await changes()).map(({ state }) => state))).toEqual(new Set(['UNDONE']))
  })

  it('leaves the standard as it is when benefits changed after a second officer was asked', async () => {
    const hoa = await office.onRoster({}, { coefficient: 1.5, amount: 750_000 })
    await says(hang, '/mucchuan')
    const request = /PD-\w{4}/.exec(await saysAll(hang, ['đúng']))?.[0]
    await saysAll(hang, [`/biendong chết ${hoa.code} 3/11`, 'đúng'])
    expect(await saysAll(dung, [`/duyetchung ${request}`, 'duyệt'])).toContain('đã thay đổi sau khi có đề nghị')
    expect((await lines()).map(({ amount }) => amount)).toEqual([750_000])
  })

  it('undoes a change and the record is as before', async () => {
    const hoa = await office.onRoster()
    const before = await lines()
    await saysAll(hang, [`/biendong chết ${hoa.code} 3/11`, 'đúng'])
    const [change] = await changes()
    expect(await saysAll(hang, [`/huybiendong ${change?.code}`, 'đúng'])).toContain('Hồ sơ trở lại như cũ')
    expect(await lines()).toEqual(before)
    expect(await saysAll(hang, [`/huybiendong ${change?.code}`, 'đúng'])).toContain('đã hủy rồi')
  })
})

describe('a village head', () => {
  it('proposes a death; the officer approves by one tap, and the village is told', async () => {
    const hoa = await office.onRoster()
    await says(thon, `/biendong chết ${hoa.code} 3/11`)
    const got = await says(thon, 'đúng')
    expect(to(thon, got)).toMatch(/Đã gửi đề xuất BD-\w{7}: Cắt chết/)
    expect(to(hang, got)).toMatch(/Có đề xuất mới BD-\w{7}/)
    expect(await lines()).toMatchObject([{ state: 'DANG_HUONG' }])
    const asked = to(hang, await says(hang, '/dexuat'))
    expect(asked).toMatch(/1\. Cắt chết · BD-\w{7} · Nguyễn Thị Hoa[\s\S]*thôn đề xuất/)
    expect(to(hang, await says(hang, '1'))).toMatch(/tính từ kỳ chi trả tháng 12\/2026[\s\S]*Quyết định thế nào/)
    const approved = await says(hang, 'duyệt')
    expect(to(hang, approved)).toContain('Đã duyệt')
    expect(to(thon, approved)).toMatch(/đã được duyệt, tính từ kỳ chi trả tháng 12\/2026/)
    expect(await lines()).toMatchObject([{ state: 'CHET', until_month: '2026-11' }])
  })

  it('is told why a proposal is refused', async () => {
    const hoa = await office.onRoster()
    await saysAll(thon, [`/biendong chuyển đi ${hoa.code} 3/11`, 'đúng'])
    const [change] = await changes()
    await says(hang, `/dexuat ${change?.code}`)
    await says(hang, 'không duyệt')
    const got = await says(hang, 'vẫn ở nhà con gái trong thôn')
    expect(to(hang, got)).toContain('Đã ghi không duyệt')
    expect(to(thon, got)).toMatch(/không được duyệt: vẫn ở nhà con gái trong thôn/)
    expect(to(hang, await says(hang, `/dexuat ${change?.code}`))).toContain('đã được quyết định rồi')
    expect(await lines()).toMatchObject([{ state: 'DANG_HUONG' }])
  })

  it('sees only the own village, and enters nothing that needs a decision of the commune', async () => {
    const other = await office.onRoster({ village_code: KIM_MAM })
    expect(to(thon, await says(thon, `/biendong chết ${other.code} 3/11`))).toContain('Không tìm thấy')
    expect(to(thon, await says(thon, '/biendong'))).not.toContain('Tăng mới')
  })

  it('names no day, and the officer is asked for it', async () => {
    const hoa = await office.onRoster()
    await saysAll(thon, [`/biendong chết ${hoa.code} 3/11`, 'đúng'])
    await office.db.updateTable('change').set({ event_date: null }).execute()
    const [change] = await changes()
    expect(await saysAll(hang, [`/dexuat ${change?.code}`, 'duyệt'])).toContain('Ngày nào? Đề xuất chưa ghi ngày')
    expect(await saysAll(hang, ['2/11'])).toContain('Đã duyệt')
    expect(await changes()).toMatchObject([{ event_date: '2026-11-02', state: 'APPROVED' }])
  })

  it('has a day put right by the officer before it is approved', async () => {
    const hoa = await office.onRoster()
    await saysAll(thon, [`/biendong chết ${hoa.code} 3/10`, 'đúng'])
    const [change] = await changes()
    expect(await saysAll(hang, [`/dexuat ${change?.code}`, 'sửa', '3/11'])).toContain('tháng 12/2026')
    expect(await changes()).toMatchObject([{ event_date: '2026-11-03', effective_month: '2026-12', state: 'APPROVED' }])
  })
})
