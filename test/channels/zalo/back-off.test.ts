import { describe, expect, it } from 'vitest'
import { backOffMs, createPace } from '../../../src/channels/zalo/back-off.js'

describe('backOffMs', () => {
  it('doubles from one second to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => backOffMs(attempt, 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ])
  })

  it('spreads callers by jitter, never past a minute', () => {
    expect(backOffMs(1, 0.5)).toBe(1_500)
    expect(backOffMs(9, 0.999)).toBeLessThanOrEqual(60_000)
  })
})

describe('createPace', () => {
  const start = () => {
    const clock = { at: 0 }
    return { clock, pace: createPace({ now: () => clock.at, random: () => 0 }) }
  }

  it('is open until something is throttled', () => {
    const { clock, pace } = start()
    expect(pace.waitMs()).toBe(0)
    expect(pace.throttled()).toBe(1_000)
    clock.at = 400
    expect(pace.waitMs()).toBe(600)
  })

  it('counts calls that were under way together once', () => {
    const { pace } = start()
    expect([pace.throttled(), pace.throttled(), pace.throttled()]).toEqual([1_000, 1_000, 1_000])
  })

  it('waits longer each time in a row', () => {
    const { clock, pace } = start()
    pace.throttled()
    clock.at = 1_000
    expect(pace.throttled()).toBe(2_000)
  })

  it('begins anew after a call that passed', () => {
    const { clock, pace } = start()
    pace.throttled()
    clock.at = 1_000
    pace.passed()
    expect(pace.throttled()).toBe(1_000)
  })

  it('heeds Retry-After', () => {
    expect(start().pace.throttled(7_000)).toBe(7_000)
  })
})
