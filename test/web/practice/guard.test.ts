import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { isLoopback, practiceGuard } from '../../../src/web/practice/guard.js'

function guarded(password?: string) {
  const pauses: number[] = []
  const app = new Hono()
  app.use('*', practiceGuard({ password, pause: async () => void pauses.push(1) }))
  app.all('*', (context) => context.text('in'))
  const ask = async (headers: Readonly<Record<string, string>>, method = 'GET') =>
    (await app.request('http://localhost/practice', { method, headers })).status
  return { ask, pauses }
}

const local = { host: '127.0.0.1:8080' }
const own = { ...local, 'x-an-sinh-practice': '1' }
const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`ai:${password}`).toString('base64')}` })

describe('without a password', () => {
  const { ask } = guarded()

  it.each(['127.0.0.1:8080', 'localhost:8080', 'localhost', '[::1]:8080', '127.0.0.1'])('answers %s', async (host) => {
    expect(await ask({ host })).toBe(200)
  })

  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '192.168.1.5:8080', 'localhost.evil:80'])(
    'knows nothing of a practice page at %s: somebody points a name at this machine',
    async (host) => {
      expect(await ask({ host })).toBe(404)
    },
  )

  it('takes posts of its own page', async () => {
    expect(await ask(own, 'POST')).toBe(200)
    expect(await ask({ ...own, origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }, 'POST')).toBe(200)
  })

  it('takes no post of another site', async () => {
    expect(await ask(local, 'POST')).toBe(403)
    expect(await ask({ ...own, origin: 'http://evil.example' }, 'POST')).toBe(403)
    expect(await ask({ ...own, origin: 'null' }, 'POST')).toBe(403)
    expect(await ask({ ...own, 'sec-fetch-site': 'cross-site' }, 'POST')).toBe(403)
  })
})

describe('with a password', () => {
  it('asks for it, under whatever name this machine goes', async () => {
    const { ask, pauses } = guarded('lá lành đùm lá rách')
    const host = 'thuc-hanh.example'
    expect(await ask({ host })).toBe(401)
    expect(pauses).toEqual([])
    expect(await ask({ host, ...basic('la lanh dum la rach') })).toBe(401)
    expect(pauses).toEqual([1])
    expect(await ask({ host, authorization: 'Basic ???' })).toBe(401)
    expect(await ask({ host, ...basic('lá lành đùm lá rách') })).toBe(200)
  })

  it('takes no post of another site from a browser that knows it', async () => {
    const { ask } = guarded('lá lành đùm lá rách')
    const known = { ...own, ...basic('lá lành đùm lá rách') }
    expect(await ask({ ...known, origin: 'http://evil.example' }, 'POST')).toBe(403)
  })
})

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
])('%s is this machine alone: %s', (host, isAlone) => {
  expect(isLoopback(host)).toBe(isAlone)
})
