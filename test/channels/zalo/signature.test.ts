import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { appSecretProof } from '../../../src/channels/zalo/call.js'
import { signingSecret, zaloMac } from '../../../src/channels/zalo/signature.js'

const rawBody = readFileSync('test/fixtures/zalo/signed-body.json')
const parts = { appId: '1000000000000000001', rawBody, timestamp: '1767225600000' }
const MAC = '5769d8c68737ac12ec6b2b6da138896308abb46eb5d085ed66d86da33454c338'

describe('zaloMac', () => {
  it('is the plain SHA-256 of app id, body, timestamp and secret', () => {
    const mac = zaloMac({ appId: 'X', rawBody: Buffer.from('BODY'), timestamp: '1234567890', secret: 'Y' })
    expect(mac.toString('hex')).toBe('2f1ef5aabe67e8396a459ca89562e108ad541f82ba5022c85f645bd6b7220cb9')
  })

  it('covers the exact bytes of a Vietnamese body', () => {
    expect(rawBody.byteLength).toBe(267)
    expect(zaloMac({ ...parts, secret: 'demoOaSecret' }).toString('hex')).toBe(MAC)
  })
})

describe('signingSecret', () => {
  it.each([`mac=${MAC}`, MAC, `MAC = ${MAC.toUpperCase()}`, `  mac=${MAC}  `])('accepts %j', (header) => {
    expect(signingSecret(header, parts, ['demoOaSecret'])).toBe(0)
  })

  it('says which of several secrets signed', () => {
    expect(signingSecret(`mac=${MAC}`, parts, ['the next one', 'demoOaSecret'])).toBe(1)
  })

  it.each([undefined, '', 'mac=', `mac=${MAC.slice(1)}`, `mac=${MAC}00`, `mac=${'0'.repeat(64)}`, `sha256=${MAC}`])(
    'refuses %j',
    (header) => {
      expect(signingSecret(header, parts, ['demoOaSecret'])).toBeUndefined()
    },
  )

  it('refuses a changed body, timestamp, app and secret', () => {
    const header = `mac=${MAC}`
    const changed = Buffer.from(rawBody.toString().replace('Xin', 'xin'))
    expect(signingSecret(header, { ...parts, rawBody: changed }, ['demoOaSecret'])).toBeUndefined()
    expect(signingSecret(header, { ...parts, timestamp: '1767225600001' }, ['demoOaSecret'])).toBeUndefined()
    expect(signingSecret(header, { ...parts, appId: '1' }, ['demoOaSecret'])).toBeUndefined()
    expect(signingSecret(header, parts, ['demoAppSecret'])).toBeUndefined()
  })

  it('takes an empty secret for none', () => {
    const header = zaloMac({ ...parts, secret: '' }).toString('hex')
    expect(signingSecret(header, parts, [''])).toBeUndefined()
  })
})

describe('appSecretProof', () => {
  it('is the HMAC-SHA256 of the access token', () => {
    expect(appSecretProof('demoAppSecret', 'demoAccessToken')).toBe(
      '4c36960296bf27762767d7d5c06e43e4447513b850702b2aee15ccd6b79680de',
    )
  })
})
