import { afterEach, describe, expect, it } from 'vitest'
import { newConsentAddress } from '../../src/cli/zalo-client.js'
import { MINUTE_MS } from '../support/zalo-clock.js'
import { startTown, type Town } from '../support/zalo-town.js'

let town: Town

afterEach(() => town.close())

const FROM_OUTSIDE = { 'x-forwarded-for': '203.0.113.9' }
const here = (address: string) => address.replace('http://bot.test', town.url)
const unescaped = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

async function open(address: string, headers: Record<string, string> = FROM_OUTSIDE) {
  const response = await fetch(here(address), { headers })
  const html = await response.text()
  return {
    status: response.status,
    html,
    headers: response.headers,
    next: unescaped(/href="([^"]+)"/.exec(html)?.[1] ?? ''),
  }
}

/** The administrator says yes at Zalo: where the browser goes next. */
async function approve(address: string): Promise<string> {
  const response = await fetch(address, { redirect: 'manual' })
  return response.headers.get('location') ?? ''
}

const newAddress = () => newConsentAddress(town.app, town.server.clock.now())
const ready = async () => (await fetch(`${town.url}/readyz`)).status

describe('/zalo/oauth', () => {
  it('links the account for whoever holds the key and is its administrator', async () => {
    town = await startTown({ hasToken: false })
    expect(await ready()).toBe(503)
    const page = await open(await newAddress())
    expect(page.status).toBe(200)
    expect(page.next).toContain('/v4/oa/permission?')
    expect(new URL(page.next).searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect((await open(await approve(page.next))).status).toBe(200)
    expect(await ready()).toBe(200)
    await town.server.user('3000000000000000003').says('xin chào')
    await town.settle()
    expect(town.server.sentTo('3000000000000000003')).toHaveLength(1)
  })

  it('asks nothing from elsewhere and is kept by nobody', async () => {
    town = await startTown({ hasToken: false })
    const { headers, html } = await open(await newAddress())
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(html).not.toMatch(/<script|src=|@import|url\(/)
  })

  it('is begun by no stranger', async () => {
    town = await startTown({ hasToken: false })
    for (const address of ['/zalo/oauth', '/zalo/oauth?key=', '/zalo/oauth?key=guess']) {
      const page = await open(`http://bot.test${address}`)
      expect(page.status).toBe(403)
      expect(page.next).toBe('')
    }
    expect((await open('http://bot.test/zalo/oauth', {})).status).toBe(200) // at the machine itself
  })

  it('takes a key for a day, and none once the account is linked', async () => {
    town = await startTown({ hasToken: false })
    const [old, address] = [await newAddress(), await newAddress()]
    const { next } = await open(address)
    await open(await approve(next))
    await new Promise((then) => setTimeout(then, 50))
    expect((await open(old)).status).toBe(403)
    const late = await newAddress()
    town.server.clock.advance(25 * 60 * MINUTE_MS)
    expect((await open(late)).status).toBe(403)
  })

  it('takes each way back once, and none that nobody began', async () => {
    town = await startTown({ hasToken: false })
    const back = await approve((await open(await newAddress())).next)
    expect((await open(back)).status).toBe(200)
    expect((await open(back)).status).toBe(400)
    expect((await open('http://bot.test/zalo/oauth?code=CODE&state=made-up&oa_id=1')).status).toBe(400)
    expect(town.server.oauth.spentTokenUses).toBe(0)
  })

  it('ends after ten minutes', async () => {
    town = await startTown({ hasToken: false })
    const { next } = await open(await newAddress())
    town.server.clock.advance(11 * MINUTE_MS)
    expect((await open(await approve(next))).status).toBe(400)
    expect(await ready()).toBe(503)
  })

  it('goes on after a restart in between', async () => {
    town = await startTown({ hasToken: false })
    const { next } = await open(await newAddress())
    await town.restart()
    expect((await open(await approve(next))).status).toBe(200)
    expect(await ready()).toBe(200)
  })

  it('links no other account, whatever the address says', async () => {
    town = await startTown({ hasToken: false })
    const { next } = await open(await newAddress())
    const query = new URL(next).searchParams
    const other = town.server.oauth.approve(query, '4999999999999999999')
    const back = 'redirect' in other ? other.redirect : ''
    expect((await open(back)).status).toBe(400)
    const again = await open(await newAddress())
    const forged = town.server.oauth.approve(new URL(again.next).searchParams, '4999999999999999999')
    const lying = ('redirect' in forged ? forged.redirect : '').replace('4999999999999999999', town.server.oaId)
    expect((await open(lying)).status).toBe(400)
    expect(await ready()).toBe(503)
  })

  it('says so when the administrator refuses', async () => {
    town = await startTown({ hasToken: false })
    const { next } = await open(await newAddress())
    const state = new URL(next).searchParams.get('state')
    const page = await open(`http://bot.test/zalo/oauth?error=-201&state=${state}`)
    expect(page.status).toBe(400)
    expect(page.html).toContain('-201')
  })
})
