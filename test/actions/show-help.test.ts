import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OfficeChat } from '../support/office-chat.js'
import { COMMUNE, LUONG_NGOC, Office } from '../support/records.js'

let office: Office
let chat: OfficeChat
beforeEach(async () => {
  office = await Office.open()
  chat = new OfficeChat(office, 'help')
})
afterEach(() => office.close())

const commandsIn = (text: string) => [...text.matchAll(/^• \/([a-z0-9]+) – \S/gm)].map(([, command]) => command)

describe('/trogiup', () => {
  it('tells people their own commands', async () => {
    const told = await chat.hears(await office.person('Hoa'), '/trogiup')
    expect(told).toContain('đăng ký – nhận tiền trợ cấp')
    expect(told).not.toContain('/duyet')
  })

  it.each([
    ['village-head', LUONG_NGOC, ['viec', 'tim', 'hs', 'xuat'], ['duyet', 'choduyet', 'moi', 'nhatky', 'hien']],
    ['commune-police', COMMUNE, ['viec', 'tim', 'hs'], ['duyet', 'sua', 'moi', 'nhatky']],
    ['commune-officer', COMMUNE, ['viec', 'choduyet', 'duyet', 'tra', 'sua', 'nhap', 'moi', 'nhatky'], ['thamgia']],
    [
      'administrator',
      '38',
      ['viec', 'moi', 'nhansu', 'thuhoi', 'thaythe', 'giahan', 'nhatky'],
      ['duyet', 'hs', 'xuat'],
    ],
  ] as const)('tells a %s what goes with the role', async (role, unit, there, missing) => {
    const told = await chat.hears(await office.person('Cán bộ', role, unit), 'trợ giúp')
    const commands = commandsIn(told)
    expect(commands).toEqual(expect.arrayContaining([...there]))
    for (const command of missing) expect(commands).not.toContain(command)
    expect(commands[0]).toBe('viec')
  })

  it.each([
    ['village-head', LUONG_NGOC],
    ['commune-police', COMMUNE],
    ['commune-officer', COMMUNE],
    ['administrator', '38'],
  ] as const)('has a place and a line of its own for each command of a %s', async (role, unit) => {
    const told = await chat.hears(await office.person('Thu', role, unit), '/trogiup')
    const lines = [...told.matchAll(/^• \/[a-z0-9]+ – (.*)$/gm)].map(([, what]) => what)
    expect(told).not.toContain('▸ Việc khác')
    expect(lines.filter((what = '') => !/^\p{Lu}/u.test(what))).toEqual([])
  })

  it('says all that can be done, at the menu too', async () => {
    const head = await office.person('Bình', 'village-head', LUONG_NGOC)
    expect(await chat.hears(head, 'xin chào', 'trợ giúp')).toContain('• /thon – ')
  })

  it('forgets what was taken back', async () => {
    const leader = await office.person('Chủ tịch Nam', 'commune-leader')
    const hang = await office.person('Cán bộ Hằng', 'commune-officer')
    await chat.says(leader, '/thuhoi Hằng', '1')
    expect(commandsIn(await chat.hears(hang, '/trogiup'))).toEqual([])
  })
})
