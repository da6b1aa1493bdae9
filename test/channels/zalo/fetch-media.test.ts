import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { MediaRef } from '../../../src/channels/channel.js'
import { createMediaFetcher, type FetchMediaOptions } from '../../../src/channels/zalo/fetch-media.js'
import { isPrivateAddress } from '../../../src/channels/zalo/private-address.js'
import { HOA, startRig } from '../../support/zalo-rig.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function listen(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function fetcher(options: Partial<FetchMediaOptions>) {
  const media = createMediaFetcher({ hosts: ['*.zdn.vn'], ...options })
  closing.push(media.close)
  return (handle: string, limitBytes = 1000) => media.fetch({ handle }, limitBytes)
}

describe('a photo or file that a person sent', () => {
  it('is fetched as it was sent, with its name', async () => {
    const rig = await startRig()
    closing.push(rig.close)
    const bytes = Buffer.from('PK… một tệp')
    const { request } = await rig.server.user(HOA).sendsFile('danh-sach.xlsx', bytes)
    const [inbound] = rig.channel.decode(request)
    const media = inbound?.content.kind === 'file' ? inbound.content.media : ({ handle: '' } satisfies MediaRef)
    expect(await rig.channel.fetch(media, 1000)).toEqual({ kind: 'fetched', bytes, fileName: 'danh-sach.xlsx' })
    expect(await rig.channel.fetch(media, 5)).toEqual({ kind: 'too-large', limitBytes: 5 })
  })

  it('is not taken with another checksum than Zalo says', async () => {
    const rig = await startRig()
    closing.push(rig.close)
    const { request } = await rig.server.user(HOA).sendsFile('a.csv', Buffer.from('x'), { md5: '0'.repeat(32) })
    const [inbound] = rig.channel.decode(request)
    const media = inbound?.content.kind === 'file' ? inbound.content.media : { handle: '' }
    expect(await rig.channel.fetch(media, 1000)).toMatchObject({ kind: 'retry', reason: 'the checksum differs' })
  })
})

describe('an address', () => {
  it.each([
    'https://evil.example.org/x.jpg',
    'https://zdn.vn.evil.example.org/x.jpg',
    'https://evilzdn.vn/x.jpg',
    'https://zdn.vn/x.jpg',
    'https://f1.zdn.vn:8443/x.jpg',
    'https://user:secret@f1.zdn.vn/x.jpg',
    'https://127.0.0.1/x.jpg',
    'https://[::1]/x.jpg',
    'https://169.254.169.254/latest/meta-data',
    'http://localhost/x.jpg',
    'file:///etc/passwd',
    'ftp://f1.zdn.vn/x.jpg',
    'data:text/plain,x',
    'not an address',
    '',
  ])('such as %s is never asked', async (handle) => {
    expect(await fetcher({})(handle)).toMatchObject({ kind: 'gone' })
  })

  it('of a host of Zalo that points to a private address is never asked', async () => {
    const resolve: NonNullable<FetchMediaOptions['resolve']> = (_, __, callback) => {
      callback(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    }
    expect(await fetcher({ resolve })('https://f1.zdn.vn/x.jpg')).toEqual({ kind: 'gone', reason: 'a private address' })
  })

  it('without TLS is asked with TLS', async () => {
    const ports: string[] = []
    const resolve: NonNullable<FetchMediaOptions['resolve']> = (hostname, _, callback) => {
      ports.push(hostname)
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
    }
    expect(await fetcher({ resolve })('http://f1.zdn.vn/x.jpg')).toEqual({
      kind: 'retry',
      afterMs: 3_000,
      reason: 'ENOTFOUND',
    })
    expect(ports).toEqual(['f1.zdn.vn'])
  })
})

describe('a redirect', () => {
  it('within the trusted origin is followed', async () => {
    const origin = await listen((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
      else response.end('here')
    })
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toMatchObject({ bytes: Buffer.from('here') })
  })

  it.each(['http://127.0.0.1:1/x', 'https://evil.example.org/x', 'http://localhost/x', 'javascript:0'])(
    'to %s is not',
    async (location) => {
      const origin = await listen((_, response) => void response.writeHead(302, { location }).end())
      expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toMatchObject({ kind: 'gone' })
    },
  )

  it('without end is given up', async () => {
    const origin = await listen((_, response) => void response.writeHead(302, { location: '/again' }).end())
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toEqual({ kind: 'gone', reason: 'redirected' })
  })
})

describe('an answer', () => {
  it('that says how large it is, is refused before it is read', async () => {
    const origin = await listen(
      (_, response) => void response.writeHead(200, { 'content-length': 2000 }).end('x'.repeat(2000)),
    )
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toEqual({ kind: 'too-large', limitBytes: 1000 })
  })

  it('that does not say, is cut at the limit', async () => {
    let written = 0
    const origin = await listen((_, response) => {
      const timer = setInterval(() => {
        written += 500
        response.write('x'.repeat(500))
      }, 1)
      response.on('close', () => clearInterval(timer))
    })
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toEqual({ kind: 'too-large', limitBytes: 1000 })
    expect(written).toBeLessThan(1_000_000)
  })

  it('that drips is given up at the deadline', async () => {
    const origin = await listen((_, response) => {
      const timer = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(timer))
    })
    expect(await fetcher({ trustedOrigin: origin, deadlineMs: 150 })(`${origin}/a`)).toMatchObject({ kind: 'retry' })
  })

  it.each([
    [404, 'gone'],
    [403, 'gone'],
    [410, 'gone'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ])('of HTTP %i means %s', async (status, kind) => {
    const origin = await listen((_, response) => void response.writeHead(status).end('no'))
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toMatchObject({ kind })
  })

  it('that never comes means later', async () => {
    const origin = await listen((request) => void request.socket.destroy())
    expect(await fetcher({ trustedOrigin: origin })(`${origin}/a`)).toMatchObject({ kind: 'retry' })
  })
})

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    'x',
    '',
  ])('holds for %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each(['8.8.8.8', '118.102.1.1', '172.32.0.1', '2405:4800::1', '::ffff:8.8.8.8'])('does not for %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
})
