import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contactsOfInbound } from '../../../src/store/contacts-of-inbound.js'
import { verifyHistory } from '../../../src/store/history.js'
import type { ShownWindow } from '../../../src/web/practice/desk.js'
import { type PracticeVisit, startPractice } from '../../support/practice.js'

let visit: PracticeVisit

beforeEach(async () => {
  visit = await startPractice()
})

afterEach(async () => {
  await visit.close()
})

const open = () => visit.post('/practice/api/open', { locale: 'vi' })

async function count(table: 'beneficiary' | 'registration' | 'contact' | 'stored_file'): Promise<number> {
  const { n } = await visit.app.store.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

const filesOf = ({ messages }: ShownWindow) => messages.flatMap(({ file }) => file ?? [])

/** All that is asked of somebody who registers, with the sample papers. */
async function registers(window: string): Promise<string> {
  const { papers } = await visit.window(window)
  const paper = (what: string) => papers.lines.find((line) => line.what === `paper-${what}`)?.value ?? ''
  const said = ['/dangky', 'đồng ý', '1', paper('name'), paper('birth'), paper('personal-id'), paper('village'), '1']
  for (const text of [...said, '1', paper('bank'), paper('account'), '1', paper('phone')])
    await visit.says(window, text)
  const { messages } = await visit.says(window, '1')
  return /DK-\w{7}/.exec(messages.at(-1)?.text ?? '')?.[0] ?? ''
}

describe('a store that nobody has practised on', () => {
  it('stays empty until the page is opened', async () => {
    expect((await visit.get('/healthz')).status).toBe(200)
    expect((await visit.get('/practice')).status).toBe(200)
    expect(await count('beneficiary')).toBe(0)
    expect(await count('contact')).toBe(0)
  })

  it('gets people, some of whom wait to be approved, and every window is greeted', async () => {
    const { windows } = (await (await open()).json()) as { windows: readonly string[] }
    expect(windows).toHaveLength(6)
    expect(await count('beneficiary')).toBeGreaterThan(50)
    expect(await count('registration')).toBeGreaterThanOrEqual(4)
    for (const id of windows) expect((await visit.window(id)).messages.length, id).toBe(1)
    const { messages } = await visit.says('commune-officer', '/choduyet')
    expect(messages.at(-1)?.choices?.length).toBeGreaterThanOrEqual(4)
  })

  it('is not filled again by the next visitor, nor by the next start', async () => {
    await open()
    const before = [await count('beneficiary'), await count('contact'), await count('registration')]
    await open()
    await visit.restart()
    await open()
    expect([await count('beneficiary'), await count('contact'), await count('registration')]).toEqual(before)
    expect((await visit.window('beneficiary')).messages).toHaveLength(1)
  })

  it('speaks the language of the page', async () => {
    await visit.post('/practice/api/open', { locale: 'en' })
    expect((await visit.window('beneficiary')).messages.at(-1)?.text).toContain('I am An Sinh')
    await open()
    expect((await visit.window('beneficiary')).messages.at(-1)?.text).toContain('cháu là An Sinh')
  })
})

describe('the windows', () => {
  it('play the main job through, and the tour is ticked off only by what happened', async () => {
    await open()
    expect((await visit.window('beneficiary')).tour).toEqual([false, false, false, false, false])
    const code = await registers('beneficiary')
    expect((await visit.window('beneficiary')).tour).toEqual([true, false, false, false, false])
    const waiting = await visit.says('commune-officer', '/choduyet')
    expect(waiting.tour).toEqual([true, true, false, false, false])
    await visit.says('commune-officer', '/xuat mau-tong-hop')
    await expect.poll(async () => filesOf(await visit.window('commune-officer')), { timeout: 20_000 }).toHaveLength(1)
    expect((await visit.window('commune-officer')).tour).toEqual([true, true, false, false, false])
    const approved = await visit.says('commune-officer', `/duyet ${code}`)
    expect(approved.tour).toEqual([true, true, true, false, false])
    expect((await visit.window('beneficiary')).messages.at(-1)?.text).toContain('Đã duyệt')

    await visit.says('commune-officer', '/xuat mau-tong-hop')
    await expect.poll(async () => (await visit.window('commune-officer')).tour[3], { timeout: 20_000 }).toBe(true)
    await expect.poll(async () => filesOf(await visit.window('commune-officer')), { timeout: 20_000 }).toHaveLength(2)
    const seq = filesOf(await visit.window('commune-officer')).at(-1)?.seq
    const file = await visit.get(`/practice/api/files/${seq}`)
    expect(file.headers.get('content-disposition')).toContain('mau-tong-hop_15139')
    const { tables } = (await (await visit.get(`/practice/api/files/${seq}/table`)).json()) as { tables: unknown }
    const { papers } = await visit.window('beneficiary')
    const account = papers.lines.find(({ what }) => what === 'paper-account')?.value
    expect(JSON.stringify(tables).includes(account ?? '?')).toBe(true)
    expect((await visit.window('commune-officer')).tour).toEqual([true, true, true, true, true])
  })

  it('read a sample photo, and nothing of it is left', async () => {
    await open()
    for (const text of ['/dangky', 'đồng ý', '1']) await visit.says('beneficiary', text)
    const { papers } = await visit.window('beneficiary')
    const photo = new Uint8Array(
      await (await visit.get('/practice/api/windows/beneficiary/samples/card')).arrayBuffer(),
    )
    const held = await fetch(`${visit.url}/practice/api/media?name=can-cuoc.jpg`, {
      method: 'POST',
      headers: { 'X-An-Sinh-Practice': '1' },
      body: photo,
    })
    const { handle } = (await held.json()) as { handle: string }
    const media = { handle, fileName: 'can-cuoc.jpg' }
    const { messages } = await visit.sends('beneficiary', { kind: 'photo', media })
    expect(messages.at(-1)?.text).toContain(papers.lines[0]?.value)
    expect(await count('stored_file')).toBe(0)
    // It was fetched, and so is gone.
    const again = await visit.sends('beneficiary', { kind: 'photo', media })
    expect(again.messages.at(-1)?.text).toMatch(/gửi lại/)
  })

  it('take the sample roster in as an officer', async () => {
    await open()
    const roster = await (await visit.get('/practice/api/windows/commune-officer/samples/roster')).arrayBuffer()
    const held = await fetch(`${visit.url}/practice/api/media?name=${encodeURIComponent('danh sách.xlsx')}`, {
      method: 'POST',
      headers: { 'X-An-Sinh-Practice': '1' },
      body: roster,
    })
    const { handle } = (await held.json()) as { handle: string }
    const media = { handle, fileName: 'danh sách.xlsx' }
    const { messages } = await visit.sends('commune-officer', { kind: 'file', media })
    expect(messages.at(-1)?.text).toContain('danh sách.xlsx')
    const before = await count('beneficiary')
    await visit.says('commune-officer', 'nhập')
    await expect.poll(() => count('beneficiary'), { timeout: 20_000 }).toBeGreaterThan(before + 5)
  })

  it('are the only ones that are written to', async () => {
    await open()
    const content = { kind: 'text', text: 'xin chào' }
    const message = (window: string) => ({ window, id: randomUUID(), order: 1, content })
    expect((await visit.post('/practice/api/messages', message('neighbour-1'))).status).toBe(400)
    expect((await visit.post('/practice/api/messages', { window: 'beneficiary' })).status).toBe(400)
    expect((await visit.get('/practice/api/windows/neighbour-1')).status).toBe(404)
    expect((await visit.get('/practice/api/files/1')).status).toBe(404)
    expect((await visit.get('/practice/api/files/x')).status).toBe(404)
    expect((await visit.get('/practice/assets/..%2fpage.html')).status).toBe(404)
  })
})

describe('the clock', () => {
  it('lets what falls due happen on the way, and goes on from there after a restart', async () => {
    await open()
    const { clock } = await visit.window('beneficiary')
    for (const text of ['gặp cán bộ', 'cháu hỏi về tiền tháng này']) await visit.says('beneficiary', text)
    await visit.post('/practice/api/clock', { kind: 'days', days: 7 })
    const moved = (await visit.window('beneficiary')).clock
    expect(Date.parse(moved.day) - Date.parse(clock.day)).toBe(7 * 86_400_000)
    const escalated = await visit.app.store.db
      .selectFrom('history')
      .select('at')
      .where('action', '=', 'escalate-ticket')
      .execute()
    expect(escalated.length).toBeGreaterThan(0)
    await visit.restart()
    expect((await visit.window('beneficiary')).clock).toEqual(moved)
    const { messages } = await visit.says('beneficiary', '/trangthai')
    expect((messages.at(-1)?.at ?? '').slice(0, 10) >= moved.day).toBe(true)
    expect(await verifyHistory(visit.app.store.db)).toMatchObject({ kind: 'whole' })
  })

  it('goes nowhere else', async () => {
    await open()
    for (const move of [{ kind: 'days', days: -1 }, { kind: 'days', days: 400 }, { kind: 'day-of-month', day: 0 }, {}])
      expect((await visit.post('/practice/api/clock', move)).status).toBe(400)
  })
})

describe('starting over', () => {
  it('throws everything away and makes the commune anew, while it is served', async () => {
    await open()
    await visit.says('beneficiary', '/dangky')
    await visit.post('/practice/api/clock', { kind: 'day-of-month', day: 25 })
    const { messages } = await visit.window('beneficiary')
    expect((await visit.post('/practice/api/reset', {})).status).toBe(204)
    const after = await visit.window('beneficiary')
    expect(after.messages).toHaveLength(1)
    expect(messages.map(({ id }) => id)).not.toContain(after.messages[0]?.id)
    expect(after.clock.daysAhead).toBe(0)
    expect(after.tour).toEqual([false, false, false, false, false])
    expect(await verifyHistory(visit.app.store.db)).toMatchObject({ kind: 'whole' })
    expect((await visit.says('commune-officer', '/choduyet')).messages.at(-1)?.choices?.length).toBeGreaterThan(3)
  })
})

describe('a real store', () => {
  it('is never practised on once somebody wrote on a real channel', async () => {
    await open()
    const inbound = { contact: { channel: 'zalo', externalId: '9' }, messageId: '1', order: 1 } as const
    await visit.app.store.db
      .transaction()
      .execute((tx) => contactsOfInbound()(tx, { ...inbound, content: { kind: 'followed' } }, new Date()))
    const page = await visit.get('/practice')
    expect(page.status).toBe(409)
    expect(await page.text()).toContain('Telegram hoặc Zalo')
    expect((await visit.post('/practice/api/reset', {})).status).toBe(409)
    expect((await visit.get('/practice/api/windows/beneficiary')).status).toBe(409)
  })

  it('is never practised on when its units or a roster came from files', async () => {
    const { db } = visit.app.store
    await db.updateTable('unit').set({ origin: 'import' }).where('code', '=', '15139-06').execute()
    expect((await open()).status).toBe(409)
    await db.updateTable('unit').set({ origin: 'practice' }).where('code', '=', '15139-06').execute()
    const roster = { file_name: 'ds.xlsx', sha256: '', unit_code: '15139', form: '', list_date: '2026-11-21' }
    const whole = { ...roster, state: 'applied', actor: 'terminal', created_at: '', summary: '{}' } as const
    await db.insertInto('roster_import').values(whole).execute()
    expect((await open()).status).toBe(409)
    expect(await count('beneficiary')).toBe(0)
  })
})

describe('other settings', () => {
  it('serve no practice page with credentials, nor beyond this machine without a password', async () => {
    for (const environment of [{ HOST: '0.0.0.0' }, ZALO] as const) {
      const other = await startPractice(environment)
      expect((await other.get('/practice')).status).toBe(404)
      await other.close()
    }
    const other = await startPractice({ HOST: '0.0.0.0', PRACTICE_PASSWORD: 'con trâu đi trước' })
    expect((await other.get('/practice')).status).toBe(401)
    const authorization = `Basic ${Buffer.from('x:con trâu đi trước').toString('base64')}`
    expect((await other.get('/practice', { authorization })).status).toBe(200)
    await other.close()
  })
})

const ZALO = {
  ZALO_APP_ID: '1',
  ZALO_APP_SECRET: 'x',
  ZALO_OA_ID: '2',
  ZALO_OA_SECRET: 'y',
  ZALO_OAUTH_ROOT: 'http://127.0.0.1:9',
  ZALO_OPENAPI_ROOT: 'http://127.0.0.1:9',
}
