import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { checkGrants } from '../../src/actions/check-grants.js'
import type { Role } from '../../src/domain/permission.js'
import { officerOf } from '../../src/store/officers.js'
import { reference } from '../support/chat.js'
import { OfficeChat } from '../support/office-chat.js'
import { COMMUNE, KIM_MAM, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

let office: Office
let chat: OfficeChat
let leader: Asker
let hang: Asker
let admin: Asker
let newcomer: Asker
beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office, 'staff')
  leader = await office.person('Chủ tịch Nam', 'commune-leader')
  hang = await office.person('Cán bộ Hằng', 'commune-officer')
  admin = await office.person('Quản trị Tú', 'administrator', '38')
  newcomer = await office.person('Người mới')
})
afterEach(() => office.close())

const codeIn = (text: string) => /\/thamgia ([2-9A-Z]{8})/.exec(text)?.[1] ?? ''
const day = () => chat.now.toISOString().slice(0, 10)
const holds = (asker: Asker) =>
  office.write(async (tx) => {
    const officer = await officerOf(tx, asker.contact.id, day())
    return [...new Set(officer?.responsibilities.map(({ role, unitCode }) => `${role} ${unitCode}`))]
  })
const invited = async (inviter: Asker, line: string) => codeIn(await chat.hears(inviter, line, '1'))

describe('/moi', () => {
  it('gives the one-time code after role and unit, asked or typed along', async () => {
    expect(await chat.hears(hang, '/moi')).toMatch(/vai trò nào[\s\S]*\[1\] Trưởng thôn$/)
    expect(await chat.hears(hang, '1')).toMatch(/\[1\] Lương Ngọc\n\[2\] Kim Mẫm 1/)
    expect(await chat.hears(hang, 'luong ngoc')).toMatch(/Vai trò: Trưởng thôn[\s\S]*Đơn vị: Lương Ngọc/)
    const code = codeIn(await chat.hears(hang, '1'))
    expect(code).toHaveLength(8)
    expect(await chat.hears(newcomer, `/thamgia ${code}`, 'Bùi Văn Mạnh')).toContain('trưởng thôn của Lương Ngọc')
    expect(await holds(newcomer)).toEqual([`village-head ${LUONG_NGOC}`])
  })

  it('tells the inviter that it was accepted', async () => {
    const code = await invited(hang, '/moi trưởng thôn Lương Ngọc')
    const got = await chat.says(newcomer, `/thamgia ${code}`, 'Bùi Văn Mạnh')
    expect(got.get(hang.contact.id)).toBe('Bùi Văn Mạnh đã nhận lời mời 1.')
  })

  it.each<[string, string, readonly string[]]>([
    ['commune-officer', 'Cán bộ xã', ['Trưởng thôn']],
    ['commune-leader', 'Lãnh đạo', ['Trưởng thôn', 'Cán bộ xã', 'Công an xã']],
    [
      'administrator',
      'Quản trị',
      // No district is in use here, so nobody is invited to one.
      ['Trưởng thôn', 'Cán bộ xã', 'Công an xã', 'Lãnh đạo xã', 'Cán bộ tỉnh', 'Quản trị'],
    ],
  ])('offers a %s the roles they appoint to', async (role, name, offered) => {
    const asker = await office.person(name, role as Role, role === 'administrator' ? '38' : COMMUNE)
    const told = await chat.hears(asker, '/moi')
    expect([...told.matchAll(/^\[\d+\] (.+)$/gm)].map(([, label]) => label)).toEqual(offered)
  })

  it('knows no unit outside of the inviter’s', async () => {
    expect(await chat.hears(hang, '/moi trưởng thôn', 'Thạch Yến')).toContain('Không tìm thấy đơn vị này')
    expect(await chat.hears(hang, '15142-01')).toContain('Không tìm thấy đơn vị này')
  })
})

describe('a role that decides about money', () => {
  it('is good for nothing before a second entitled officer has said yes', async () => {
    const got = await chat.says(leader, '/moi cán bộ xã Cẩm Lương', '1')
    const code = codeIn(got.get(leader.contact.id) ?? '')
    expect(got.get(admin.contact.id)).toContain('Chủ tịch Nam đã mời')
    expect(got.get(admin.contact.id)).not.toContain(code)
    expect(got.has(hang.contact.id)).toBe(false)
    expect(await chat.hears(newcomer, `/thamgia ${code}`)).toContain('chờ người có thẩm quyền thứ hai')
    expect(await chat.hears(leader, '/duyetmoi 1', '1')).toContain('do chính anh/chị tạo')
    expect(await chat.hears(admin, '/viec')).toContain('Lời mời chờ người thứ hai xác nhận: 1')
    const seconded = await chat.says(admin, '/duyetmoi 1', 'xác nhận')
    expect(seconded.get(leader.contact.id)).toContain('Quản trị Tú đã xác nhận lời mời 1')
    expect(await chat.hears(admin, `/thamgia ${code}`)).toContain('không dùng được mã mời do chính mình')
    await chat.says(newcomer, `/thamgia ${code}`, 'Lê Thị Lan')
    expect(await holds(newcomer)).toEqual([`commune-officer ${COMMUNE}`])
  })

  it('is void when refused, and is nobody else’s business', async () => {
    const code = await invited(leader, '/moi cán bộ xã Cẩm Lương')
    expect(await chat.hears(hang, '/duyetmoi 1')).toContain('Không tìm thấy lời mời này')
    const stranger = await office.person('Lãnh đạo khác', 'commune-leader', NEIGHBOUR)
    expect(await chat.hears(stranger, '/duyetmoi 1')).toContain('Không tìm thấy lời mời này')
    expect(await chat.hears(stranger, '/duyetmoi')).toContain('Không có lời mời nào')
    await chat.says(admin, '/duyetmoi 1', 'từ chối')
    expect(await chat.hears(newcomer, `/thamgia ${code}`)).toContain('Không tìm thấy mã mời')
    expect(await holds(newcomer)).toEqual([])
  })

  it('is never accepted by whoever granted it', async () => {
    const code = await invited(admin, '/moi cán bộ xã Cẩm Lương')
    await chat.says(leader, '/duyetmoi 1', '1')
    for (const own of [admin, leader]) expect(await chat.hears(own, `/thamgia ${code}`)).toContain('do chính mình')
  })
})

describe('/thuhoi', () => {
  it('takes effect in the very next message, even in the middle of a conversation', async () => {
    const registration = await office.register(newcomer)
    expect(await chat.hears(hang, '/tra')).toContain(registration)
    expect(await chat.hears(hang, registration)).toContain('[1]')
    expect(await chat.hears(leader, '/thuhoi Hằng', '1')).toContain('Đã thu hồi quyền của Cán bộ Hằng')
    expect(await chat.hears(hang, '1')).toMatch(/quyền ấy nay không còn[\s\S]*Đăng ký nhận tiền/)
    expect(await office.registration(registration)).toMatchObject({ state: 'SUBMITTED' })
    for (const line of ['/tra', `/hs ${registration}`, '/viec'])
      expect(await chat.hears(hang, line)).toContain('Cháu không có lệnh này')
  })

  it('takes one of several roles, and tells the officer', async () => {
    const code = await invited(hang, '/moi trưởng thôn Lương Ngọc')
    await chat.says(newcomer, `/thamgia ${code}`, 'Bùi Văn Mạnh')
    const other = await invited(hang, '/moi trưởng thôn Kim Mẫm 1')
    await chat.says(newcomer, `/thamgia ${other}`, 'Bùi Văn Mạnh')
    const got = await chat.says(hang, '/thuhoi Mạnh', 'trưởng thôn – Lương Ngọc', '1')
    expect(got.get(newcomer.contact.id)).toContain('trưởng thôn – Lương Ngọc')
    expect(await holds(newcomer)).toEqual([`village-head ${KIM_MAM}`])
  })

  it('voids what the officer invited to', async () => {
    const code = await invited(hang, '/moi trưởng thôn Lương Ngọc')
    await chat.says(leader, '/thuhoi Hằng', '1')
    expect(await chat.hears(newcomer, `/thamgia ${code}`)).toContain('Không tìm thấy mã mời')
  })

  it('reaches neither oneself, nor those above, nor other communes', async () => {
    const stranger = await office.person('Cán bộ Xa', 'commune-officer', NEIGHBOUR)
    for (const name of ['Chủ tịch Nam', 'Quản trị Tú', 'Cán bộ Xa', String(stranger.officer?.id)])
      expect(await chat.hears(leader, `/thuhoi ${name}`)).toContain('Không tìm thấy người này')
  })
})

describe('/thaythe', () => {
  it('gives the successor what the predecessor held, and ends that on acceptance', async () => {
    const code = await invited(admin, '/thaythe Hằng')
    await chat.says(leader, '/duyetmoi 1', '1')
    expect(await holds(hang)).toEqual([`commune-officer ${COMMUNE}`])
    expect(await chat.hears(hang, `/thamgia ${code}`)).toContain('để thay chính mình')
    const got = await chat.says(newcomer, `/thamgia ${code}`, 'Cán bộ Hằng')
    expect(got.get(hang.contact.id)).toContain('cán bộ xã – Xã Cẩm Lương')
    expect([await holds(newcomer), await holds(hang)]).toEqual([[`commune-officer ${COMMUNE}`], []])
    const [old] = await office.db.selectFrom('officer').selectAll().where('contact_id', '=', hang.contact.id).execute()
    const [next] = await office.db
      .selectFrom('officer')
      .selectAll()
      .where('contact_id', '=', newcomer.contact.id)
      .execute()
    expect(old?.replaced_by).toBe(next?.id)
  })

  it('carries every role and unit', async () => {
    for (const village of ['Lương Ngọc', 'Kim Mẫm 1'])
      await chat.says(newcomer, `/thamgia ${await invited(hang, `/moi trưởng thôn ${village}`)}`, 'Bùi Văn Mạnh')
    const successor = await office.person('Người thay')
    expect(await chat.hears(successor, `/thamgia ${await invited(hang, '/thaythe Mạnh')}`, 'Hà Thị Thu')).toMatch(
      /phụ trách:[\s\S]*Lương Ngọc[\s\S]*Kim Mẫm 1/,
    )
    expect(await holds(successor)).toEqual([`village-head ${LUONG_NGOC}`, `village-head ${KIM_MAM}`])
    expect(await holds(newcomer)).toEqual([])
  })
})

describe('what is not confirmed for 90 days', () => {
  const check = () => office.write((tx) => checkGrants(tx, { at: chat.now, today: day(), reference }))
  const keys = (notices: Awaited<ReturnType<typeof check>>, asker: Asker) =>
    notices.filter(({ contactId }) => contactId === asker.contact.id).map(({ phrase }) => phrase.key)

  beforeEach(async () => {
    const code = await invited(hang, '/moi trưởng thôn Lương Ngọc')
    await chat.says(newcomer, `/thamgia ${code}`, 'Bùi Văn Mạnh')
    // Those who look after it are not the question here.
    await office.db
      .updateTable('responsibility')
      .set({ lapses_on: '2099-01-01' })
      .where('role', '!=', 'village-head')
      .execute()
  })

  it('stops working with a polite word, and goes on once confirmed', async () => {
    chat.passes(90)
    expect(await holds(newcomer)).toHaveLength(1)
    chat.passes(1)
    expect(await holds(newcomer)).toEqual([])
    expect(await chat.hears(newcomer, '/viec')).toMatch(/^Quyền của anh\/chị đang tạm ngừng/)
    expect(await chat.hears(hang, '/viec')).toContain('Vai trò cán bộ cần xác nhận lại: 1 (/giahan)')
    const got = await chat.says(hang, '/giahan', '1')
    expect(got.get(hang.contact.id)).toMatch(/Đã xác nhận lại đến[\s\S]*Bùi Văn Mạnh/)
    expect(got.get(newcomer.contact.id)).toContain('đã được xác nhận lại')
    expect(await holds(newcomer)).toHaveLength(1)
    chat.passes(90)
    expect(await holds(newcomer)).toHaveLength(1)
  })

  it('is announced ahead, each time once, to the officer and whoever appoints', async () => {
    const told: string[] = []
    for (let passed = 0; passed < 95; passed++) {
      for (let again = 0; again < 2; again++) {
        const notices = await check()
        for (const key of keys(notices, newcomer)) told.push(`${passed} ${key}`)
        if (keys(notices, newcomer).length > 0) expect(keys(notices, hang)).toEqual(['check-grants.manager'])
      }
      chat.passes(1)
    }
    expect(told).toEqual([
      '76 check-grants.soon',
      '83 check-grants.soon',
      '89 check-grants.soon',
      '91 check-grants.lapsed',
    ])
    expect(await office.deeds()).toEqual(expect.arrayContaining([expect.stringMatching(/^schedule lapse-grant/)]))
  })

  it('wakes nobody at night', async () => {
    chat.passes(80)
    chat.now = new Date(chat.now.getTime() + 14 * 3_600_000)
    expect(await check()).toEqual([])
  })

  it('starts to count for officers of before', async () => {
    await office.db.updateTable('responsibility').set({ lapses_on: null }).execute()
    await check()
    const rows = await office.db.selectFrom('responsibility').select('lapses_on').distinct().execute()
    expect(rows).toEqual([{ lapses_on: '2027-02-19' }])
  })
})

describe('/nhansu', () => {
  it('lists the officers and open invitations of one’s own units', async () => {
    await chat.says(newcomer, `/thamgia ${await invited(hang, '/moi trưởng thôn Lương Ngọc')}`, 'Bùi Văn Mạnh')
    await invited(hang, '/moi trưởng thôn Kim Mẫm 1')
    const told = await chat.hears(hang, '/nhansu')
    expect(told).toMatch(/Bùi Văn Mạnh: trưởng thôn – Lương Ngọc \(đến 19\/02\/2027\)/)
    expect(told).toContain('Lời mời 2, chưa dùng: trưởng thôn – Kim Mẫm 1')
    expect(told).not.toContain('Chủ tịch Nam')
    expect(await chat.hears(leader, '/nhansu')).toContain('Cán bộ Hằng: cán bộ xã – Xã Cẩm Lương')
    const stranger = await office.person('Cán bộ Xa', 'commune-officer', NEIGHBOUR)
    expect(await chat.hears(stranger, '/nhansu')).toContain('chưa có ai')
  })
})

it('is all in history', async () => {
  await chat.says(newcomer, `/thamgia ${await invited(hang, '/moi trưởng thôn Lương Ngọc')}`, 'Bùi Văn Mạnh')
  await chat.says(hang, '/thuhoi Mạnh', '1')
  const deeds = (await office.deeds()).map((deed) => deed.split(' ')[1])
  expect(deeds).toEqual(['invite', 'accept-invitation', 'revoke-grant'])
})
