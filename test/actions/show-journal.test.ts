import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/actions/action.js'
import { DEEDS } from '../../src/actions/deeds.js'
import { appendHistory } from '../../src/store/history.js'
import { projectRoot, texts } from '../support/chat.js'
import { OfficeChat } from '../support/office-chat.js'
import { AT, COMMUNE, HOA, LUONG_NGOC, NEIGHBOUR, Office } from '../support/records.js'

describe('every deed that history notes', () => {
  it('is told in words', () => {
    const noted = [...deedsInSource()]
    expect(noted.length).toBeGreaterThan(30)
    expect(
      noted.filter((deed) => !DEEDS.has(deed)),
      'add them to src/actions/deeds.ts and to "deed" in locales/',
    ).toEqual([])
  })

  it.each(texts.locales)('has a sentence in %s', (locale) => {
    const say = texts.in(locale)
    expect([...DEEDS].filter((deed) => say({ key: `deed.${deed}` }) === undefined)).toEqual([])
  })
})

/** The verbs that the sources write to history: literals, constants and alternatives of `action:`, arguments of `note…()`. */
function deedsInSource(): ReadonlySet<string> {
  const deeds = new Set<string>()
  for (const file of filesOf(join(projectRoot, 'src'))) {
    const text = readFileSync(file, 'utf8')
    if (file.includes('/conversation/') || !/appendHistory|\bnote[A-Z]?\w*\(/.test(text)) continue
    for (const [, value = ''] of text.matchAll(/\baction: (.*)/g)) {
      // The words of a condition are single, those of deeds that have one word stand alone.
      for (const [, deed = ''] of value.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) deeds.add(deed)
      const alone = /^'([a-z]+)'/.exec(value)?.[1] ?? constantIn(text, /^[A-Z_]+/.exec(value)?.[0])
      if (alone !== undefined) deeds.add(alone)
    }
    // `noteOnTicket(tx, asker, 'verb', …)`, `notePeriod(tx, asker, target, 'verb')`.
    const calls = /\bnote[A-Z]\w*\(\s*tx,\s*asker,\s*(?:[\w.]+,\s*|\{[^}]*\},\s*)?'([a-z]+(?:-[a-z]+)+)'/g
    for (const [, deed = ''] of text.matchAll(calls)) deeds.add(deed)
  }
  return deeds
}

function constantIn(text: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : new RegExp(`const ${name} = '([a-z-]+)'`).exec(text)?.[1]
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesOf(path)
    return name.endsWith('.ts') ? [path] : []
  })
}

describe('/nhatky', () => {
  let office: Office
  let chat: OfficeChat
  let hoa: Asker
  let hang: Asker
  let code: string
  beforeEach(async () => {
    office = await Office.open()
    chat = new OfficeChat(office, 'journal')
    hoa = await office.person('Hoa')
    hang = await office.person('Cán bộ Hằng', 'commune-officer')
    code = await office.register(hoa)
  })
  afterEach(() => office.close())

  it('tells who looked at and decided about a record, newest first', async () => {
    await chat.says(hang, `/hien ${code}`, '1')
    await chat.says(hang, `/tra ${code} sai số 038150901234`)
    const told = await chat.hears(hang, `/nhatky ${code}`)
    expect(told.split('\n')).toEqual([
      expect.stringMatching(`^21/11/2026 09:00 · Cán bộ Hằng \\(cán bộ xã\\) · trả lại: ${code}`),
      expect.stringMatching(`^21/11/2026 09:00 · Cán bộ Hằng \\(cán bộ xã\\) · xem số đầy đủ: ${code} · lý do: `),
      `21/11/2026 09:00 · người dân · gửi đăng ký: ${code} · bản 1`,
    ])
    expect(told).not.toMatch(/\d{9}/)
  })

  it('tells what an officer did, and what was done to what they hold', async () => {
    const leader = await office.person('Chủ tịch Nam', 'commune-leader')
    await chat.says(hang, `/hien ${code}`, '1')
    await chat.says(leader, '/thuhoi Hằng', '1')
    const told = await chat.hears(leader, '/nhatky Hằng')
    expect(told).toMatch(/Chủ tịch Nam \(lãnh đạo xã\) · thu hồi quyền: Cán bộ Hằng · cán bộ xã/)
    expect(told).toContain('Cán bộ Hằng (cán bộ xã) · xem số đầy đủ')
    expect(told).not.toContain('gửi đăng ký')
  })

  it('tells of some days, and of a unit', async () => {
    expect(await chat.hears(hang, '/nhatky hôm nay')).toContain('gửi đăng ký')
    expect(await chat.hears(hang, '/nhatky tháng 10')).toContain('Không có việc nào')
    expect(await chat.hears(hang, '/nhatky Lương Ngọc')).not.toContain('gửi đăng ký')
    await chat.says(hang, `/hien ${code}`, '1')
    expect(await chat.hears(hang, '/nhatky Lương Ngọc')).toContain('xem số đầy đủ')
    expect(await chat.hears(hang, '/nhatky', '1')).toContain('gửi đăng ký')
  })

  it('goes on page by page', async () => {
    for (let count = 0; count < 30; count++) await chat.says(hang, `/hien ${code}`, '1')
    const first = await chat.hears(hang, `/nhatky ${code}`)
    expect(first.match(/xem số đầy đủ/g)).toHaveLength(12)
    expect(first).toMatch(/\[1\] Xem tiếp/)
    expect((await chat.hears(hang, 'xem tiếp')).match(/xem số đầy đủ/g)).toHaveLength(12)
    const last = await chat.hears(hang, '1')
    expect(last.match(/ · /g)?.length).toBeGreaterThan(5)
    expect(last).toContain('gửi đăng ký')
    expect(last).not.toContain('[1] Xem tiếp')
  })

  it('knows nothing of other units', async () => {
    const stranger = await office.person('Cán bộ Xa', 'commune-officer', NEIGHBOUR)
    const far = await office.register(await office.person('Xa'), { ...HOA, commune: NEIGHBOUR, village: '15142-01' })
    for (const words of [code, 'Hằng', 'Lương Ngọc', '15139-01', String(hang.officer?.id)])
      expect(await chat.hears(stranger, `/nhatky ${words}`), words).toMatch(/^Không tìm thấy/)
    expect(await chat.hears(hang, '/nhatky', '4')).not.toContain(far)
    expect(await chat.hears(stranger, '/nhatky', '4')).toContain(far)
  })

  it('shows administrators what belongs to no unit, and others not', async () => {
    await office.write((tx) => appendHistory(tx, { at: AT, actor: 'terminal', action: 'import-units' }))
    const admin = await office.person('Quản trị', 'administrator', '38')
    expect(await chat.hears(admin, '/nhatky', '4')).toContain('máy chủ · nhập cây đơn vị')
    expect(await chat.hears(hang, '/nhatky', '4')).not.toContain('nhập cây đơn vị')
  })

  it('is not there for village heads and the police', async () => {
    for (const [role, unit] of [['village-head', LUONG_NGOC] as const, ['commune-police', COMMUNE] as const])
      expect(await chat.hears(await office.person(role, role, unit), `/nhatky ${code}`)).toContain('không có lệnh này')
  })

  it('notes that it was read', async () => {
    await chat.says(hang, `/nhatky ${code}`)
    expect(await office.deeds()).toContainEqual(`officer:${hang.officer?.id} read-journal ${code}`)
  })
})
