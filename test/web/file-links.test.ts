import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contactAt } from '../../src/store/contacts.js'
import { verifyHistory } from '../../src/store/history.js'
import { grantRole } from '../../src/store/officers.js'
import { MINUTE_MS } from '../support/zalo-clock.js'
import { startTown, type Town } from '../support/zalo-town.js'

const LAN = '3000000000000000001'
const MAI = '3000000000000000002'
const COMMUNE = '15139'
let town: Town

afterEach(() => town.close())

async function officer(id: string, name: string): Promise<void> {
  await town.server.user(id).says('xin chào')
  await town.settle()
  await town.app.store.db.transaction().execute(async (tx) => {
    const contact = await contactAt(tx, { channel: 'zalo', externalId: id })
    if (contact === undefined) throw new Error('nobody')
    const at = town.clock.now()
    const grant = { contactId: contact.id, name, validFrom: '2020-01-01', grantedBy: 'terminal', at }
    await grantRole(tx, { ...grant, role: 'commune-officer', unitCode: COMMUNE })
  })
}

type Link = Readonly<{ url: string; code: string; text: string }>

/** Asks for a list in the chat, and reads the answer as the officer does. */
async function askForList(id = LAN, words = 'xuất mẫu tổng hợp'): Promise<Link> {
  await town.server.user(id).says(words)
  await town.settle()
  const text = town.server.sentTo(id).at(-1)?.text ?? ''
  const url = (/http:\S+/.exec(text)?.[0] ?? '').replace('http://bot.test', town.url)
  return { url, code: /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? '', text }
}

const type = (url: string, code: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ code }) })

async function bytesOf(response: Response): Promise<string> {
  return Buffer.from(await response.arrayBuffer())
    .subarray(0, 2)
    .toString('latin1')
}

describe('an Excel list on Zalo', () => {
  beforeEach(async () => {
    town = await startTown()
    await officer(LAN, 'Nguyễn Thị Lan')
  })

  it('comes as a link and a code in one message, and downloads once', async () => {
    const { url, code, text } = await askForList()
    expect(url).toMatch(/\/files\/[\w-]{43}$/)
    expect(text).toContain('15 phút')
    const first = await type(url, code)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('content-disposition')).toContain('attachment')
    expect(await bytesOf(first)).toBe('PK')
    expect((await type(url, code)).status).toBe(410)
    expect((await fetch(url)).status).toBe(410)
  })

  it('is not used up by looking at it, which tells what it is', async () => {
    const { url, code } = await askForList()
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD']) expect((await fetch(url, { method })).status).toBe(200)
    const page = await (await fetch(url)).text()
    for (const fact of ['Cẩm Lương', '01/2026', '0 dòng', 'KB']) expect(page).toContain(fact)
    expect(page).not.toContain(code)
    expect(page).toMatch(/<form method="post"[^>]*>.*name="code"/)
    expect((await type(url, ` ${code.slice(0, 3)} ${code.slice(3)} `)).status).toBe(200)
  })

  it('asks nothing from elsewhere, and is kept by nobody', async () => {
    const { headers } = await fetch((await askForList()).url)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is killed by five wrong codes, and says so to those who look after the bot', async () => {
    const { url, code } = await askForList()
    const wrong = code === '000000' ? '111111' : '000000'
    for (let guess = 0; guess < 4; guess++) expect((await type(url, wrong)).status).toBe(403)
    expect((await type(url, wrong)).status).toBe(410)
    expect((await type(url, code)).status).toBe(410)
    const alerts = await town.app.store.db.selectFrom('alert').select('kind').execute()
    expect(alerts).toEqual([{ kind: 'file-link-guessed' }])
  })

  it('is used by one of two who come at the same time', async () => {
    const { url, code } = await askForList()
    const answers = await Promise.all([type(url, code), type(url, code), type(url, code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
  })

  it('expires after 15 minutes, and says how to ask again', async () => {
    const { url, code } = await askForList()
    town.server.clock.advance(14 * MINUTE_MS)
    expect((await fetch(url)).status).toBe(200)
    town.server.clock.advance(2 * MINUTE_MS)
    const late = await type(url, code)
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('xuất mẫu tổng hợp')
  })

  it('outlives a restart', async () => {
    const { url, code } = await askForList()
    const before = town.url
    await town.restart()
    const after = url.replace(before, town.url)
    expect((await fetch(after)).status).toBe(200)
    expect((await type(after, code)).status).toBe(200)
  })

  it("is opened by nobody else's code", async () => {
    await officer(MAI, 'Trần Thị Mai')
    const lan = await askForList(LAN)
    const mai = await askForList(MAI)
    expect(mai.url).not.toBe(lan.url)
    if (mai.code !== lan.code) expect((await type(lan.url, mai.code)).status).toBe(403)
    expect((await type(lan.url, lan.code)).status).toBe(200)
    expect((await type(mai.url, mai.code)).status).toBe(200)
  })

  it('is not for an officer who is none any more', async () => {
    const { url, code } = await askForList()
    await town.app.store.db.updateTable('responsibility').set({ valid_to: '2020-12-31' }).execute()
    expect((await type(url, code)).status).toBe(410)
  })

  it('is written to history when it is downloaded', async () => {
    const { url, code } = await askForList()
    await type(url, code)
    const { db } = town.app.store
    const rows = await db.selectFrom('history').selectAll().where('action', '=', 'download-file').execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actor: 'officer:1', role: 'commune-officer', unit_code: COMMUNE })
    expect(JSON.parse(rows[0]?.details ?? '')).toMatchObject({ list: 'mau-tong-hop', rows: 0, version: 1 })
    expect(await verifyHistory(db)).toMatchObject({ kind: 'whole' })
  })

  it('leaves neither token nor code in the store, but for the message', async () => {
    const { url, code } = await askForList()
    const link = await town.app.store.db.selectFrom('file_link').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(link)).not.toContain(url.split('/').at(-1))
    expect(JSON.stringify(link)).not.toContain(code)
  })

  it('comes as a file when it was asked for as csv', async () => {
    const { url } = await askForList(LAN, 'xuất mẫu tổng hợp csv')
    expect(url).toBe('')
    expect(town.server.sentTo(LAN).at(-1)?.file?.name).toMatch(/\.csv$/)
  })
})

it('a link that never was is not found', async () => {
  town = await startTown()
  expect((await fetch(`${town.url}/files/nothing`)).status).toBe(404)
  expect((await type(`${town.url}/files/nothing`, '123456')).status).toBe(404)
})

it('says in the chat what is missing where there is no public address', async () => {
  town = await startTown({ environment: { PUBLIC_URL: '' } })
  await officer(LAN, 'Nguyễn Thị Lan')
  const { url, text } = await askForList()
  expect(url).toBe('')
  expect(text).toContain('PUBLIC_URL')
})
