import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { actions } from '../../src/actions/registry.js'
import type { InboundContent } from '../../src/channels/channel.js'
import { answerKinds } from '../../src/conversation/answers/registry.js'
import { loadConversation } from '../../src/store/conversations.js'
import { recordInbound } from '../../src/store/inbox.js'
import { openTicketOf } from '../../src/store/tickets.js'
import { conversationTurn } from '../../src/turn/conversation-turn.js'
import { seededChance } from '../support/chance.js'
import { allFlows, faq, reference, texts } from '../support/chat.js'
import { AT, Office } from '../support/records.js'

const takeTurn = conversationTurn({
  flows: allFlows,
  kinds: answerKinds,
  actions,
  texts,
  reference,
  faq,
  timeZone: 'Asia/Ho_Chi_Minh',
  listsIn: () => [],
  stagedFile: async () => ({ kind: 'refused', reason: 'not-a-file' }),
  textLength: () => 2_000,
  chance: seededChance('tickets'),
})

let office: Office
let hoa: Asker
let hang: Asker
let leader: Asker
let now: Date
let order: number
beforeEach(async () => {
  office = await Office.open()
  await office.db.deleteFrom('unit').where('code', 'like', '15142%').execute()
  hoa = await office.person('Hoa')
  await office.db.updateTable('contact').set({ channel: 'zalo' }).where('id', '=', hoa.contact.id).execute()
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  leader = await office.person('Chủ tịch Nam', 'commune-leader')
  now = AT
  order = 0
})
afterEach(() => office.close())

const MINUTE = 60_000
const passes = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
}

/** Sends a message, takes its turn, and gives what everybody got for it: `[who, text]`. */
async function sends(asker: Asker, content: InboundContent): Promise<readonly (readonly [string, string])[]> {
  const last = await newestOutbound()
  const { channel, external_id: externalId, id } = (await office.again(asker.contact.id)).contact
  await office.write(async (tx) => {
    const inbound = { contact: { channel, externalId }, messageId: `m${++order}`, order, content }
    const message = await recordInbound(tx, inbound, id, now)
    if (message === undefined) throw new Error('not recorded')
    await takeTurn(tx, message, now, undefined)
  })
  return outboundAfter(last)
}

const says = (asker: Asker, text: string) => sends(asker, { kind: 'text', text })

async function saysAll(asker: Asker, lines: readonly string[]): Promise<void> {
  for (const line of lines) await says(asker, line)
}

async function newestOutbound(): Promise<number> {
  const row = await office.db.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

async function outboundAfter(seq: number): Promise<readonly (readonly [string, string])[]> {
  const rows = await office.db
    .selectFrom('outbox')
    .innerJoin('contact', 'contact.id', 'outbox.contact_id')
    .select(['contact.display_name', 'outbox.payload'])
    .where('outbox.seq', '>', seq)
    .orderBy('outbox.seq')
    .execute()
  return rows.map(({ display_name, payload }) => [display_name ?? '', (JSON.parse(payload) as { text: string }).text])
}

const to = (asker: Asker, got: readonly (readonly [string, string])[]) =>
  got.filter(([name]) => name === asker.contact.display_name).map(([, text]) => text)
const answers = async () =>
  office.write(async (tx) => ((await loadConversation(tx, hoa.contact.id)) as { answers?: object })?.answers)

const toBirth = ['/dangky', 'đồng ý', '1', 'Nguyễn Thị Hoa']

describe('a person on the other side', () => {
  it('is called in the midst of a registration, and everybody knows where it stands', async () => {
    await saysAll(hoa, toBirth)
    const got = await says(hoa, 'gặp cán bộ')
    expect(to(hang, got)).toEqual(to(leader, got))
    expect(to(hang, got)[0]).toMatch(
      /^Phiếu 1: Hoa \(Xã Cẩm Lương\) cần gặp cán bộ\. Đang dừng ở câu: Ngày sinh\.\nTrả lời: \/tl 1/,
    )
    expect(to(hoa, got)[0]).toMatch(/phiếu số 1[\s\S]*Ngày sinh là ngày nào/)
  })

  it('does not hold up the bot before anybody answers', async () => {
    await saysAll(hoa, [...toBirth, 'gặp cán bộ'])
    expect(to(hoa, await says(hoa, '1950'))[0]).toMatch(/Số căn cước/)
    const got = await says(hoa, 'cô ơi thẻ của tôi để ở nhà con gái')
    expect(to(hang, got)[0]).toContain('Phiếu 1, Hoa nhắn: cô ơi thẻ của tôi để ở nhà con gái')
    expect(to(hoa, got)[0]).toMatch(/chuyển lời[\s\S]*Số căn cước/)
    const asked = await says(hoa, 'có mất phí không')
    expect(to(hoa, asked)[0]).toMatch(/không mất phí[\s\S]*chuyển lời[\s\S]*Số căn cước/)
    expect(to(hang, asked)).toHaveLength(1)
  })

  it('answers on Telegram, the person on Zalo, and the bot keeps silent in between', async () => {
    await saysAll(hoa, [...toBirth, 'gặp cán bộ'])
    const reply = await says(hang, '/tl 1 Chào bác, bác cần gì ạ?')
    expect(to(hoa, reply)).toEqual([expect.stringMatching(/^Cán bộ Hằng trả lời bác:\nChào bác, bác cần gì ạ\?/)])
    expect(to(hang, reply)).toEqual([expect.stringContaining('Đã gửi cho Hoa (phiếu 1)')])
    const channels = await office.db
      .selectFrom('outbox')
      .innerJoin('contact', 'contact.id', 'outbox.contact_id')
      .select('contact.channel')
      .orderBy('outbox.seq', 'desc')
      .limit(2)
      .execute()
    expect(channels.map(({ channel }) => channel).sort()).toEqual(['telegram', 'zalo'])
    for (const words of ['Tôi không nhớ ngày sinh', '1950', 'quay lại', 'đăng ký']) {
      const got = await says(hoa, words)
      expect(got.map(([name]) => name)).toEqual(['Cán bộ Hằng'])
      expect(to(hang, got)[0]).toContain(`Hoa nhắn: ${words}`)
    }
    expect(await answers()).toMatchObject({ 'beneficiary-name': 'Nguyễn Thị Hoa' })
    expect(await answers()).not.toHaveProperty('birth')
  })

  it('gets no password: it comes masked, and the person is warned', async () => {
    await saysAll(hoa, [...toBirth, 'gặp cán bộ'])
    await says(hang, '/tl 1 Chào bác')
    const got = await sends(hoa, { kind: 'text', text: 'OTP ****** là gì cháu', masked: true })
    expect(to(hang, got)[0]).toContain('Hoa nhắn: OTP ****** là gì cháu')
    expect(to(hoa, got)).toEqual([expect.stringContaining('che mã')])
  })

  it('hands back, and the bot takes up what was left open', async () => {
    await saysAll(hoa, [...toBirth, 'gặp cán bộ'])
    await says(hang, '/tl 1 Bác gõ năm sinh là được')
    const got = await says(hang, '/dong 1')
    expect(to(hang, got)).toEqual(['Đã đóng phiếu 1 của Hoa.'])
    expect(to(hoa, got)[0]).toMatch(/^Cán bộ đã trả lời xong[\s\S]*làm tiếp việc đăng ký[\s\S]*Ngày sinh là ngày nào/)
    await says(hoa, '1950')
    expect(await answers()).toHaveProperty('birth')
  })

  it('is let go by the person, in a word', async () => {
    await saysAll(hoa, [...toBirth, 'gặp cán bộ'])
    await says(hang, '/tl 1 Chào bác')
    const got = await says(hoa, 'Xong rồi, cảm ơn cháu nhé')
    expect(to(hang, got)).toEqual(['Phiếu 1: Hoa báo đã xong, phiếu đã đóng.'])
    expect(to(hoa, got)[0]).toMatch(/giúp bác tiếp[\s\S]*Ngày sinh là ngày nào/)
    expect(await openTicketOf(office.db, hoa.contact.id)).toBeUndefined()
  })

  it('leaves commands with a slash to the bot, and what the bot asked then', async () => {
    await says(hoa, 'gặp cán bộ')
    await says(hang, '/tl 1 Chào bác')
    expect(to(hoa, await says(hoa, '/trangthai'))).toHaveLength(1)
    expect(to(hang, await says(hoa, 'vẫn nghe đây'))).toHaveLength(1)
    await saysAll(hoa, ['/dangky', 'đồng ý', '1'])
    expect(to(hang, await says(hoa, 'Nguyễn Thị Hoa'))).toEqual([])
    expect(await answers()).toMatchObject({ 'beneficiary-name': 'Nguyễn Thị Hoa' })
    await says(hang, '/tl 1 Bác làm đến đâu rồi?')
    expect(to(hang, await says(hoa, '1950'))).toHaveLength(1)
    expect(await answers()).not.toHaveProperty('birth')
  })

  it('is told by the first officer only, whoever was a moment later hears who', async () => {
    await says(hoa, '/canbo')
    await says(hang, '/tl 1 Chào bác')
    const late = await says(leader, 'trả lời 1 Chào bác nhé')
    expect(late).toEqual([['Chủ tịch Nam', 'Phiếu 1 đã có Cán bộ Hằng nhận trả lời. Chưa gửi gì thêm.']])
  })

  it('is answered by just text after a ticket was chosen', async () => {
    await says(hoa, '/canbo')
    await says(hoa, 'bao giờ mở tài khoản cho bản tôi')
    passes(25)
    expect(to(hang, await says(hang, '/tl'))[0]).toMatch(/Trả lời phiếu nào/)
    const chosen = await says(hang, '1')
    expect(to(hang, chosen)[0]).toMatch(
      /Phiếu 1 · Hoa · Xã Cẩm Lương · chờ 25 phút[\s\S]*Người dân: bao giờ mở tài khoản cho bản tôi/,
    )
    expect(to(hoa, await says(hang, 'Thứ năm tuần này bác nhé'))[0]).toContain('Thứ năm tuần này bác nhé')
    expect(to(hang, await says(hang, '/phieu'))[0]).toMatch(/Phiếu đang chờ/)
  })

  it('is offered in the list with its wait, taken, and answered or closed from there', async () => {
    await says(hoa, '/canbo')
    passes(180)
    await says(hang, '/phieu 1')
    const got = await says(hang, '2')
    expect(to(hang, got)).toEqual([expect.stringContaining('Anh/chị đã nhận phiếu 1 của Hoa')])
    expect(to(hoa, got)).toEqual([expect.stringContaining('Cán bộ Hằng đã nhận và sẽ trả lời bác')])
    await says(hang, '/phieu 1')
    expect(to(hang, await says(hang, 'đóng'))).toEqual(['Đã đóng phiếu 1 của Hoa.'])
    expect(to(hang, await says(hang, '/tl'))).toEqual(['Không có phiếu nào đang chờ.'])
  })

  it('hears from the bot again when the officer wrote nothing for two hours', async () => {
    await says(hoa, '/canbo')
    await says(hang, '/tl 1 Chào bác')
    passes(121)
    expect(to(hoa, await says(hoa, 'đăng ký'))[0]).toMatch(/đồng ý/i)
    const got = await says(hoa, 'hôm qua cô nói gì tôi quên rồi')
    expect(to(hang, got)[0]).toContain('hôm qua cô nói gì')
  })

  it('gets no photos, which stay with the bot', async () => {
    await says(hoa, '/canbo')
    await says(hang, '/tl 1 Chào bác')
    const got = await sends(hoa, { kind: 'photo', media: { handle: 'x' } } as InboundContent)
    expect(got).toEqual([['Hoa', expect.stringContaining('chỉ chuyển được chữ')]])
  })

  it('is not found by the officers of another commune, nor is there anything to close by an ill-placed word', async () => {
    await says(hoa, '/canbo')
    expect(to(hang, await says(hang, 'đồng ý'))[0]).not.toMatch(/phiếu 1/i)
    expect(await openTicketOf(office.db, hoa.contact.id)).toBeDefined()
    expect(to(hang, await says(hang, '/dong 99'))[0]).toMatch(/Không tìm thấy phiếu/)
  })
})

describe('several communes', () => {
  it('are asked for when nothing tells where somebody belongs, and the draft waits', async () => {
    await office.close()
    office = await Office.open()
    hoa = await office.person('Hoa')
    hang = await office.person('Cán bộ Hằng', 'commune-officer')
    await saysAll(hoa, ['/dangky', 'Cẩm Lương', 'đồng ý', '1'])
    expect(to(hang, await says(hoa, 'gặp cán bộ'))[0]).toContain('Phiếu 1: Hoa (Xã Cẩm Lương)')
    const other = await office.person('Lan')
    await says(other, 'cán bộ')
    const got = await says(other, 'cam luong')
    expect(to(hang, got)[0]).toContain('Phiếu 2: Lan (Xã Cẩm Lương)')
    expect(to(other, got)[0]).toContain('phiếu số 2')
  })
})

describe('the FAQ', () => {
  it('answers out of the blue and midway, and keeps what it does not know for /cauhoi', async () => {
    expect(to(hoa, await says(hoa, 'dang ky co mat tien ko'))[0]).toMatch(/^Dạ không mất phí/)
    await saysAll(hoa, toBirth)
    expect(to(hoa, await says(hoa, 'bao giờ có tiền vậy cháu'))[0]).toMatch(/hằng tháng[\s\S]*Ngày sinh là ngày nào/)
    for (const words of ['bao giờ họp dân thôn 3', 'Bao gio hop dan thon 3?']) {
      expect(to(hoa, await says(hoa, words))[0]).toMatch(/Cháu đã ghi lại[\s\S]*Ngày sinh là ngày nào/)
    }
    expect(to(hang, await says(hang, '/cauhoi'))[0]).toMatch(/• bao giờ họp dân thôn … – 2 lần/)
  })
})
