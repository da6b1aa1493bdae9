import { beforeEach, describe, expect, it } from 'vitest'
import { ZaloConnectionError, ZaloConsentError } from '../../../src/channels/zalo/errors.js'
import { type ZaloOauth, ZaloOauthError } from '../../../src/channels/zalo/oauth.js'
import type { ZaloTokenStore, ZaloTokens } from '../../../src/channels/zalo/token-store.js'
import { keepTokens } from '../../../src/channels/zalo/tokens.js'
import { createClock, DAY_MS, HOUR_MS, MINUTE_MS, type TestClock } from '../../support/zalo-clock.js'

const OA = '4000000000000000004'
let clock: TestClock
let events: string[]
let stored: ZaloTokens | null
let answers: (() => Promise<ZaloTokens>)[]
let saveFails = 0

beforeEach(() => {
  clock = createClock()
  events = []
  answers = []
  saveFails = 0
  stored = pair(1)
})

function pair(n: number): ZaloTokens {
  const now = clock.now()
  return {
    accessToken: `A${n}`,
    refreshToken: `R${n}`,
    accessExpiresAt: now + 25 * HOUR_MS,
    refreshExpiresAt: now + 90 * DAY_MS,
  }
}

/** The chain as Zalo keeps it: each refresh token is good once. */
const oauth: Pick<ZaloOauth, 'refresh'> = {
  async refresh(refreshToken) {
    events.push(`refresh ${refreshToken}`)
    const scripted = answers.shift()
    return scripted ? scripted() : pair(Number(refreshToken.slice(1)) + 1)
  },
}

const store: ZaloTokenStore = {
  read: async () => stored,
  async rotate(_, fn) {
    const next = await fn(stored)
    if (saveFails > 0) {
      saveFails -= 1
      throw new Error('disk full')
    }
    events.push(`store ${next.accessToken}`)
    stored = next
    return next
  },
}

const keeper = (firstRefreshToken?: string) =>
  keepTokens({
    ...{ oaId: OA, oauth: oauth as ZaloOauth, store, now: clock.now, random: () => 0 },
    ...(firstRefreshToken ? { firstRefreshToken } : {}),
  })

const refused = (code: number) => async () => {
  throw new ZaloOauthError(code)
}
const silent = (reached: boolean) => async () => {
  throw new ZaloConnectionError('/v4/oa/access_token', 'UND_ERR_SOCKET', reached)
}

describe('accessToken', () => {
  it('is the stored one while it lasts', async () => {
    expect(await keeper().accessToken()).toBe('A1')
    expect(events).toEqual([])
  })

  it('is renewed before it expires, and stored before it is used', async () => {
    const tokens = keeper()
    clock.advance(24 * HOUR_MS + 56 * MINUTE_MS)
    expect(await tokens.accessToken()).toBe('A2')
    expect(events).toEqual(['refresh R1', 'store A2'])
  })

  it('is renewed once for all who ask together', async () => {
    const tokens = keeper()
    clock.advance(25 * HOUR_MS)
    expect(await Promise.all(Array.from({ length: 20 }, () => tokens.accessToken()))).toEqual(Array(20).fill('A2'))
    expect(events).toEqual(['refresh R1', 'store A2'])
  })

  it('begins with the refresh token of the settings', async () => {
    stored = null
    expect(await keeper('R7').accessToken()).toBe('A8')
    expect(await keeper('R7').accessToken()).toBe('A8')
    expect(events).toEqual(['refresh R7', 'store A8'])
  })

  it('is nothing without any token', async () => {
    stored = null
    await expect(keeper().accessToken()).rejects.toThrow(ZaloConsentError)
    expect(await keeper().tokenState()).toEqual({ kind: 'needs-consent', why: 'no-token' })
  })

  it('uses the last minutes of the old one while renewing fails', async () => {
    const tokens = keeper()
    clock.advance(24 * HOUR_MS + 56 * MINUTE_MS)
    answers = [silent(false)]
    expect(await tokens.accessToken()).toBe('A1')
    expect(await tokens.tokenState()).toMatchObject({ kind: 'failing', reason: 'UND_ERR_SOCKET' })
  })
})

describe('renewed', () => {
  it('replaces a token that Zalo refused', async () => {
    expect(await keeper().renewed('A1')).toBe('A2')
  })

  it('takes what another process has renewed', async () => {
    const tokens = keeper()
    await tokens.accessToken()
    stored = pair(5)
    expect(await tokens.renewed('A1')).toBe('A5')
    expect(events).toEqual(['store A5'])
  })

  it('renews once for all whose token was refused', async () => {
    const tokens = keeper()
    expect(await Promise.all(Array.from({ length: 20 }, () => tokens.renewed('A1')))).toEqual(Array(20).fill('A2'))
    expect(events.filter((event) => event.startsWith('refresh'))).toHaveLength(1)
  })
})

describe('a refusal of the refresh token', () => {
  it('is kept, so that nobody calls again, also after a restart', async () => {
    answers = [refused(-14014)]
    await expect(keeper().renewed('A1')).rejects.toThrow(ZaloConsentError)
    const restarted = keeper()
    await expect(restarted.accessToken()).rejects.toThrow(ZaloConsentError)
    expect(events.filter((event) => event.startsWith('refresh'))).toHaveLength(1)
    expect(await restarted.tokenState()).toEqual({
      ...{ kind: 'needs-consent', why: 'refused' },
      ...{ since: clock.now(), code: -14014 },
    })
  })

  it('ends with a new consent, seen by a process that knew of the refusal', async () => {
    const one = keeper()
    const other = keeper()
    answers = [refused(-14014)]
    await expect(one.renewed('A1')).rejects.toThrow(ZaloConsentError)
    await other.adopt(pair(9))
    expect(await one.accessToken()).toBe('A9')
    expect(await one.tokenState()).toMatchObject({ kind: 'ready' })
  })

  it('is assumed for an unknown number of that range', async () => {
    answers = [refused(-14099)]
    await expect(keeper().renewed('A1')).rejects.toThrow(ZaloConsentError)
  })

  it.each([-14002, -14003, -32, -200])('is not what %i means', async (code) => {
    const tokens = keeper()
    answers = [refused(code)]
    await expect(tokens.renewed('A1')).rejects.toThrow(ZaloConnectionError)
    expect(await tokens.tokenState()).toMatchObject({ kind: 'failing', reason: `error ${code}` })
    clock.advance(MINUTE_MS)
    expect(await tokens.renewed('A1')).toBe('A2')
  })
})

describe('a renewal whose answer is lost', () => {
  it('is asked once more with the same token', async () => {
    answers = [silent(true)]
    expect(await keeper().renewed('A1')).toBe('A2')
    expect(events).toEqual(['refresh R1', 'refresh R1', 'store A2'])
  })

  it('needs consent when the token turns out to be spent', async () => {
    answers = [silent(true), refused(-14014)]
    await expect(keeper().renewed('A1')).rejects.toThrow(ZaloConsentError)
    expect(events).toEqual(['refresh R1', 'refresh R1', 'store A1'])
  })

  it('is left for later after the second silence, and a send counts as not sent', async () => {
    const tokens = keeper()
    answers = [silent(true), silent(true)]
    await expect(tokens.renewed('A1')).rejects.toMatchObject({
      name: 'ZaloConnectionError',
      reached: false,
      afterMs: 1_000,
    })
    await expect(tokens.renewed('A1')).rejects.toThrow(ZaloConnectionError)
    expect(events).toEqual(['refresh R1', 'refresh R1'])
    clock.advance(1_000)
    expect(await tokens.renewed('A1')).toBe('A2')
  })

  it('is not asked again at once when it never left', async () => {
    answers = [silent(false)]
    await expect(keeper().renewed('A1')).rejects.toThrow(ZaloConnectionError)
    expect(events).toEqual(['refresh R1'])
  })
})

describe('a new pair that cannot be stored', () => {
  it('is not used, and is stored at the next attempt instead of renewing again', async () => {
    const tokens = keeper()
    saveFails = 1
    await expect(tokens.renewed('A1')).rejects.toMatchObject({ reason: expect.stringContaining('while storing') })
    clock.advance(MINUTE_MS)
    expect(await tokens.renewed('A1')).toBe('A2')
    expect(events).toEqual(['refresh R1', 'store A2'])
  })
})

describe('keepFresh', () => {
  it('renews two hours ahead, so at least daily', async () => {
    const tokens = keeper()
    let days = 0
    for (let hour = 0; hour < 24 * 100; hour += 1) {
      clock.advance(HOUR_MS)
      expect((await tokens.keepFresh()).kind).toBe('ready')
      days += 1 / 24
    }
    const renewals = events.filter((event) => event.startsWith('refresh')).length
    expect(renewals).toBeGreaterThanOrEqual(Math.floor(days))
  })

  it('never throws', async () => {
    stored = null
    expect(await keeper().keepFresh()).toMatchObject({ kind: 'needs-consent' })
    stored = pair(1)
    clock.advance(24 * HOUR_MS)
    answers = [silent(false)]
    expect(await keeper().keepFresh()).toMatchObject({ kind: 'failing', usableUntil: clock.now() + HOUR_MS })
  })

  it('sees what another process renewed', async () => {
    const tokens = keeper()
    await tokens.accessToken()
    clock.advance(24 * HOUR_MS)
    stored = pair(2)
    await tokens.keepFresh()
    expect(await tokens.accessToken()).toBe('A2')
    expect(events).toEqual([])
  })
})
