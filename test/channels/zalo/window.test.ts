import { describe, expect, it } from 'vitest'
import { opensWindow, windowOf } from '../../../src/channels/zalo/window.js'

const last = new Date('2026-01-01T00:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const later = (ms: number) => new Date(last.getTime() + ms)

describe('windowOf', () => {
  it.each([
    [0, 'free'],
    [47 * HOUR, 'free'],
    [48 * HOUR - MINUTE, 'free'],
    [48 * HOUR - MINUTE + 1, 'billed'],
    [48 * HOUR, 'billed'],
    [7 * 24 * HOUR - MINUTE, 'billed'],
    [7 * 24 * HOUR - MINUTE + 1, 'closed'],
    [7 * 24 * HOUR, 'closed'],
    [365 * 24 * HOUR, 'closed'],
  ])('is, %i ms after the last interaction, %s', (elapsed, expected) => {
    expect(windowOf(last, later(elapsed))).toBe(expected)
  })

  it('is closed for somebody who never wrote', () => {
    expect(windowOf(undefined, last)).toBe('closed')
  })

  it('is free where the platform clock runs ahead of ours', () => {
    expect(windowOf(last, later(-5_000))).toBe('free')
  })
})

describe('opensWindow', () => {
  it('is what a person does', () => {
    expect(opensWindow({ kind: 'text', text: 'a' })).toBe(true)
    expect(opensWindow({ kind: 'unsupported', what: 'sticker' })).toBe(true)
    expect(opensWindow({ kind: 'followed' })).toBe(true)
  })

  it('is not leaving, and not what the office writes', () => {
    expect(opensWindow({ kind: 'unfollowed' })).toBe(false)
    expect(opensWindow({ kind: 'human-took-over' })).toBe(false)
  })
})
