import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { examineZalo } from '../../../src/channels/zalo/examine.js'
import { type Rig, startRig } from '../../support/zalo-rig.js'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(() => rig.close())

const examine = async (oaId = rig.server.oaId) => {
  const findings = await examineZalo(rig.client, { oaId, now: rig.server.clock.now })
  return findings.map(({ check, ok, found }) => `${ok ? 'ok' : 'NO'} ${check} ${found}`)
}

describe('examineZalo', () => {
  it('finds nothing to complain about in a working OA', async () => {
    expect(await examine()).toEqual([
      'ok tokens ready',
      'ok refresh-token-age 90 days',
      'ok api ok',
      `ok oa-id ${rig.server.oaId}`,
      'ok oa-verified true',
    ])
  })

  it('says that consent is needed, and asks no further', async () => {
    rig.server.oauth.revokeConsent()
    expect(await examine()).toEqual(['NO tokens needs-consent'])
  })

  it('says when the tokens belong to another OA', async () => {
    expect(await examine('4000000000000000099')).toContain(`NO oa-id ${rig.server.oaId}`)
  })

  it('says what the API answers', async () => {
    rig.server.faults.next({ path: 'getoa', fault: { kind: 'error', code: -224 } })
    expect(await examine()).toContain('NO api -224: the OA needs a higher package')
    rig.server.faults.next({ path: 'getoa', fault: { kind: 'status', status: 503, when: 'before' } })
    expect(await examine()).toContain('NO api HTTP 503 without an answer')
  })
})
