import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ConsentDesk, openConsentDesk, pendingConsentsInMemory } from '../../../src/channels/zalo/consent.js'
import { challengeOf, createPkce } from '../../../src/channels/zalo/oauth.js'
import { MINUTE_MS } from '../../support/zalo-clock.js'
import { type Rig, startRig } from '../../support/zalo-rig.js'

const REDIRECT = 'https://bot.example.org/zalo/oauth'
let rig: Rig
let desk: ConsentDesk

beforeEach(async () => {
  rig = await startRig({ server: { redirectUris: [REDIRECT] } })
  rig.server.oauth.revokeConsent()
  await rig.client.oa.info().catch(() => undefined)
  desk = openDesk()
})
afterEach(() => rig.close())

function openDesk(redirectUri = REDIRECT): ConsentDesk {
  const { now } = rig.server.clock
  const pending = pendingConsentsInMemory(now)
  return openConsentDesk({ client: rig.client, oaId: rig.server.oaId, redirectUri, pending, now })
}

type Query = Record<string, string>

/** The administrator's browser: Zalo's consent page sends it back with these parameters. */
async function approve(address: string): Promise<Query> {
  const answer = await fetch(address, { redirect: 'manual' })
  const back = answer.headers.get('location')
  return back ? Object.fromEntries(new URL(back).searchParams) : ((await answer.json()) as Query)
}

describe('createPkce', () => {
  it('keeps the vector of RFC 7636', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('makes a verifier of 43 characters', () => {
    expect(createPkce(new Uint8Array(32)).verifier).toHaveLength(43)
  })
})

describe('the consent desk', () => {
  it('brings an OA that needs consent back to work', async () => {
    expect(await rig.client.auth.tokenState()).toMatchObject({ kind: 'needs-consent', why: 'refused' })
    expect(await desk.finish(await approve(await desk.begin()))).toEqual({ kind: 'granted' })
    expect(await rig.client.auth.tokenState()).toMatchObject({ kind: 'ready' })
    expect(await rig.client.oa.info()).toMatchObject({ oaId: rig.server.oaId })
  })

  it('asks with app, callback, challenge and state', async () => {
    const { searchParams } = new URL(await desk.begin())
    expect([...searchParams.keys()]).toEqual(['app_id', 'redirect_uri', 'code_challenge', 'state'])
    expect(searchParams.get('redirect_uri')).toBe(REDIRECT)
  })

  it('takes each state once', async () => {
    const back = await approve(await desk.begin())
    await desk.finish(back)
    expect(await desk.finish(back)).toEqual({ kind: 'stale' })
  })

  it('takes no state it did not give, and none after ten minutes', async () => {
    expect(await desk.finish({ code: 'x', state: 'guessed' })).toEqual({ kind: 'stale' })
    expect(await desk.finish({ code: 'x' })).toEqual({ kind: 'stale' })
    const back = await approve(await desk.begin())
    rig.server.clock.advance(10 * MINUTE_MS)
    expect(await desk.finish(back)).toEqual({ kind: 'stale' })
  })

  it('stores nothing of another OA, whatever the address says', async () => {
    const address = new URL(await desk.begin())
    const foreign = rig.server.oauth.approve(address.searchParams, '4000000000000000099')
    const back = 'redirect' in foreign ? Object.fromEntries(new URL(foreign.redirect).searchParams) : {}
    expect(await desk.finish({ ...back, oa_id: rig.server.oaId })).toEqual({ kind: 'other-oa' })
    expect(await rig.client.auth.tokenState()).toMatchObject({ kind: 'needs-consent' })
  })

  it('says when the administrator or Zalo refused', async () => {
    const state = new URL(await desk.begin()).searchParams.get('state') ?? ''
    expect(await desk.finish({ state, error: '-14003' })).toEqual({ kind: 'refused', code: -14003 })
    const other = new URL(await desk.begin()).searchParams.get('state') ?? ''
    expect(await desk.finish({ state: other, code: 'no such code' })).toEqual({ kind: 'refused', code: -118 })
  })

  it('is refused for a callback that is not registered', async () => {
    expect(await approve(await openDesk('https://elsewhere.example.org/').begin())).toMatchObject({ error: -14003 })
  })
})
